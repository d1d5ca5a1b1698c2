import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/engine/random.ts';
import { bestColumn, leftOut, leftOutLosses, profileRange, resampled } from './left-out.ts';

/** Two teams: the one is best in the first column, the other, with more cases, in the second. */
const table = [
  [0, 3],
  [2, 1],
  [2, 1],
];
const teams = ['one', 'two', 'two'];

describe('a fit with a publisher left out', () => {
  it('is that of the others', () => {
    expect(bestColumn(table, () => 1)).toBe(0);
    expect([...leftOut(table, teams)]).toEqual([
      ['one', 1],
      ['two', 0],
    ]);
    expect(leftOutLosses(table, teams)).toEqual([3, 2, 2]);
  });
  it('leaves out a second one where asked', () => {
    const three = [...table, [0, 9]];
    expect(leftOut(three, [...teams, 'three'], ['three']).get('one')).toBe(1);
    expect(leftOut(three, [...teams, 'three']).get('one')).toBe(0);
  });
});

describe('the doubt of a fit', () => {
  it('is the range in which the likelihood hardly falls', () => {
    expect(profileRange([[5, 1, 0, 1.9, 2]])).toEqual([1, 3]);
    expect(profileRange([])).toEqual([0, 0]);
  });
  it('is what other draws of the same publishers would give', () => {
    const columns = resampled(table, teams, 400, seededRandom('test'));
    expect(columns).toEqual([...columns].sort());
    // Only the second team is drawn in one of four samples; in all others the first column is as good or better.
    const second = columns.filter((c) => c === 1).length / 400;
    expect(Math.abs(second - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 400));
  });
});
