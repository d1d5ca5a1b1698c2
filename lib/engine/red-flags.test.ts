import { describe, expect, it } from 'vitest';
import { option } from './fixture.ts';
import { decide, measured } from './fixture-decide.ts';

describe('red flags and contested cells', () => {
  it('flags what is critical and badly met, even on the leader', () => {
    const d = decide({ a: 4, b: 4 }, [
      option('A', 1, [measured('a', 3), measured('b', -2)]),
      option('B', 2, [measured('a', -3), measured('b', -1)]),
    ]);
    const flags = Object.fromEntries(d?.options.map((o) => [o.option, o.redFlags.map((f) => f.criterion)]) ?? []);
    expect(flags).toEqual({ A: ['b'], B: ['a'] });
    expect(d?.options[0]?.redFlags[0]).toMatchObject({ rating: -2, con: { strength: 2 } });
  });
  it('does not flag what is merely important', () => {
    const d = decide({ a: 3 }, [option('A', 1, [measured('a', -3)]), option('B', 2, [])]);
    expect(d?.options.flatMap((o) => o.redFlags)).toEqual([]);
  });
  it('marks a cell with a material row on both sides', () => {
    const d = decide({ a: 2 }, [
      option('both', 1, [measured('a', 2), measured('a', -2, { id: 'con' })]),
      option('one', 2, [measured('a', 2), measured('a', -1, { id: 'con' })]),
    ]);
    const contested = Object.fromEntries(
      d?.options.map((o) => [o.option, o.contributions[0]?.contested ?? false]) ?? [],
    );
    expect(contested).toEqual({ both: true, one: false });
  });
});
