import fc from 'fast-check';
import { expect, it } from 'vitest';
import { competitionRanks, TIE } from './rank.ts';

const scores = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 1, maxLength: 8 });

it('ranks are one more than the number of better scores, and what is out has none', () => {
  fc.assert(
    fc.property(scores, (list) => {
      competitionRanks(list).forEach((rank, i) => {
        const own = list[i] ?? null;
        if (own === null) expect(rank).toBeNull();
        else expect(rank).toBe(1 + list.filter((s) => s !== null && s > own + TIE).length);
      });
    }),
  );
});

it('somebody is first wherever somebody is in, and order of the list changes nothing', () => {
  fc.assert(
    fc.property(scores, (list) => {
      const ranks = competitionRanks(list);
      expect(ranks.includes(1)).toBe(list.some((s) => s !== null));
      expect(competitionRanks([...list].reverse())).toEqual([...ranks].reverse());
    }),
  );
});
