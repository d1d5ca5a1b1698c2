import { describe, expect, it } from 'vitest';
import { hashText, seededRandom } from './random.ts';

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const take = (seed: string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
    expect(hashText('')).toEqual(hashText(''));
  });
  it('are spread evenly over [0, 1)', () => {
    const random = seededRandom('even');
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const x = random();
      expect(x >= 0 && x < 1).toBe(true);
      bins[Math.floor(x * 10)] = (bins[Math.floor(x * 10)] ?? 0) + 1;
    }
    // Five standard deviations of a binomial with n = 100,000 and p = 0.1.
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(475);
  });
});
