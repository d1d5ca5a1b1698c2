/** Two options against each other, line by line, and figures that still add up when rounded. */
import { entry } from './entry.ts';
import type { Contribution, OptionResult } from './types.ts';

export interface DeltaLine {
  /** Criterion or need id. */
  id: string;
  kind: 'criterion' | 'need';
  /** Points by which `a` is ahead here; negative where `b` is. */
  delta: number;
  a: Contribution | null;
  b: Contribution | null;
}

export interface Comparison {
  lines: DeltaLine[];
  /** Score of a less score of b; the deltas sum to it. */
  margin: number;
}

/** Deltas of option `a` over option `b`, largest first; lines on which neither has an edge are left out. */
export function compare(a: OptionResult, b: OptionResult): Comparison {
  const keyOf = (c: Contribution) => (c.criterion ? `criterion ${c.criterion}` : `need ${c.need}`);
  const inB = new Map(b.contributions.map((c) => [keyOf(c), c]));
  const inA = new Map(a.contributions.map((c) => [keyOf(c), c]));
  const lines = [...new Set([...inA.keys(), ...inB.keys()])].map((key): DeltaLine => {
    const [kind, id = ''] = key.split(' ');
    const left = inA.get(key) ?? null;
    const right = inB.get(key) ?? null;
    return {
      id,
      kind: kind === 'need' ? 'need' : 'criterion',
      delta: (left?.points ?? 0) - (right?.points ?? 0),
      a: left,
      b: right,
    };
  });
  return {
    lines: lines.filter((l) => Math.abs(l.delta) > 1e-9).sort((x, y) => Math.abs(y.delta) - Math.abs(x.delta)),
    margin: a.score - b.score,
  };
}

/**
 * Rounds values so that the rounded ones sum to the rounded total (largest remainder).
 * @param decimals digits after the point
 */
export function roundToTotal(values: number[], decimals = 1): number[] {
  const unit = 10 ** decimals;
  const scaled = values.map((v) => v * unit);
  const floors = scaled.map(Math.floor);
  let missing = Math.round(scaled.reduce((a, b) => a + b, 0)) - floors.reduce((a, b) => a + b, 0);
  const order = scaled.map((v, i) => ({ i, rest: v - Math.floor(v) })).sort((a, b) => b.rest - a.rest);
  for (const { i } of order) if (missing-- > 0) floors[i] = entry(floors, i) + 1;
  return floors.map((v) => v / unit + 0);
}
