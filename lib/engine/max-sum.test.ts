import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment, digitsOf, type Factor } from './max-sum.ts';

const total = (factors: Factor[], sizes: number[], chosen: number[]) =>
  factors.reduce((sum, f) => {
    const index = f.of.reduce((i, v) => i * (sizes[v] ?? 1) + (chosen[v] ?? 0), 0);
    return sum + (f.values[index] ?? NaN);
  }, 0);

const problem = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    factors: fc.array(
      fc.uniqueArray(fc.nat({ max: sizes.length - 1 }), { minLength: 1, maxLength: 3 }).chain((of) =>
        fc
          .array(fc.integer({ min: -20, max: 20 }), {
            minLength: of.reduce((n, v) => n * (sizes[v] ?? 1), 1),
            maxLength: of.reduce((n, v) => n * (sizes[v] ?? 1), 1),
          })
          .map((values): Factor => ({ of, values })),
      ),
      { maxLength: 6 },
    ),
  }),
);

describe('the best assignment', () => {
  it('is as good as the best of all of them', () => {
    fc.assert(
      fc.property(problem, ({ sizes, factors }) => {
        const start = sizes.map(() => 0);
        const { chosen, complete } = bestAssignment(sizes, factors, start);
        const count = sizes.reduce((a, b) => a * b, 1);
        const best = Math.max(...Array.from({ length: count }, (_, n) => total(factors, sizes, digitsOf(n, sizes))));
        expect(complete).toBe(true);
        expect(total(factors, sizes, chosen)).toBe(best);
      }),
    );
  });
  it('says where it had to leave something as it was, and is no worse than the start', () => {
    // Twelve variables, each bound to every other: no table of eleven of three values is built.
    const sizes = new Array<number>(12).fill(3);
    const factors: Factor[] = sizes.flatMap((_, a) =>
      sizes.slice(a + 1).map((__, i): Factor => ({ of: [a, a + 1 + i], values: [1, 0, 0, 0, 2, 0, 0, 0, 3] })),
    );
    const start = sizes.map(() => 1);
    const { chosen, complete } = bestAssignment(sizes, factors, start);
    expect(complete).toBe(false);
    expect(total(factors, sizes, chosen)).toBeGreaterThanOrEqual(total(factors, sizes, start));
  });
});
