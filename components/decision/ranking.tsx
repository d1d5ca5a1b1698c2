import type { Decision } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { ofHundred } from '#lib/knowledge/words.ts';
import { howSure } from '#lib/record/why.ts';
import { titleOf } from './words.ts';

/** All options in order of rank, with scores; those out stay visible. */
export function Ranking({ topic, decision }: { topic: TopicWithOptions; decision: Decision }) {
  // The first line is the leader, whatever was chosen.
  const sure = howSure({ ...decision, choice: null });
  return (
    <ol className="rank">
      {decision.options.map((o) => {
        const out = o.rank === null;
        const leads = o.rank === 1;
        return (
          <li key={o.option} className={out ? 'out' : undefined}>
            <span className="fig">{o.rank ?? '–'}</span>
            <span className={leads ? 'leads' : undefined}>
              {titleOf(topic, o.option)}
              {decision.choice === o.option ? <span className="cap"> chosen</span> : null}
            </span>
            {out ? (
              <span className="stop small">out</span>
            ) : leads ? (
              <span className={`${sure.tone} small`}>{sure.words}</span>
            ) : o.knockedOut && o.knockedOut.waived === null ? (
              <span className="doubt small">out in {ofHundred(o.knockedOut.probability)}</span>
            ) : (
              <span />
            )}
            <span className="fig">{out ? '' : o.score.toFixed(1)}</span>
          </li>
        );
      })}
    </ol>
  );
}
