/** How a decision stands, in one line of a list. */
import type { Decision } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';

export const CONFIDENCE_TONE = { robust: 'sure', leaning: 'doubt', 'toss-up': 'doubt', none: 'muted' } as const;

export interface Verdict {
  tone: 'sure' | 'doubt' | 'muted';
  word: string;
  /** "first in 86 of 100", "chosen". */
  figures: string[];
}

const hundred = (share: number) => Math.round(100 * share);

/** A word with its tone, then figures. A choice against the score is no verdict on the leader, so it says whom it beats. */
export function verdictOf(topic: TopicWithOptions | undefined, decision: Decision): Verdict {
  const { choice, confidence, leaders, options } = decision;
  const titleOf = (id: string) => topic?.options.find((o) => o.id === id)?.title ?? id;
  const [leader] = leaders;
  const shareOf = (id: string | undefined) => options.find((o) => o.option === id)?.share;
  const first = (share: number | undefined) => (share === undefined ? [] : [`first in ${hundred(share)} of 100`]);
  if (choice !== null && !leaders.includes(choice))
    return {
      tone: 'doubt',
      word: 'chosen, against the score',
      figures: [
        ...first(shareOf(choice)),
        ...(leader ? first(shareOf(leader)).map((f) => `${titleOf(leader)} ${f}`) : []),
      ],
    };
  const share = shareOf(choice ?? leader);
  const variants =
    choice === null && share !== undefined && hundred(decision.ideaShare) > hundred(share)
      ? `, with variants ${hundred(decision.ideaShare)}`
      : '';
  return {
    tone: CONFIDENCE_TONE[confidence],
    word: confidence === 'none' ? 'no clear winner' : confidence,
    figures: [...first(share).map((f) => `${f}${variants}`), ...(choice === null ? [] : ['chosen'])],
  };
}
