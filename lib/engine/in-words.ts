/** The word for how sure a decision is, cut where it comes true on published decisions left out of the fit. */
import type { Calibration } from '#lib/knowledge/calibration-types.ts';
import type { CompiledDecision } from './compile.ts';
import type { Decision, OptionResult } from './types.ts';

/** Shares closer than this are equal: they are sums of thousands of small parts. */
const SAME = 1e-9;

/**
 * Variants of one idea are pooled: they share what speaks for it. Where several ideas tie, the word is that of the
 * one with the smallest share, so that no order of the list decides.
 * @param cuts least share for each word; a word without one is never said
 * @param leaders options of rank 1
 * @param anythingSaid whether the brief says anything that this decision hears
 */
export function inWords(
  cuts: Calibration['cuts'],
  decision: CompiledDecision,
  results: OptionResult[],
  leaders: string[],
  anythingSaid: boolean,
): Pick<Decision, 'confidence' | 'shortlist' | 'ideaShare'> {
  if (leaders.length === 0) return { confidence: 'none', shortlist: [], ideaShare: 0 };
  const family = new Map(decision.options.map((o) => [o.option.id, o.option.variantOf ?? o.option.id]));
  const pooled = (root: string | undefined) =>
    results.reduce((sum, r) => sum + (family.get(r.option) === root ? r.share : 0), 0);
  const ideaShare = Math.min(...leaders.map((l) => pooled(family.get(l))));
  if (!anythingSaid) return { confidence: 'none', shortlist: [], ideaShare };
  const reaches = (share: number, cut: number | null) => cut !== null && share >= cut - SAME;
  const two = twoLikeliest(results);
  const together = (two?.[0].share ?? 0) + (two?.[1].share ?? 0);
  // Where one alone reaches it, there is no need to name another.
  const named = two !== null && reaches(together, cuts.pair) && !reaches(two[0].share, cuts.pair);
  const confidence = reaches(ideaShare, cuts.robust)
    ? 'robust'
    : reaches(ideaShare, cuts.leaning)
      ? 'leaning'
      : named
        ? 'toss-up'
        : 'none';
  // A surer word needs no second name beside it.
  const shortlist = confidence === 'toss-up' && two ? two.map((o) => o.option) : [];
  return { confidence, shortlist, ideaShare };
}

/** The two options with the largest shares; null where a third is as likely as the second. */
export function twoLikeliest(results: OptionResult[]): [OptionResult, OptionResult] | null {
  const [first, second, third] = [...results].sort((a, b) => b.share - a.share);
  if (!first || !second || (third && third.share > second.share - SAME)) return null;
  return [first, second];
}
