/** What to take when several options lead with the same score. Offered, and shown as such; it moves no rank. */
import type { OptionResult, TieBreak } from './types.ts';

/** Criteria that say how hard an option is to take back. */
const REVERSAL = ['evolvability', 'portability'];

/** Sum of the ratings that speak for taking it back later; higher is easier. */
const easeOfReversal = ({ contributions }: OptionResult): number =>
  contributions.reduce((sum, c) => sum + (c.criterion && REVERSAL.includes(c.criterion) ? c.rating : 0), 0);

/** Those of `options` with the highest figure. */
const topBy = (options: OptionResult[], figure: (o: OptionResult) => number): OptionResult[] => {
  const most = Math.max(...options.map(figure));
  return options.filter((o) => figure(o) >= most - 1e-9);
};

/** @returns null where there is no tie, or nothing tells the leaders apart */
export function tieBreakOf(results: OptionResult[], leaders: string[]): TieBreak | null {
  if (leaders.length < 2) return null;
  const tied = results.filter((r) => leaders.includes(r.option));
  const cleanest = topBy(tied, (o) => -o.redFlags.length);
  const [only, another] = cleanest;
  if (only && !another) return { option: only.option, because: 'red-flags' };
  const [easiest, asEasy] = topBy(cleanest, easeOfReversal);
  return easiest && !asEasy ? { option: easiest.option, because: 'reversible' } : null;
}
