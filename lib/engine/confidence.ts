/**
 * How sure a ranking is: the mean over plausible worlds of how likely each option is the right one there. What no
 * question asks is a source of doubt like open answers, priorities and evidence: in each world an option that is T
 * points behind is 1/e times as likely, with T fitted to published decisions.
 */
import { isOut, scoreOf, type CompiledDecision } from './compile.ts';
import { eachDraw, EVERYTHING, type Uncertainty } from './draws.ts';
import { entry } from './entry.ts';
import { TIE } from './rank.ts';
import type { Doubt } from './types.ts';

/**
 * Draws behind every printed figure: two samples of so many differ by less than half a point of 100
 * (content/decisions/doubt-that-no-question-asks.yaml has the measurement).
 */
export const DRAWS = 1000;

/** Room for the parts of one world. */
const parts = new Float64Array(64);

/**
 * Adds what each option has of one world: exp(score/T) over the sum of those that are not out, or, where T is 0, the
 * whole for the highest, shared on ties. Nothing where all are out.
 * @param scores -Infinity where out
 * @param temperature T, in points of the score
 */
export function addShares(into: Float64Array, scores: Float64Array, temperature: number): void {
  let best = -Infinity;
  for (let i = 0; i < scores.length; i++) if ((scores[i] as number) > best) best = scores[i] as number;
  if (best === -Infinity) return;
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    const behind = (scores[i] as number) - best;
    parts[i] = temperature > 0 ? Math.exp(behind / temperature) : behind > -TIE ? 1 : 0;
    total += parts[i] as number;
  }
  for (let i = 0; i < scores.length; i++) into[i] = (into[i] as number) + (parts[i] as number) / total;
}

export interface Shares {
  /** Of each option, 0..1; they sum to 1 less the worlds in which all are out. */
  shares: Float64Array;
  /** Scores of each option in every draw, sorted, without jitter of weights or ratings; empty unless asked for. */
  spread: Float64Array[];
}

/** @param draws how many plausible worlds to try */
export function sharesOf(
  decision: CompiledDecision,
  draws: number,
  temperature: number,
  { doubt = EVERYTHING, withSpread = false }: { doubt?: Uncertainty; withSpread?: boolean } = {},
): Shares {
  const shares = new Float64Array(decision.options.length);
  const spread = decision.options.map(() => new Float64Array(withSpread ? draws : 0));
  eachDraw(decision, draws, doubt, 'near', ({ scores, plain }, n) => {
    addShares(shares, scores, temperature);
    if (withSpread) spread.forEach((list, i) => (list[n] = plain[i] as number));
  });
  for (const list of spread) list.sort();
  return { shares: shares.map((s) => s / draws), spread };
}

/** Who an option is for: the mean of the weights, of all there could be, under which it scores highest; else null. */
export function centralWeights(decision: CompiledDecision, draws: number): (number[] | null)[] {
  const size = decision.options.length;
  const won = new Float64Array(size);
  const sums = decision.options.map(() => decision.weights.map(() => 0));
  eachDraw(decision, draws, EVERYTHING, 'any', ({ scores, weights, total }) => {
    const here = new Float64Array(size);
    addShares(here, scores, 0);
    here.forEach((part, o) => {
      if (part === 0) return;
      won[o] = entry(won, o) + part;
      const mean = entry(sums, o);
      for (let i = 0; i < weights.length; i++) mean[i] = entry(mean, i) + (part * entry(weights, i)) / total;
    });
  });
  return sums.map((mean, o) => (entry(won, o) > 0 ? mean.map((w) => w / entry(won, o)) : null));
}

/** How much share the leaders lose to each source of doubt alone, in points of 100. */
export function doubtOf(decision: CompiledDecision, draws: number, temperature: number, leaders: string[]): Doubt {
  const lost = (shares: Float64Array) =>
    100 * (1 - decision.options.reduce((sum, o, i) => sum + (leaders.includes(o.option.id) ? entry(shares, i) : 0), 0));
  const alone = (source: keyof Uncertainty) =>
    lost(
      sharesOf(decision, draws, 0, { doubt: { answers: false, priorities: false, evidence: false, [source]: true } })
        .shares,
    );
  const calm = new Float64Array(decision.options.length);
  const scores = decision.options.map((o) => (isOut(o) ? -Infinity : scoreOf(o, decision.weights)));
  addShares(calm, Float64Array.from(scores), temperature);
  return {
    answers: alone('answers'),
    priorities: alone('priorities'),
    evidence: alone('evidence'),
    unasked: lost(calm),
  };
}
