import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { forWhom } from '#lib/record/why.ts';
import { criterionTitle, titleOf } from './words.ts';

/** How much of the doubt comes from open answers, priorities, the evidence, and what no question asks. */
export function WhereDoubt({ decision }: { decision: Decision }) {
  if (!decision.doubt) return null;
  const { answers, priorities, evidence, unasked } = decision.doubt;
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
        <dt>What no question asks</dt>
        <dd className="fig">{Math.round(unasked)}</dd>
      </dl>
      <p className="small muted">
        Of 100, what the leader loses to each source alone. The last is measured on published decisions.
      </p>
    </section>
  );
}

/** The priorities under which each option would win, whatever those of this brief are. */
export function ForWhom({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  // Nobody has looked while the figures are still moving.
  if (!decision.doubt) return null;
  return (
    <section>
      <h2>Who each is for</h2>
      {decision.options
        .filter((o) => o.rank !== null)
        .map((o) => (
          <p key={o.option} className="small">
            <b>{titleOf(topic, o.option)}</b> {forWhom(knowledge, o)}.
          </p>
        ))}
      <p className="small muted">Among all priorities there could be, with your answers as they are.</p>
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
