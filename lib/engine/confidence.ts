/** SMAA-2: in how many plausible weightings, ratings and open answers an option comes first. */
import { entry } from './entry.ts';
import { oddsOf, openVariables } from './situation.ts';
import { truth, type Lookup } from './predicate.ts';
import { WORKAROUND_POINTS, type CompiledDecision } from './compile.ts';
import { flatten, placeIn } from './flat.ts';
import { seededRandom } from './random.ts';
import { TIE } from './rank.ts';

export interface Uncertainty {
  answers: boolean;
  priorities: boolean;
  evidence: boolean;
}

export interface Acceptability {
  /** Share of draws in which each option comes first; ties share the draw. */
  first: number[];
  /** Scores of each option in every draw, sorted, without jitter of weights or ratings; empty unless asked for. */
  spread: Float64Array[];
  /** Share of draws in which each option takes each rank, 1 first; competition ranks on ties. */
  ranks: number[][];
  /** Share of draws in which the option of the row beats that of the column; those that are out beat nobody. */
  wins: number[][];
  /** Mean weights of the draws in which each option comes first, in criterion order; null where it never does. */
  central: (number[] | null)[];
}

/** How weights vary: around those of the levels, or evenly over all there could be. */
export type Weighting = 'near' | 'any';

const HALF_LEVEL = Math.LN2 / 2;
const MAX_REJECTIONS = 200;

/**
 * @param draws how many plausible worlds to try
 * @param seed text; the same seed gives the same figures
 * @param doubt which sources of doubt are switched on
 */
export function acceptability(
  decision: CompiledDecision,
  draws: number,
  seed: string,
  doubt: Uncertainty,
  { weighting = 'near', withSpread = false }: { weighting?: Weighting; withSpread?: boolean } = {},
): Acceptability {
  const { situation, options, weights } = decision;
  const random = seededRandom(seed);
  const tables = options.flatMap((o) => [
    ...o.cells.map((c) => c.rating),
    ...o.workarounds.map((w) => w.active),
    o.out,
  ]);
  const names = new Set(tables.flatMap((t) => t.variables.map((v) => v.id)));
  // Sampling needs parents before children, as openVariables orders them.
  const variables = openVariables(situation, [situation.arises, Object.fromEntries([...names].map((n) => [n, []]))]);
  const values = new Map<string, string>();
  const chosen = new Int32Array(variables.length);
  const { cells, workarounds, from, out, waived, certainlyOut } = flatten(decision, variables);
  const lookup: Lookup = (id) => values.get(id) ?? situation.lookup(id);
  // Odds that depend on no other answer are looked up once.
  const fixedOdds = variables.map((v) => (v.question.priorWhen ? undefined : oddsOf(v, lookup)));
  // Answers are only named where something asks for them: odds that hang on others, or whether the decision arises.
  const asked = fixedOdds.includes(undefined) || openVariables(situation, [situation.arises]).length > 0;
  const drawAnswers = () => {
    for (let attempt = 0; attempt < MAX_REJECTIONS; attempt++) {
      if (asked) values.clear();
      for (let at = 0; at < variables.length; at++) {
        const variable = entry(variables, at);
        const odds = fixedOdds[at] ?? oddsOf(variable, lookup);
        let rest = random();
        let index = 0;
        while (index < odds.length - 1 && rest >= (odds[index] as number)) rest -= odds[index++] as number;
        chosen[at] = index;
        if (asked) values.set(variable.id, entry(variable.answers, index).id);
      }
      if (!asked || truth(situation.arises, lookup) !== false) return;
    }
  };
  const fixedVariables = variables.length === 0;
  const size = options.length;
  const criteria = weights.length;
  const first = options.map(() => 0);
  const spread = options.map(() => new Float64Array(withSpread ? draws : 0));
  const ranks = options.map(() => options.map(() => 0));
  const wins = options.map(() => options.map(() => 0));
  const central = options.map(() => weights.map(() => 0));
  const scores = new Float64Array(size);
  const better = new Int32Array(size);
  const jittered = new Float64Array(criteria);
  const scale = new Float64Array(criteria);
  const fixed = Float64Array.from(weights, (w) => (100 * w) / 6);
  const drawn = doubt.answers;
  for (let n = 0; n < draws; n++) {
    if (drawn && !fixedVariables) drawAnswers();
    let total = 0;
    for (let i = 0; i < criteria; i++) {
      const w = weights[i] as number;
      jittered[i] =
        weighting === 'any'
          ? -Math.log(1 - random())
          : doubt.priorities
            ? w * Math.exp((2 * random() - 1) * HALF_LEVEL)
            : w;
      total += jittered[i] as number;
    }
    for (let i = 0; i < criteria; i++) scale[i] = (100 * (jittered[i] as number)) / total / 6;
    let best = -Infinity;
    let winners: number[] = [];
    // Plain loops over flat arrays, read directly: a shared helper that meets several kinds of array is slow.
    for (let at = 0; at < size; at++) {
      let score = 0;
      let plain = 0;
      for (let i = 0, cell = at * criteria; i < criteria; i++, cell++) {
        const weight = scale[i] as number;
        if (weight === 0) continue;
        const place = drawn ? placeIn(cells, cell, chosen) : -1;
        const rating = drawn ? (cells.values[place] as number) : (cells.mean[cell] as number);
        // Without drawn answers the doubt is that of the likeliest combination.
        const width = doubt.evidence ? (drawn ? (cells.widths[place] as number) : (cells.usual[cell] as number)) : 0;
        let shaken = rating;
        if (width > 0) {
          shaken += (2 * random() - 1) * width;
          if (shaken > 3) shaken = 3;
          else if (shaken < -3) shaken = -3;
        }
        score += weight * (shaken + 3);
        if (withSpread) plain += (fixed[i] as number) * (rating + 3);
      }
      for (let w = from[at] as number, end = from[at + 1] as number; w < end; w++) {
        const share = drawn
          ? (workarounds.values[placeIn(workarounds, w, chosen)] as number)
          : (workarounds.mean[w] as number);
        score -= WORKAROUND_POINTS * share;
        plain -= WORKAROUND_POINTS * share;
      }
      if (withSpread) (spread[at] as Float64Array)[n] = plain;
      const isOut =
        (waived[at] as number) === 0 &&
        (drawn ? (out.values[placeIn(out, at, chosen)] as number) === 1 : (certainlyOut[at] as number) === 1);
      scores[at] = isOut ? -Infinity : score;
      if (isOut) continue;
      if (score > best + TIE) [best, winners] = [score, [at]];
      else if (score > best - TIE) winners.push(at);
    }
    for (const w of winners) {
      first[w] = entry(first, w) + 1 / winners.length;
      const mean = central[w] as number[];
      for (let i = 0; i < criteria; i++)
        mean[i] = (mean[i] as number) + (jittered[i] as number) / total / winners.length;
    }
    count(scores, better, ranks, wins);
  }
  for (const list of spread) list.sort();
  const shares = (table: number[][]) => table.map((line) => line.map((n) => n / draws));
  return {
    first: first.map((f) => f / draws),
    spread,
    ranks: shares(ranks),
    wins: shares(wins),
    central: central.map((mean, i) => (entry(first, i) > 0 ? mean.map((w) => w / entry(first, i)) : null)),
  };
}

/** Adds the ranks and wins of one draw; `better` is room for how many beat each option. Each pair is compared once. */
function count(scores: Float64Array, better: Int32Array, ranks: number[][], wins: number[][]): void {
  better.fill(0);
  for (let a = 0; a < scores.length; a++) {
    const own = scores[a] as number;
    const won = wins[a] as number[];
    for (let b = a + 1; b < scores.length; b++) {
      const other = scores[b] as number;
      if (own > other + TIE) {
        won[b] = (won[b] as number) + 1;
        better[b] = (better[b] as number) + 1;
      } else if (other > own + TIE) {
        const lost = wins[b] as number[];
        lost[a] = (lost[a] as number) + 1;
        better[a] = (better[a] as number) + 1;
      }
    }
    if (own === -Infinity) continue;
    // All others were compared with this one by now.
    const line = ranks[a] as number[];
    const rank = better[a] as number;
    line[rank] = (line[rank] as number) + 1;
  }
}
