/**
 * Published and derived numeric cases whose method the engine has, named by their ids.
 * Not here: derived-01-roc (rank-order weights; levels take their place) and wsm-03 and wsm-05, which
 * scale by the options present; the engine's scale is fixed, so that removing an option moves nothing.
 */
import { describe, expect, it } from 'vitest';
import type { Level } from '#lib/knowledge/terms.ts';
import { scoreOf, type CompiledOption } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';
import { competitionRanks } from './rank.ts';

/** An option with values 0..1 on each criterion, past the integer ratings that content may have. */
const valued = (values: number[]): CompiledOption => ({
  option: option('o', 1, []),
  cells: values.map((value, i) => ({
    criterion: `c${i}`,
    rating: { variables: [], values: [], probabilities: [] },
    jitter: [],
    mean: 6 * value - 3,
    claims: [],
    pro: null,
    con: null,
    rests: [],
    contested: false,
    override: null,
  })),
  workarounds: [],
  exclusions: [],
  out: { variables: [], values: [0], probabilities: [1] },
  outProbability: 0,
  waived: null,
});

describe('weighted sums', () => {
  it('wsm-01: two options on three criteria of equal weight', () => {
    const matrix = [
      [1, 0, 3],
      [0, 5, 6],
    ];
    const scores = matrix.map((line) => scoreOf(valued(line.map((x) => x / 6)), [1 / 3, 1 / 3, 1 / 3]));
    // Back from 0..100 on a scale that ends at 6, to plain sums.
    expect(scores.map((s) => (s / 100) * 18)).toEqual([expect.closeTo(4, 9), expect.closeTo(11, 9)]);
    expect(competitionRanks(scores)).toEqual([2, 1]);
  });

  it('spotis-01: with fixed bounds, one minus the distance to the ideal is the score', () => {
    const matrix = [
      [10.5, -3.1, 1.7],
      [-4.7, 0, 3.4],
      [8.1, 0.3, 1.3],
      [3.2, 7.3, -5.3],
    ];
    const bounds: [number, number][] = [
      [-5, 12],
      [-6, 10],
      [-8, 5],
    ];
    const ideal = [12, -6, 5];
    const scores = matrix.map((line) =>
      scoreOf(
        valued(
          line.map((x, i) => {
            const [low, high] = bounds[i] ?? [0, 1];
            return 1 - Math.abs(x - (ideal[i] ?? 0)) / (high - low);
          }),
        ),
        [0.2, 0.3, 0.5],
      ),
    );
    [0.1989, 0.3705, 0.3063, 0.7491].forEach((distance, i) =>
      expect(1 - (scores[i] ?? 0) / 100).toBeCloseTo(distance, 3),
    );
    expect(competitionRanks(scores)).toEqual([1, 3, 2, 4]);
  });
});

describe('derived-03: weights at which the lead changes', () => {
  const levels: Record<string, Level> = { c1: 4, c2: 3, c3: 2, c4: 1 };
  const kb = knowledgeOf([
    topic('t', levels, [
      option('A', 1, [row('c1', 2), row('c3', -1), row('c4', 3)]),
      option('B', 2, [row('c2', 2), row('c4', 1)]),
    ]),
  ]);
  const [decision] = evaluate(kb, {}, { draws: 10 }).decisions;

  it('has the margin', () => {
    const [a, b] = decision?.options ?? [];
    expect(((a?.score ?? 0) - (b?.score ?? 0)) * (15 / 100)).toBeCloseTo(4 / 3, 9);
  });
  it('flips below a weight of 4 on the first criterion, and on no other within the levels', () => {
    const flips = decision?.flips.filter((f) => f.kind === 'level');
    expect(flips).toEqual([
      { kind: 'level', criterion: 'c1', from: 4, to: 2, exact: expect.closeTo(4, 9) as number, leader: 'B' },
    ]);
  });
});
