import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';
import { world } from './fixture-random.ts';
import type { KeptDecisions } from './kept.ts';

const quick = { draws: 60, flips: true, doubt: false };

it('what is kept is what would be worked out, whatever was asked before', () => {
  const briefs = fc.array(
    fc.record(
      { q0: fc.constantFrom('a', 'b', 'c'), q1: fc.constantFrom('a', 'b', 'c'), q2: fc.constantFrom('a', 'b', 'c') },
      { requiredKeys: [] },
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(world, briefs, (w, visits) => {
      const kept: KeptDecisions = new Map();
      for (const answers of [...visits, w.brief.answers ?? {}] as Record<string, string>[])
        expect(evaluate(w.knowledge, { answers }, { ...quick, kept })).toEqual(
          evaluate(w.knowledge, { answers }, quick),
        );
    }),
    { numRuns: 40 },
  );
});

it('reasons, overrides and ways of looking are told apart', () => {
  const knowledge = knowledgeOf([topic('t', { cost: 2 }, [option('A', 1, [row('cost', 1)]), option('B', 2, [])])]);
  const kept: KeptDecisions = new Map();
  const briefs: Brief[] = [
    {},
    { choices: { t: { option: 'B' } } },
    { choices: { t: { option: 'B', reason: 'r' } } },
    { levels: { cost: { level: 4 } } },
    { ratings: { t: { A: { cost: { rating: -3, reason: 'r' } } } } },
  ];
  for (const brief of briefs)
    for (const draws of [20, 40])
      expect(evaluate(knowledge, brief, { draws, kept })).toEqual(evaluate(knowledge, brief, { draws }));
});

it('an answer that a decision does not hear costs nothing, and no more is kept than a session needs', () => {
  const knowledge = knowledgeOf([topic('t', { cost: 2 }, [option('A', 1, []), option('B', 2, [])])]);
  const kept: KeptDecisions = new Map();
  const first = evaluate(knowledge, {}, { ...quick, kept }).decisions[0];
  expect(evaluate(knowledge, { notes: { q: 'x' } }, { ...quick, kept }).decisions[0]).toBe(first);
  for (let i = 0; i < 700; i++)
    evaluate(knowledge, { choices: { t: { option: 'A', reason: `${i}` } } }, { draws: 1, flips: false, kept });
  expect(kept.size).toBeLessThanOrEqual(600);
});
