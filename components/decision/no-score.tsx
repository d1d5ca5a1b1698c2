import type { Lookup } from '#lib/engine/predicate.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { ifText } from '#lib/record/conditions.ts';
import { criterionTitle, titleOf } from './words.ts';

/** For readers who distrust totals: what is out, what is flagged, and the decisive rows; no score anywhere. */
export function NoScore({
  knowledge,
  topic,
  decision,
  lookup,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
  /** What was stated for this decision. */
  lookup: Lookup;
}) {
  const alphabetical = [...decision.options].sort((a, b) =>
    titleOf(topic, a.option).localeCompare(titleOf(topic, b.option), 'en'),
  );
  return (
    <section>
      <h2>Without scores</h2>
      <p className="small muted measure">
        Options in alphabetical order, with what rules them out, what is critical and badly met, and the decisive
        arguments on each side.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Options without scores">
        <table className="no-score">
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Ruled out or flagged</th>
              <th scope="col">Decisive for</th>
              <th scope="col">Decisive against</th>
            </tr>
          </thead>
          <tbody>
            {alphabetical.map((o) => {
              const rows = o.contributions
                .flatMap((c) => c.claims)
                .flatMap(({ row, state }) => (state === 'holds' && row.strength === 3 ? [row] : []));
              const sides = (sign: 'pro' | 'con') => rows.filter((r) => r.sign === sign).map((r) => r.claim);
              const stops = [
                ...(o.knockedOut?.waived ? [`Knock-out set aside by you: ${o.knockedOut.waived}`] : []),
                ...(o.knockedOut && o.knockedOut.waived === null
                  ? [
                      o.rank === null
                        ? `Out: ${o.knockedOut.reason}`
                        : `Out ${ifText(knowledge, o.knockedOut.when, lookup)}: ${o.knockedOut.reason}`,
                    ]
                  : []),
                ...o.contributions.flatMap((c) =>
                  c.need && c.how && c.rests.length === 0 ? [`Workaround: ${c.how}`] : [],
                ),
                ...o.contributions.flatMap((c) =>
                  c.override === undefined || !c.criterion
                    ? []
                    : [`${criterionTitle(knowledge, c.criterion)}, rated by you: ${c.override}`],
                ),
                ...o.redFlags.map((f) => `${criterionTitle(knowledge, f.criterion)} is critical and badly met.`),
              ];
              return (
                <tr key={o.option}>
                  <th scope="row">{titleOf(topic, o.option)}</th>
                  {[stops, sides('pro'), sides('con')].map((list, i) => (
                    <td key={i} className={i === 0 ? 'stop' : undefined}>
                      {list.map((text) => (
                        <p key={text}>{text}</p>
                      ))}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
