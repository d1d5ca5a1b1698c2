import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borneOut, cutFor, cutsFrom, isotonic, type Said } from './cuts.ts';

const said = (...list: [number, boolean][]): Said[] => list.map(([share, right]) => ({ share, right }));
/** n cases from a share downwards, of which the first k are right. */
const run = (n: number, k: number, from: number): Said[] =>
  Array.from({ length: n }, (_, i) => ({ share: from - i / 1000, right: i < k }));

describe('pooling neighbours', () => {
  it('joins a stroke of luck below a miss to it', () => {
    expect(isotonic(said([0.9, true], [0.8, false], [0.7, true], [0.6, false]))).toEqual([
      { from: 0.9, n: 1, k: 1 },
      { from: 0.7, n: 2, k: 1 },
      { from: 0.6, n: 1, k: 0 },
    ]);
  });
  it('gives rates that fall, and loses no case', () => {
    const list = fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }));
    fc.assert(
      fc.property(list, (all) => {
        const blocks = isotonic(all);
        blocks.slice(1).forEach((b, i) => {
          const above = blocks[i];
          if (above) expect(b.k / b.n).toBeLessThan(above.k / above.n);
        });
        expect(blocks.reduce((sum, b) => sum + b.n, 0)).toBe(all.length);
        expect(blocks.reduce((sum, b) => sum + b.k, 0)).toBe(all.filter((s) => s.right).length);
      }),
    );
  });
});

describe('the rate that cases bear out', () => {
  it('is the lower end of the score interval: below what was seen, and nearer to it the more was seen', () => {
    // Wilson’s interval by hand: 9 of 10, z = 0.8416.
    expect(borneOut(9, 10)).toBeCloseTo(0.79, 2);
    expect(borneOut(0, 0)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, part) => {
        const k = part % (n + 1);
        expect(borneOut(k, n)).toBeLessThanOrEqual(k / n + 1e-12);
        expect(borneOut(k, n)).toBeGreaterThanOrEqual(-1e-12);
        expect(borneOut(10 * k, 10 * n)).toBeGreaterThanOrEqual(borneOut(k, n) - 1e-12);
      }),
    );
  });
});

describe('a cut', () => {
  it('is the least share from which on the cases bear the claim out', () => {
    expect(cutFor([...run(9, 9, 0.9), ...run(9, 0, 0.5)], 0.85)).toBe(0.892);
    expect(cutFor([...run(9, 9, 0.9), ...run(6, 0, 0.5)], 0.45)).toBe(0.495);
  });
  it('is none on too few cases, at the bare rate, and where nothing comes true', () => {
    expect(cutFor(run(4, 4, 0.9), 0.85)).toBeNull();
    expect(cutFor(run(20, 17, 0.9), 0.85)).toBe(0.884);
    expect(cutFor([...run(1, 0, 0.99), ...run(9, 8, 0.9)], 0.85)).toBeNull();
    expect(cutFor(run(20, 5, 0.9), 0.85)).toBe(0.896);
    expect(cutFor([], 0.85)).toBeNull();
  });
  it('keeps the case that it stands on', () => {
    const all = run(8, 8, 0.56466);
    const cut = cutFor(all, 0.85) ?? NaN;
    expect(all.every((s) => s.share >= cut)).toBe(true);
  });
});

it('what is called robust counts for no weaker word', () => {
  const stands = [...run(8, 8, 0.9), ...run(4, 0, 0.6), ...run(8, 8, 0.5)].map((idea) => ({ idea, pair: null }));
  expect(cutsFrom(stands)).toMatchObject({ robust: 0.893, pair: null });
  const pairs = run(12, 12, 0.9).map((pair) => ({ idea: { share: 0.4, right: false }, pair }));
  expect(cutsFrom(pairs)).toEqual({ robust: null, leaning: null, pair: 0.889 });
});
