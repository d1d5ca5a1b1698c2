/** Plausible worlds of one decision: open answers by their odds, weights and ratings within their doubt. */
import { WORKAROUND_POINTS, type CompiledDecision } from './compile.ts';
import { entry } from './entry.ts';
import { flatten, placeIn } from './flat.ts';
import { noiseOf, type Noise } from './noise.ts';
import { truth, type Lookup } from './predicate.ts';
import { oddsOf, openVariables } from './situation.ts';

/** Which sources of doubt are switched on. */
export interface Uncertainty {
  answers: boolean;
  priorities: boolean;
  evidence: boolean;
}

export const EVERYTHING: Uncertainty = { answers: true, priorities: true, evidence: true };

/** How weights vary: around those of the levels, or evenly over all there could be. */
export type Weighting = 'near' | 'any';

/** One draw; the arrays are used again for the next. */
export interface Draw {
  /** Score of each option; -Infinity where it is out. */
  scores: Float64Array;
  /** The same without jitter of weights and ratings, those that are out included. */
  plain: Float64Array;
  /** Weights in criterion order, and their sum. */
  weights: Float64Array;
  total: number;
}

const MAX_REJECTIONS = 200;

/** Draws the open answers of a decision; `chosen` holds the index of each variable's answer after each call. */
function answering({ situation, options }: CompiledDecision, noise: Noise) {
  const tables = options.flatMap((o) => [
    ...o.cells.map((c) => c.rating),
    ...o.workarounds.map((w) => w.active),
    o.out,
  ]);
  const names = new Set(tables.flatMap((t) => t.variables.map((v) => v.id)));
  // Drawing needs parents before children, as openVariables orders them.
  const variables = openVariables(situation, [situation.arises, Object.fromEntries([...names].map((n) => [n, []]))]);
  const uniforms = variables.map((v) => noise.answer(v.id));
  const values = new Map<string, string>();
  const chosen = new Int32Array(variables.length);
  const lookup: Lookup = (id) => values.get(id) ?? situation.lookup(id);
  // Odds that depend on no other answer are looked up once.
  const fixedOdds = variables.map((v) => (v.question.priorWhen ? undefined : oddsOf(v, lookup)));
  // Answers are only named where something asks for them: odds that hang on others, or whether the decision arises.
  const asked = fixedOdds.includes(undefined) || openVariables(situation, [situation.arises]).length > 0;
  const answer = (draw: number) => {
    for (let attempt = 0; attempt < MAX_REJECTIONS; attempt++) {
      if (asked) values.clear();
      for (let at = 0; at < variables.length; at++) {
        const variable = entry(variables, at);
        const odds = fixedOdds[at] ?? oddsOf(variable, lookup);
        let rest = attempt === 0 ? entry(entry(uniforms, at), draw) : noise.again(variable.id, draw, attempt);
        let index = 0;
        while (index < odds.length - 1 && rest >= (odds[index] as number)) rest -= odds[index++] as number;
        chosen[at] = index;
        if (asked) values.set(variable.id, entry(variable.answers, index).id);
      }
      if (!asked || truth(situation.arises, lookup) !== false) return;
    }
  };
  return { variables, chosen, answer };
}

/**
 * @param draws how many plausible worlds to try; the same number gives the same worlds
 * @param doubt which sources of doubt are switched on
 * @param visit sees each world in turn
 */
export function eachDraw(
  decision: CompiledDecision,
  draws: number,
  doubt: Uncertainty,
  weighting: Weighting,
  visit: (draw: Draw, n: number) => void,
): void {
  const { topic, situation, options, weights } = decision;
  const noise = noiseOf(topic, situation.key, draws);
  const { variables, chosen, answer } = answering(decision, noise);
  const { cells, workarounds, from, out, waived, certainlyOut } = flatten(decision, variables);
  const size = options.length;
  const criteria = weights.length;
  const scores = new Float64Array(size);
  const plain = new Float64Array(size);
  const drawnWeights = new Float64Array(criteria);
  const scale = new Float64Array(criteria);
  const fixed = Float64Array.from(weights, (w) => (100 * w) / 6);
  const any = weighting === 'any' ? noise.any() : null;
  const { near, ratings } = noise;
  const drawn = doubt.answers;
  const world: Draw = { scores, plain, weights: drawnWeights, total: 0 };
  for (let n = 0; n < draws; n++) {
    if (drawn && variables.length > 0) answer(n);
    let total = 0;
    for (let i = 0, at = n * criteria; i < criteria; i++, at++) {
      const w = weights[i] as number;
      drawnWeights[i] = any ? (any[at] as number) : doubt.priorities ? w * (near[at] as number) : w;
      total += drawnWeights[i] as number;
    }
    for (let i = 0; i < criteria; i++) scale[i] = (100 * (drawnWeights[i] as number)) / total / 6;
    // Plain loops over flat arrays, read directly: a shared helper that meets several kinds of array is slow.
    for (let at = 0, step = n * size * criteria; at < size; at++) {
      let score = 0;
      let calm = 0;
      for (let i = 0, cell = at * criteria; i < criteria; i++, cell++, step++) {
        const weight = scale[i] as number;
        if (weight === 0) continue;
        const place = drawn ? placeIn(cells, cell, chosen) : -1;
        const rating = drawn ? (cells.values[place] as number) : (cells.mean[cell] as number);
        // Without drawn answers the doubt is that of the likeliest combination.
        const width = doubt.evidence ? (drawn ? (cells.widths[place] as number) : (cells.usual[cell] as number)) : 0;
        let shaken = rating;
        if (width > 0) {
          shaken += (ratings[step] as number) * width;
          if (shaken > 3) shaken = 3;
          else if (shaken < -3) shaken = -3;
        }
        score += weight * (shaken + 3);
        calm += (fixed[i] as number) * (rating + 3);
      }
      for (let w = from[at] as number, end = from[at + 1] as number; w < end; w++) {
        const active = drawn
          ? (workarounds.values[placeIn(workarounds, w, chosen)] as number)
          : (workarounds.mean[w] as number);
        score -= WORKAROUND_POINTS * active;
        calm -= WORKAROUND_POINTS * active;
      }
      const isOut =
        (waived[at] as number) === 0 &&
        (drawn ? (out.values[placeIn(out, at, chosen)] as number) === 1 : (certainlyOut[at] as number) === 1);
      scores[at] = isOut ? -Infinity : score;
      plain[at] = calm;
    }
    world.total = total;
    visit(world, n);
  }
}
