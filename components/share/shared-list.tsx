import type { Decision, Evaluation } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';

const TONE = { robust: 'sure', leaning: 'doubt', 'toss-up': 'doubt', none: 'muted' } as const;
const titleOf = (topic: TopicWithOptions | undefined, id: string) =>
  topic?.options.find((o) => o.id === id)?.title ?? id;

/** The shared decisions, read only: the result, how sure, and the ranking behind it. */
export function SharedList({ knowledge, evaluation }: { knowledge: Knowledge; evaluation: Evaluation }) {
  return (
    <ul className="shared-list">
      {evaluation.decisions.map((d) => (
        <SharedDecision key={d.key} decision={d} topic={knowledge.topics.find((t) => t.id === d.topic)} />
      ))}
    </ul>
  );
}

function SharedDecision({ decision: d, topic }: { decision: Decision; topic: TopicWithOptions | undefined }) {
  const scope = topic?.scopes.find((s) => s.id === d.scope)?.title;
  const shown = d.choice ? [d.choice] : d.leaders;
  const share = d.options.find((o) => o.option === shown[0])?.share;
  const against = d.choice !== null && !d.leaders.includes(d.choice);
  return (
    <li>
      <p className="cap">{[topic?.title, scope].filter(Boolean).join(' · ')}</p>
      <h2>{shown.length > 0 ? shown.map((o) => titleOf(topic, o)).join(' or ') : 'Nothing can be ranked'}</h2>
      <p className="verdict">
        <span className={TONE[d.confidence]}>{d.confidence === 'none' ? 'no clear winner' : d.confidence}</span>
        {share !== undefined ? <span className="fig">first in {Math.round(share * 100)} of 100</span> : null}
        <span className="fig">{d.choice ? (against ? 'chosen, against the score' : 'chosen') : 'not chosen yet'}</span>
      </p>
      {d.choiceReason ? <blockquote>{d.choiceReason}</blockquote> : null}
      {d.unranked ? <p className="small muted">{d.unranked}</p> : null}
      <details>
        <summary>The ranking</summary>
        <ol>
          {d.options.map((o) => (
            <li key={o.option} className={o.rank === null ? 'out' : undefined}>
              <span className="fig">{o.rank ?? '–'}</span>
              <span>
                {titleOf(topic, o.option)}
                {o.knockedOut && (o.rank === null || o.knockedOut.waived) ? (
                  <span className="reason">
                    {o.knockedOut.waived ? `Knock-out set aside: ${o.knockedOut.waived}` : o.knockedOut.reason}
                  </span>
                ) : null}
              </span>
              <span className={o.rank === null ? 'stop small' : 'fig'}>
                {o.rank === null ? 'out' : o.score.toFixed(1)}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
