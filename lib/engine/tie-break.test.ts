import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';

const quick = { draws: 50, flips: false, doubt: false };
const decide = (...args: Parameters<typeof topic>) => evaluate(knowledgeOf([topic(...args)]), {}, quick).decisions[0];

describe('a tie-break', () => {
  it('is not offered where one leads', () => {
    expect(decide('t', { a: 2 }, [option('A', 1, [row('a', 1)]), option('B', 2, [])])?.tieBreak).toBeNull();
  });
  it('is not offered where nothing tells the leaders apart', () => {
    const tied = decide('t', { a: 2 }, [option('A', 1, []), option('B', 2, [])]);
    expect(tied).toMatchObject({ leaders: ['A', 'B'], tieBreak: null });
  });
  it('prefers fewer red flags', () => {
    const tied = decide('t', { a: 4, b: 4 }, [
      option('A', 1, [row('a', 2), row('b', -2)]),
      option('B', 2, []),
      option('C', 3, [row('a', -2), row('b', 2)]),
    ]);
    expect(tied?.leaders).toEqual(['A', 'B', 'C']);
    expect(tied?.tieBreak).toEqual({ option: 'B', because: 'red-flags' });
  });
  it('then prefers what is easier to take back, and moves no rank', () => {
    const tied = decide('t', { a: 2, portability: 2 }, [
      option('A', 1, [row('a', 1)]),
      option('B', 2, [row('portability', 1)]),
    ]);
    expect(tied?.tieBreak).toEqual({ option: 'B', because: 'reversible' });
    expect(tied?.options.map((o) => o.rank)).toEqual([1, 1]);
  });
});
