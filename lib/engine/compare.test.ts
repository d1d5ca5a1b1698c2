import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, roundToTotal } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { workedExample } from './fixture.ts';

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
