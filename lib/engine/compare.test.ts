import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, roundToTotal } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { workedExample } from './fixture.ts';
import type { OptionResult } from './types.ts';

it('deltas sum to the margin exactly as printed', () => {
  const options = evaluate(workedExample, {}, { draws: 10 }).decisions[0]?.options ?? [];
  for (const a of options)
    for (const b of options) {
      const { lines, margin } = compare(a, b);
      expect(lines.reduce((sum, l) => sum + l.delta, 0)).toBeCloseTo(margin, 9);
    }
});

it('rounded lines sum to the rounded total', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 20 }), (values) => {
      const total = values.reduce((a, b) => a + b, 0);
      const rounded = roundToTotal(values).reduce((a, b) => a + b, 0);
      expect(Math.round(rounded * 10) + 0).toBe(Math.round(values.map((v) => v * 10).reduce((a, b) => a + b, 0)) + 0);
      expect(Math.abs(rounded - total)).toBeLessThanOrEqual(0.051);
    }),
  );
});

it('sets a workaround of one side against nothing on the other', () => {
  const option = (id: string, points: number[], workaround: number): OptionResult => ({
    option: id,
    rank: 1,
    score: points.reduce((a, b) => a + b, 0) + workaround,
    range: [0, 100],
    share: 0.5,
    centralWeights: null,
    knockedOut: null,
    redFlags: [],
    contributions: [
      ...points.map((p, i) => ({
        criterion: `c${i}`,
        points: p,
        level: 2 as const,
        rating: 0,
        claims: [],
        pro: null,
        con: null,
        rests: [],
      })),
      ...(workaround === 0
        ? []
        : [
            {
              need: 'push',
              points: workaround,
              level: 0 as const,
              rating: 0,
              claims: [],
              pro: null,
              con: null,
              rests: [],
              how: 'by hand',
            },
          ]),
    ],
  });
  const a = option('a', [30, 20], -12);
  const b = option('b', [30, 25], 0);
  expect(compare(a, b)).toEqual({
    margin: -17,
    lines: [
      { id: 'push', kind: 'need', delta: -12, a: a.contributions[2], b: null },
      { id: 'c1', kind: 'criterion', delta: -5, a: a.contributions[1], b: b.contributions[1] },
    ],
  });
  expect(compare(b, a).lines[0]).toMatchObject({ id: 'push', delta: 12, a: null });
});

it('has nothing to say of an option against itself, and turns round with its sides', () => {
  const options = evaluate(workedExample, {}, { draws: 10, flips: false, doubt: false }).decisions[0]?.options ?? [];
  for (const a of options) {
    expect(compare(a, a)).toEqual({ lines: [], margin: 0 });
    for (const b of options) {
      const forth = compare(a, b);
      const back = compare(b, a);
      expect(back.margin).toBeCloseTo(-forth.margin, 12);
      expect(back.lines.map((l) => l.id).sort()).toEqual(forth.lines.map((l) => l.id).sort());
    }
  }
});
