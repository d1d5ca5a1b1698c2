import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeValue, type Differing } from './merge-value.ts';

const value = fc.constantFrom(undefined, 'a', 'b', 'c');

it('two tabs that wrote at once come to one value, each by itself, and each is told the other', () => {
  fc.assert(
    fc.property(value, value, value, (base, one, two) => {
      const told: Differing[] = [];
      const merging = { race: true, report: (d: Differing) => void told.push(d) };
      const here = mergeValue(base, one, two, ['x'], merging);
      expect(mergeValue(base, two, one, ['x'], merging)).toBe(here);
      if (one !== two && one !== base && two !== base)
        for (const { now, other } of told) expect(new Set([now, other])).toEqual(new Set([one, two]));
      expect(told).toHaveLength(one !== two && one !== base && two !== base ? 2 : 0);
    }),
  );
});
