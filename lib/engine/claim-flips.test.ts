import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';
import { world, type World } from './fixture-random.ts';

const quick = { draws: 0, flips: false, doubt: false, exact: false };

/** The world without one row of one option. */
const without = (w: World, optionId: string, rowId: string): World => {
  const changed = {
    ...w.topic,
    options: w.topic.options.map((o) =>
      o.id === optionId ? { ...o, evidence: o.evidence.filter((r) => r.id !== rowId) } : o,
    ),
  };
  return { ...w, topic: changed, knowledge: { ...w.knowledge, topics: [changed] } };
};

describe('claims that carry a decision', () => {
  it('are exactly the strengths of the leader and weaknesses of others whose loss turns it', () => {
    fc.assert(
      fc.property(world, (w) => {
        const [decision] = evaluate(w.knowledge, w.brief, { ...quick, flips: true }).decisions;
        fc.pre(decision !== undefined && decision.leaders.length > 0);
        const found = new Set(
          decision?.flips.flatMap((f) => (f.kind === 'claim' ? [`${f.option} ${f.row.id} ${f.leader}`] : [])),
        );
        const expected = new Set<string>();
        for (const o of w.topic.options)
          for (const r of o.evidence) {
            if ((r.sign === 'pro') !== decision?.leaders.includes(o.id)) continue;
            const [after] = evaluate(without(w, o.id, r.id).knowledge, w.brief, quick).decisions;
            const [leader] = after?.leaders ?? [];
            if (leader !== undefined && !after?.leaders.some((l) => decision?.leaders.includes(l)))
              expected.add(`${o.id} ${r.id} ${leader}`);
          }
        for (const f of found) expect(expected.has(f), f).toBe(true);
        // A row that suppresses another may act through it; those that speak themselves must all be found.
        const speaking = new Set(
          decision?.options.flatMap((o) =>
            o.contributions.flatMap((c) => [c.pro, c.con].flatMap((r) => (r ? [`${o.option} ${r.id}`] : []))),
          ),
        );
        for (const e of expected)
          if (speaking.has(e.split(' ').slice(0, 2).join(' '))) expect(found.has(e), e).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  it('name the row, the option it belongs to, and who would lead', () => {
    const strong = row('a', 3, { id: 'strong' });
    const kb = knowledgeOf([topic('t', { a: 2 }, [option('A', 1, [strong]), option('B', 2, [row('a', 1)])])]);
    expect(evaluate(kb, {}, { draws: 10 }).decisions[0]?.flips.filter((f) => f.kind === 'claim')).toEqual([
      { kind: 'claim', option: 'A', row: strong, leader: 'B' },
    ]);
  });
  it('are none where a second row says the same', () => {
    const kb = knowledgeOf([
      topic('t', { a: 2 }, [
        option('A', 1, [row('a', 3, { id: 'one' }), row('a', 3, { id: 'two' })]),
        option('B', 2, [row('a', 1)]),
      ]),
    ]);
    expect(evaluate(kb, {}, { draws: 10 }).decisions[0]?.flips.filter((f) => f.kind === 'claim')).toEqual([]);
  });
  it('include a weakness of a rival', () => {
    const kb = knowledgeOf([
      topic('t', { a: 2 }, [
        option('A', 1, [row('a', 1)]),
        option('B', 2, [row('a', 2), row('a', -3, { id: 'weak' })]),
      ]),
    ]);
    expect(evaluate(kb, {}, { draws: 10 }).decisions[0]?.flips.filter((f) => f.kind === 'claim')).toMatchObject([
      { option: 'B', row: { sign: 'con' }, leader: 'B' },
      // and the strength of the leader, without which the two are level, turns nothing
    ]);
  });
});
