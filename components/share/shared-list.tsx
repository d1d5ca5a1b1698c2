import type { Decision, Evaluation } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { VerdictLine } from '#components/ui/verdict-line.tsx';
import { SHARE_MEANS } from '#lib/record/sure.ts';
import { verdictOf } from '#lib/record/verdict.ts';

const titleOf = (topic: TopicWithOptions | undefined, id: string) =>
  topic?.options.find((o) => o.id === id)?.title ?? id;

/** The shared decisions, read only: the result, how sure, and the ranking behind it. */
export function SharedList({ knowledge, evaluation }: { knowledge: Knowledge; evaluation: Evaluation }) {
  return (
    <>
      <p className="small muted">Figures say {SHARE_MEANS}.</p>
      <ul className="shared-list">
        {evaluation.decisions.map((d) => (
          <SharedDecision key={d.key} decision={d} topic={knowledge.topics.find((t) => t.id === d.topic)} />
        ))}
      </ul>
    </>
  );
}

function SharedDecision({ decision: d, topic }: { decision: Decision; topic: TopicWithOptions | undefined }) {
  const scope = topic?.scopes.find((s) => s.id === d.scope)?.title;
  const verdict = verdictOf(topic, d);
  return (
    <li>
      <p className="cap">{[topic?.title, scope].filter(Boolean).join(' · ')}</p>
      <h2>
        {verdict.options.length > 0
          ? verdict.options.map((o) => titleOf(topic, o)).join(' or ')
          : 'Nothing can be ranked'}
      </h2>
      <VerdictLine {...verdict}>{d.choice === null ? <span className="fig">not chosen yet</span> : null}</VerdictLine>
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
                    {o.knockedOut.waived ? (
                      <>
                        Knock-out set aside: <bdi>{o.knockedOut.waived}</bdi>
                      </>
                    ) : (
                      o.knockedOut.reason
                    )}
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
