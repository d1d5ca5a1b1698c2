/** SMAA-2: in how many plausible weightings, ratings and open answers an option comes first. */
import { entry } from './entry.ts';
import { oddsOf, openVariables } from './situation.ts';
import { truth, type Lookup } from './predicate.ts';
import { WORKAROUND_POINTS, type CompiledDecision } from './compile.ts';
import type { Table } from './table.ts';
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
  /** Scores of each option in every draw, sorted, without jitter of weights or ratings. */
  spread: number[][];
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

/** A table that is read by a draw's answers: `at` holds the position of each of its variables. */
interface Reader {
  values: number[];
  at: number[];
  sizes: number[];
}

function indexIn({ at, sizes }: Reader, chosen: Int32Array): number {
  let index = 0;
  for (let i = 0; i < at.length; i++) index = index * entry(sizes, i) + entry(chosen, entry(at, i));
  return index;
}

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
  weighting: Weighting = 'near',
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
  const position = new Map(variables.map((v, i) => [v.id, i]));
  const reader = (table: Table<number>): Reader => ({
    values: table.values,
    at: table.variables.map((v) => position.get(v.id) ?? 0),
    sizes: table.variables.map((v) => v.answers.length),
  });
  const flat = options.map((o) => ({
    cells: o.cells.map((c) => ({
      ...reader(c.rating),
      jitter: c.jitter,
      mean: c.mean,
      usual: likeliest(c.rating, c.jitter),
    })),
    workarounds: o.workarounds.map((w) => ({ ...reader(w.active), mean: w.probability })),
    out: reader(o.out),
    waived: o.waived !== null,
    certainlyOut: o.outProbability >= 1 - 1e-12,
  }));
  const lookup: Lookup = (id) => values.get(id) ?? situation.lookup(id);
  // Odds that depend on no other answer are looked up once.
  const fixedOdds = variables.map((v) => (v.question.priorWhen ? undefined : oddsOf(v, lookup)));
  const drawAnswers = () => {
    for (let attempt = 0; attempt < MAX_REJECTIONS; attempt++) {
      values.clear();
      variables.forEach((v, at) => {
        const odds = fixedOdds[at] ?? oddsOf(v, lookup);
        let rest = random();
        let index = 0;
        while (index < odds.length - 1 && rest >= entry(odds, index)) rest -= entry(odds, index++);
        chosen[at] = index;
        values.set(v.id, v.answers[index]?.id ?? '');
      });
      if (truth(situation.arises, lookup) !== false) return;
    }
  };
  const fixedVariables = variables.length === 0;
  const first = options.map(() => 0);
  const spread: number[][] = options.map(() => []);
  const ranks = options.map(() => options.map(() => 0));
  const wins = options.map(() => options.map(() => 0));
  const central = options.map(() => weights.map(() => 0));
  const scores = options.map(() => 0);
  const jittered = weights.map(() => 0);
  for (let n = 0; n < draws; n++) {
    if (doubt.answers && !fixedVariables) drawAnswers();
    let total = 0;
    weights.forEach(
      (w, i) =>
        (total += jittered[i] =
          weighting === 'any'
            ? -Math.log(1 - random())
            : doubt.priorities
              ? w * Math.exp((2 * random() - 1) * HALF_LEVEL)
              : w),
    );
    let best = -Infinity;
    let winners: number[] = [];
    // Plain loops: this runs some million times a second, and closures halve that.
    for (let at = 0; at < flat.length; at++) {
      const o = entry(flat, at);
      let score = 0;
      let plain = 0;
      for (let i = 0; i < o.cells.length; i++) {
        const cell = entry(o.cells, i);
        const weight = entry(weights, i);
        if (weight === 0 && weighting === 'near') continue;
        const index = doubt.answers ? indexIn(cell, chosen) : -1;
        const rating = index < 0 ? cell.mean : (cell.values[index] ?? cell.mean);
        // Without drawn answers the jitter is that of the likeliest combination.
        const width = doubt.evidence ? (index < 0 ? cell.usual : (cell.jitter[index] ?? 0)) : 0;
        const shaken = width === 0 ? rating : Math.max(-3, Math.min(3, rating + (2 * random() - 1) * width));
        score += ((100 * entry(jittered, i)) / total) * ((shaken + 3) / 6);
        plain += 100 * weight * ((rating + 3) / 6);
      }
      for (const workaround of o.workarounds) {
        const share = doubt.answers ? (workaround.values[indexIn(workaround, chosen)] ?? 0) : workaround.mean;
        score -= WORKAROUND_POINTS * share;
        plain -= WORKAROUND_POINTS * share;
      }
      entry(spread, at).push(plain);
      const out = !o.waived && (doubt.answers ? o.out.values[indexIn(o.out, chosen)] === 1 : o.certainlyOut);
      scores[at] = out ? -Infinity : score;
      if (out) continue;
      if (score > best + TIE) [best, winners] = [score, [at]];
      else if (score > best - TIE) winners.push(at);
    }
    for (const w of winners) {
      first[w] = entry(first, w) + 1 / winners.length;
      const mean = entry(central, w);
      weights.forEach((_, i) => (mean[i] = entry(mean, i) + entry(jittered, i) / total / winners.length));
    }
    count(scores, ranks, wins);
  }
  for (const list of spread) list.sort((a, b) => a - b);
  const shares = (table: number[][]) => table.map((line) => line.map((n) => n / draws));
  return {
    first: first.map((f) => f / draws),
    spread,
    ranks: shares(ranks),
    wins: shares(wins),
    central: central.map((mean, i) => (entry(first, i) > 0 ? mean.map((w) => w / entry(first, i)) : null)),
  };
}

/** Adds the ranks and wins of one draw. */
function count(scores: number[], ranks: number[][], wins: number[][]): void {
  for (let a = 0; a < scores.length; a++) {
    const own = entry(scores, a);
    if (own === -Infinity) continue;
    const won = entry(wins, a);
    let better = 0;
    for (let b = 0; b < scores.length; b++) {
      const other = entry(scores, b);
      if (other > own + TIE) better += 1;
      else if (own > other + TIE) won[b] = entry(won, b) + 1;
    }
    const line = entry(ranks, a);
    line[better] = entry(line, better) + 1;
  }
}

function likeliest(table: Table<number>, jitter: number[]): number {
  let at = 0;
  table.probabilities.forEach((p, i) => {
    if (p > entry(table.probabilities, at)) at = i;
  });
  return entry(jitter, at);
}
