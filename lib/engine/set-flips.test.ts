import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { world, type World } from './fixture-random.ts';
import { smallestFlips } from './set-flips.ts';

const quick = { draws: 0, flips: false, doubt: false, exact: false };
const leadersOf = (w: World, answers: Record<string, string>) => {
  const [decision] = evaluate(w.knowledge, { answers }, quick).decisions;
  return decision && decision.leaders.length > 0 ? decision.leaders : null;
};

/** Every set of up to three changed answers, tried plainly. */
function plainSets(w: World): { size: number; sets: Set<string> } {
  const given = w.brief.answers ?? {};
  const before = leadersOf(w, given);
  const stated = Object.keys(given);
  for (let size = 1; size <= 3; size++) {
    const sets = new Set<string>();
    const walk = (from: number, changed: Record<string, string>) => {
      if (Object.keys(changed).length === size) {
        const after = leadersOf(w, { ...given, ...changed });
        if (before && after && !after.some((l) => before.includes(l)))
          sets.add(JSON.stringify(Object.entries(changed).sort()));
        return;
      }
      stated.slice(from).forEach((id, i) => {
        for (const answer of ['a', 'b', 'c'])
          if (answer !== given[id]) walk(from + i + 1, { ...changed, [id]: answer });
      });
    };
    walk(0, {});
    if (sets.size > 0) return { size, sets };
  }
  return { size: 3, sets: new Set() };
}

describe('the smallest sets of answers', () => {
  it('are exactly those that plain trial finds', () => {
    fc.assert(
      fc.property(world, (w) => {
        const [decision] = evaluate(w.knowledge, w.brief, quick).decisions;
        fc.pre(decision !== undefined && decision.unranked === null);
        const found = smallestFlips(w.knowledge, w.brief, 't');
        const plain = plainSets(w);
        expect(found.searched).toBe(plain.size);
        const own = new Set(found.sets.map((s) => JSON.stringify(s.changes.map((c) => [c.variable, c.to]).sort())));
        expect(own).toEqual(plain.sets);
      }),
      { numRuns: 120 },
    );
  });

  const both = topic('t', { a: 2 }, [
    option('plain', 1, [row('a', 1)]),
    option('pair', 2, [row('a', 3, { when: { all: [{ x: ['yes'] }, { y: ['yes'] }] } })]),
    option('three', 3, [row('a', 2, { when: { all: [{ x: ['yes'] }, { y: ['yes'] }, { z: ['yes'] }] } })]),
  ]);
  const kb = knowledgeOf(
    [both],
    ['x', 'y', 'z'].map((id, i) => question(id, i + 1, ['no', 'maybe', 'yes'])),
  );
  it('are two where only two together turn it, with what they were and become', () => {
    expect(smallestFlips(kb, { answers: { x: 'no', y: 'maybe', z: 'no' } }, 't')).toEqual({
      searched: 2,
      sets: [
        {
          changes: [
            { variable: 'x', from: 'no', to: 'yes' },
            { variable: 'y', from: 'maybe', to: 'yes' },
          ],
          leader: 'pair',
          adjacent: false,
        },
      ],
    });
  });
  it('put changes to neighbouring answers first', () => {
    const near = smallestFlips(kb, { answers: { x: 'maybe', y: 'maybe', z: 'no' } }, 't').sets;
    expect(near.map((s) => s.adjacent)).toEqual([true]);
  });
  it('are none where nothing up to the size asked for turns it', () => {
    expect(smallestFlips(kb, { answers: { x: 'no', y: 'no', z: 'no' } }, 't', 1)).toEqual({ searched: 1, sets: [] });
  });
  it('touch only what was stated', () => {
    const sets = smallestFlips(kb, { answers: { x: 'no' } }, 't').sets;
    expect(sets.flatMap((s) => s.changes.map((c) => c.variable)).every((v) => v === 'x')).toBe(true);
  });
  it('are none for a decision that is not there', () => {
    expect(smallestFlips(kb, {}, 'nothing')).toEqual({ searched: 0, sets: [] });
    expect(smallestFlips(kb, {}, 't/nowhere')).toEqual({ searched: 0, sets: [] });
  });
  it('change the answers of the scope alone', () => {
    const scoped = topic('t', { a: 2 }, both.options, {
      scopes: [{ id: 'web', number: 1, title: 'Web', when: { any: [{ x: ['no', 'maybe', 'yes'] }] } }],
    });
    const brief: Brief = { answers: { x: 'no', y: 'yes', z: 'no' }, scopes: { web: { y: 'no' } } };
    const found = smallestFlips(knowledgeOf([scoped], kb.questions), brief, 't/web');
    expect(found.searched).toBe(2);
    expect(found.sets[0]?.changes.map((c) => [c.variable, c.from])).toEqual([
      ['x', 'no'],
      ['y', 'no'],
    ]);
  });
});
