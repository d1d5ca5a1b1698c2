/** How a decision stands, in one line of a list. */
import type { Decision } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { inHundred } from './sure.ts';
import { chosenAgainst, howSure } from './why.ts';

export interface Verdict extends ReturnType<typeof howSure> {
  /** The options that it is about: the choice, the two that it comes down to, or what leads. */
  options: string[];
  /** "86 in 100", "chosen". */
  figures: string[];
}

const hundred = (share: number) => Math.round(100 * share);

/** A word with its tone, then figures. A choice against the score is no verdict on the leader, so it says whom it beats. */
export function verdictOf(topic: TopicWithOptions | undefined, decision: Decision): Verdict {
  const { choice, leaders, options, shortlist, ideaShare } = decision;
  const [leader] = leaders;
  const sure = howSure(decision);
  const shareOf = (id: string | undefined) => options.find((o) => o.option === id)?.share;
  const figure = (share: number | undefined) => (share === undefined ? [] : [inHundred(share)]);
  if (chosenAgainst(decision)) {
    const titleOf = (id: string) => topic?.options.find((o) => o.id === id)?.title ?? id;
    const ahead = leader ? figure(shareOf(leader)).map((f) => `${titleOf(leader)} ${f}`) : [];
    return {
      ...sure,
      options: choice ? [choice] : [],
      figures: [...figure(shareOf(choice ?? undefined)), ...ahead, 'chosen'],
    };
  }
  if (choice !== null) return { ...sure, options: [choice], figures: [...figure(shareOf(choice)), 'chosen'] };
  if (decision.confidence === 'toss-up' && leaders.length === 1) {
    const [first, second] = shortlist.map((o) => shareOf(o) ?? 0);
    return { ...sure, options: shortlist, figures: [`${hundred(first ?? 0)} and ${inHundred(second ?? 0)}`] };
  }
  const share = shareOf(leader);
  const variants =
    share !== undefined && hundred(ideaShare) > hundred(share) ? `, with variants ${hundred(ideaShare)}` : '';
  return { ...sure, options: leaders, figures: figure(share).map((f) => `${f}${variants}`) };
}
