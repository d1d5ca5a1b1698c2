/** How a decision stands, in one line of a list. */
import type { Decision } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { chosenAgainst, howSure } from './why.ts';

export interface Verdict extends ReturnType<typeof howSure> {
  /** "first in 86 of 100", "chosen". */
  figures: string[];
}

const hundred = (share: number) => Math.round(100 * share);

/** A word with its tone, then figures. A choice against the score is no verdict on the leader, so it says whom it beats. */
export function verdictOf(topic: TopicWithOptions | undefined, decision: Decision): Verdict {
  const { choice, leaders, options } = decision;
  const [leader] = leaders;
  const shareOf = (id: string | undefined) => options.find((o) => o.option === id)?.share;
  const first = (share: number | undefined) => (share === undefined ? [] : [`first in ${hundred(share)} of 100`]);
  const share = shareOf(choice ?? leader);
  if (chosenAgainst(decision)) {
    const titleOf = (id: string) => topic?.options.find((o) => o.id === id)?.title ?? id;
    const ahead = leader ? first(shareOf(leader)).map((f) => `${titleOf(leader)} ${f}`) : [];
    return { ...howSure(decision), figures: [...first(share), ...ahead, 'chosen'] };
  }
  const variants =
    choice === null && share !== undefined && hundred(decision.ideaShare) > hundred(share)
      ? `, with variants ${hundred(decision.ideaShare)}`
      : '';
  return {
    ...howSure(decision),
    figures: [...first(share).map((f) => `${f}${variants}`), ...(choice === null ? [] : ['chosen'])],
  };
}
