/** The word for how sure a decision is. */
import type { CompiledDecision } from './compile.ts';
import type { Decision, OptionResult } from './types.ts';

/** Shares closer than this are equal: they are sums of thousands of small parts. */
const SAME = 1e-9;

/**
 * Variants of one idea are pooled: they split first places between them. Where several ideas tie, the
 * word is that of the one least often first, so that no order of the list decides.
 * @param leaders options of rank 1
 * @param anythingSaid whether the brief says anything that this decision hears
 */
export function inWords(
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
  const reaches = (share: number) => ideaShare >= share - SAME;
  const confidence = reaches(0.9) ? 'robust' : reaches(0.7) ? 'leaning' : reaches(0.5) ? 'toss-up' : 'none';
  return { confidence, shortlist: shortlistOf(results), ideaShare };
}

/** Two options that reach 90 % only together; none where a third is as often first as the second. */
function shortlistOf(results: OptionResult[]): string[] {
  const [first, second, third] = [...results].sort((a, b) => b.share - a.share);
  if (!first || !second || first.share >= 0.9 - SAME || first.share + second.share < 0.9 - SAME) return [];
  return third && third.share > second.share - SAME ? [] : [first.option, second.option];
}
