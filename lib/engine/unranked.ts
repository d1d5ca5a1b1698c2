/** Why nothing is ranked, and the least that would have to give for something to be. */
import { isOut, type CompiledDecision, type CompiledOption } from './compile.ts';
import { truth } from './predicate.ts';

/** What keeps an option out: every exclusion that holds, or may hold, under the stated answers. */
const obstaclesOf = (decision: CompiledDecision, o: CompiledOption) =>
  o.exclusions.filter((e) => truth(e.when, decision.situation.lookup) !== false);

/** The options that the fewest constraints keep out, with what each would come back on; several where equal. */
export function leastToRelax(decision: CompiledDecision): { option: string; title: string; comesBackIf: string[] }[] {
  const out = decision.options.map((o) => ({
    option: o.option.id,
    title: o.option.title,
    comesBackIf: [...new Set(obstaclesOf(decision, o).map((e) => e.comesBackIf))],
  }));
  const fewest = Math.min(...out.map((o) => o.comesBackIf.length));
  return out.filter((o) => o.comesBackIf.length === fewest);
}

/** @returns a sentence or two, or null where there is a ranking */
export function unrankedBecause(decision: CompiledDecision): string | null {
  if (decision.weights.every((w) => w === 0))
    return 'Every criterion is set to “irrelevant”, so nothing can be ranked.';
  if (!decision.options.every(isOut)) return null;
  const least = leastToRelax(decision).map((o) => `${o.title} comes back if ${o.comesBackIf.join(' and ')}`);
  return `Every option is out. Least to give up: ${least.join('; ')}. Or waive a knock-out, with your reason.`;
}
