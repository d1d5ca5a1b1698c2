import Link from 'next/link';
import type { Decision, Evaluation, GoneChoice } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { goneWords } from '#lib/record/gone-words.ts';
import { titleOf } from './words.ts';

/** What was chosen and this edition does not have: it stays in the brief, and nothing stands in its place. */
export function GoneChoices({ knowledge, evaluation }: { knowledge: Knowledge; evaluation: Evaluation }) {
  const { gone = [], decisions } = evaluation;
  if (gone.length === 0) return null;
  return (
    <section className="gone">
      <h2>Chosen, and not in this edition</h2>
      <ul>
        {gone.map((g) => (
          <li key={g.key}>
            {goneWords(knowledge, g)}.
            {decisions.some((d) => d.key === g.key) ? (
              <>
                {' '}
                <Link href={`/decisions/${g.key}`}>
                  Choose again<span className="visually-hidden"> for {g.key}</span>
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="small muted">
        It stays in your brief, for the edition or pack that has it. Nothing is counted for it here.
      </p>
    </section>
  );
}

/** On the decision's own page: the reason that was given, and what ranks first now. */
export function GoneHere({ topic, decision, gone }: { topic: TopicWithOptions; decision: Decision; gone: GoneChoice }) {
  const [leader, second] = decision.leaders;
  return (
    <div className="gone">
      {gone.reason ? (
        <p className="small">
          The reason was: <bdi>{gone.reason}</bdi>
        </p>
      ) : null}
      <p className="small">
        The choice stays in your brief until you choose again or take it back.
        {leader !== undefined && second === undefined ? ` Of what is here, ${titleOf(topic, leader)} ranks first.` : ''}
      </p>
    </div>
  );
}
