import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { criterionTitle, titleOf } from './words.ts';

/** How much of the doubt comes from open answers, from priorities and from the evidence. */
export function WhereDoubt({ decision }: { decision: Decision }) {
  if (!decision.doubt) return null;
  const { answers, priorities, evidence } = decision.doubt;
  return (
    <section>
      <h2>Where the doubt comes from</h2>
      <dl className="split">
        <dt>Your open answers</dt>
        <dd className="fig">{Math.round(answers)}</dd>
        <dt>Your priorities</dt>
        <dd className="fig">{Math.round(priorities)}</dd>
        <dt>Our evidence</dt>
        <dd className="fig">{Math.round(evidence)}</dd>
      </dl>
      <p className="small muted">Of 100 draws, how many the leader loses to each source alone.</p>
    </section>
  );
}

/** Critical criteria on which a leading or chosen option does badly, however high its score. */
export function RedFlags({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  const flagged = decision.options.filter(
    (o) => o.redFlags.length > 0 && (o.rank === 1 || o.option === decision.choice),
  );
  if (flagged.length === 0) return null;
  return (
    <section>
      <h2 className="stop">Red flag</h2>
      {flagged.flatMap((o) =>
        o.redFlags.map((f) => (
          <p key={`${o.option}-${f.criterion}`} className="small">
            <b>{titleOf(topic, o.option)}.</b> {criterionTitle(knowledge, f.criterion)} is critical to you, and it rates{' '}
            {f.rating.toFixed(1).replace('-', '−')}. {f.con?.claim}
          </p>
        )),
      )}
    </section>
  );
}
