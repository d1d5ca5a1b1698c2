import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';
import { decide, measured } from './fixture-decide.ts';

describe('the words', () => {
  const said: Brief = { levels: { a: { level: 2 }, b: { level: 2 } } };
  const pair = (ra: number, rb: number, extra = {}) => [
    option('A', 1, [measured('a', ra)], extra),
    option('B', 2, [measured('a', rb)]),
  ];
  it('are robust where one has nearly the whole share', () => {
    expect(decide({ a: 2 }, pair(3, -3), said)).toMatchObject({ confidence: 'robust', ideaShare: 1 });
  });
  it('are none while nothing was said, however clear it looks', () => {
    expect(decide({ a: 2 }, pair(3, -3))).toMatchObject({ confidence: 'none', shortlist: [] });
  });
  it('pool the variants of one idea', () => {
    const variants = [
      option('plain', 1, [measured('a', 3)]),
      option('variant', 2, [measured('a', 3)], { variantOf: 'plain' }),
      option('other', 3, [measured('a', -3)]),
    ];
    const d = decide({ a: 2 }, variants, said);
    expect(d).toMatchObject({ confidence: 'robust', ideaShare: 1, leaders: ['plain', 'variant'] });
    expect(d?.options.map((o) => o.share)).toEqual([0.5, 0.5, 0]);
  });
  it('offer a shortlist of two where together they reach the cut', () => {
    const d = decide(
      { a: 2, b: 2 },
      [
        option('A', 1, [measured('a', 3), measured('b', -3)]),
        option('B', 2, [measured('a', -3), measured('b', 3)]),
        option('C', 3, [measured('a', -3), measured('b', -3)]),
      ],
      said,
    );
    expect([...(d?.shortlist ?? [])].sort()).toEqual(['A', 'B']);
    expect(['toss-up', 'none']).toContain(d?.confidence);
  });
});

describe('doubt', () => {
  const said: Brief = { levels: { a: { level: 2 }, b: { level: 2 } } };
  it('has none of its parts where everything is known and nothing is left unasked', () => {
    const d = decide({ a: 2 }, [option('A', 1, [measured('a', 3)]), option('B', 2, [measured('a', -3)])], said);
    expect(d?.doubt).toEqual({ answers: 0, priorities: 0, evidence: 0, unasked: 0 });
  });
  it('names priorities alone where two criteria pull apart', () => {
    const d = decide(
      { a: 2, b: 2 },
      [option('A', 1, [measured('a', 3), measured('b', -2)]), option('B', 2, [measured('a', -3), measured('b', 3)])],
      said,
    );
    expect(d?.doubt).toMatchObject({ answers: 0, evidence: 0 });
    expect(d?.doubt?.priorities).toBeGreaterThan(5);
  });
  it('names evidence alone where one criterion counts and its row is an opinion', () => {
    const d = decide(
      { a: 2 },
      [option('A', 1, [row('a', 2, { grade: 'opinion' })]), option('B', 2, [measured('a', 1)])],
      said,
    );
    expect(d?.doubt).toMatchObject({ answers: 0, priorities: 0 });
    expect(d?.doubt?.evidence).toBeGreaterThan(5);
  });
  it('is not asked for in a moving display', () => {
    const kb = knowledgeOf([topic('t', { a: 2 }, [option('A', 1, []), option('B', 2, [])])]);
    expect(evaluate(kb, said, { draws: 10, doubt: false }).decisions[0]?.doubt).toBeNull();
  });
});
