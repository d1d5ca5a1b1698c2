import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/knowledge/terms.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { decide, measured } from './fixture-decide.ts';
import { world } from './fixture-random.ts';

describe('stable', () => {
  it('is never claimed where a sample finds a loss', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief }) => {
        const [decision] = evaluate(knowledge, brief, { draws: 400, flips: false, doubt: false }).decisions;
        if (!decision?.stable) return;
        const leader = decision.options.find((o) => o.option === decision.leaders[0]);
        expect(leader?.share).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
  it('holds for a lead that no half level and no doubt can turn', () => {
    const lead = decide({ a: 3, b: 2 }, [
      option('A', 1, [measured('a', 3), measured('b', 1)]),
      option('B', 2, [measured('a', -1), measured('b', 2)]),
    ]);
    expect(lead).toMatchObject({ leaders: ['A'], stable: true });
  });
  it('does not hold where half a level turns it, where the evidence is an opinion, or on a tie', () => {
    const options = (grade: Grade) => [
      option('A', 1, [row('a', 2, { grade })]),
      option('B', 2, [row('a', 1, { grade })]),
    ];
    expect(decide({ a: 2 }, options('measured'))?.stable).toBe(true);
    expect(decide({ a: 2 }, options('opinion'))?.stable).toBe(false);
    expect(decide({ a: 2 }, [option('A', 1, []), option('B', 2, [])])?.stable).toBe(false);
    const near = [
      option('A', 1, [measured('a', 3), measured('b', -2)]),
      option('B', 2, [measured('a', -2), measured('b', 2)]),
    ];
    expect(decide({ a: 2, b: 2 }, near)).toMatchObject({ leaders: ['A'], stable: false });
  });
  it('does not hold where an open answer may put the leader out', () => {
    const q = question('q', 1, ['yes', 'no'], { prior: { yes: 0.01, no: 0.99 } });
    const kb = knowledgeOf(
      [
        topic('t', { a: 2 }, [
          option('A', 1, [measured('a', 3)], {
            knockOuts: [{ id: 'k', when: { q: ['yes'] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
          }),
          option('B', 2, [measured('a', -3)]),
        ]),
      ],
      [q],
    );
    expect(evaluate(kb, {}, { draws: 50 }).decisions[0]?.stable).toBe(false);
    expect(evaluate(kb, { answers: { q: 'no' } }, { draws: 50 }).decisions[0]?.stable).toBe(true);
    const waived = { waivers: { t: { A: 'we take it' } } };
    expect(evaluate(kb, waived, { draws: 50 }).decisions[0]?.stable).toBe(true);
  });
});
