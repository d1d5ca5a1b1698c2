import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { world } from './fixture-random.ts';
import { variablesOfTopic } from './flips.ts';

const quick = { draws: 20, flips: false, doubt: false };

describe('level flips', () => {
  it('are exactly the nearest levels at which another option leads', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief, topic: t }) => {
        const [decision] = evaluate(knowledge, brief, { ...quick, flips: true }).decisions;
        if (!decision || decision.leaders.length === 0) return;
        const found = new Map(decision.flips.flatMap((f) => (f.kind === 'level' ? [[f.criterion, f] as const] : [])));
        for (const { id } of t.criteria) {
          const from = decision.levels.find((l) => l.criterion === id)?.level ?? 0;
          // What the user sets replaces base, raises and caps, as a flip does.
          const others = Object.fromEntries(decision.levels.map((l) => [l.criterion, { level: l.level }]));
          const turning = ([0, 1, 2, 3, 4] as Level[]).filter((to) => {
            if (to === from) return false;
            const changed: Brief = { ...brief, levels: { ...others, [id]: { level: to } } };
            const [after] = evaluate(knowledge, changed, quick).decisions;
            return after && after.leaders.length > 0 && !after.leaders.some((l) => decision.leaders.includes(l));
          });
          const flip = found.get(id);
          if (turning.length === 0) expect(flip).toBeUndefined();
          else {
            const nearest = Math.min(...turning.map((to) => Math.abs(to - from)));
            expect(flip && Math.abs(flip.to - from)).toBe(nearest);
            expect(turning).toContain(flip?.to);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('balances the two options at the exact weight', () => {
    const levels: Record<string, Level> = { a: 3, b: 2 };
    const t = topic('t', levels, [
      option('fast', 1, [row('a', 3), row('b', -1)]),
      option('calm', 2, [row('b', 2)], {
        fit: [{ need: 'n', fit: 'workaround', how: 'by hand', sources: [{ id: 'book' }] }],
      }),
    ]);
    t.needs = [{ id: 'n', title: 'Need', when: { q: ['yes'] } }];
    const kb = knowledgeOf([t], [question('q', 1, ['yes', 'no'])]);
    const [decision] = evaluate(kb, { answers: { q: 'yes' } }, { draws: 10 }).decisions;
    const flip = decision?.flips.find((f) => f.kind === 'level' && f.criterion === 'a');
    expect(flip).toMatchObject({ from: 3, leader: 'calm' });
    const g = flip?.kind === 'level' ? flip.exact : NaN;
    const score = (ra: number, rb: number) => (100 * (g * ((ra + 3) / 6) + 2 * ((rb + 3) / 6))) / (g + 2);
    expect(score(3, -1)).toBeCloseTo(score(0, 2) - 12, 9);
  });
});

describe('answer flips', () => {
  const size = question('size', 1, ['small', 'middle', 'large']);
  const t = topic('t', { a: 2 }, [
    option('plain', 1, [row('a', 1)]),
    option('grown', 2, [row('a', 3, { when: { size: ['middle', 'large'] } })]),
  ]);
  it('lists a neighbouring answer before a distant one, and an open one last', () => {
    const kb = knowledgeOf([t], [size]);
    const flips = evaluate(kb, { answers: { size: 'small' } }, { draws: 10 }).decisions[0]?.flips ?? [];
    expect(flips.filter((f) => f.kind === 'answer').map((f) => [f.to, f.adjacent])).toEqual([
      ['middle', true],
      ['large', false],
    ]);
    const open = evaluate(kb, {}, { draws: 10 }).decisions[0];
    expect(open?.leaders).toEqual(['grown']);
    expect(open?.flips.filter((f) => f.kind === 'answer')).toEqual([
      { kind: 'answer', variable: 'size', from: null, to: 'small', leader: 'plain', adjacent: false },
    ]);
  });
  it('changes an answer in the scope at hand alone', () => {
    const scoped = topic('t', { a: 2 }, t.options, {
      scopes: [
        { id: 'here', number: 1, title: 'Here', when: { any: [{ size: ['small', 'middle', 'large'] }] } },
        { id: 'there', number: 2, title: 'There', when: { any: [{ size: ['small', 'middle', 'large'] }] } },
      ],
    });
    const kb = knowledgeOf([scoped], [size]);
    const brief = { answers: { size: 'small' }, scopes: { there: { size: 'large' } } };
    const [here, there] = evaluate(kb, brief, { draws: 10 }).decisions;
    expect(here?.leaders).toEqual(['plain']);
    expect(there?.leaders).toEqual(['grown']);
    expect(there?.flips.filter((f) => f.kind === 'answer')).toMatchObject([{ from: 'large', to: 'small' }]);
  });
  it('reports none where nothing can be ranked', () => {
    const out = t.options.map((o) => ({
      ...o,
      knockOuts: [{ id: 'k', when: { size: ['small'] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
    }));
    const kb = knowledgeOf([topic('t', { a: 2 }, out)], [size]);
    const [decision] = evaluate(kb, { answers: { size: 'small' } }, { draws: 10 }).decisions;
    expect(decision).toMatchObject({ leaders: [], flips: [] });
    expect(decision?.unranked).toContain('Every option is out');
  });
});

describe('the variables of a topic', () => {
  it('are those of its rows, knock-outs and needs, those that raise or cap its criteria, and their parents', () => {
    const named = ['row', 'out', 'need', 'raise', 'cap', 'elsewhere', 'idle'];
    const questions = named.map((id, i) => question(id, i + 1, ['yes', 'no']));
    const change = (id: string, extra: object) => {
      const at = questions.find((q) => q.id === id)?.answers[0];
      if (at) Object.assign(at, extra);
    };
    change('raise', { raises: [{ criterion: 'a', level: 3 }] });
    change('cap', { caps: [{ criterion: 'a', level: 0, topics: ['t'] }] });
    change('elsewhere', { raises: [{ criterion: 'a', level: 3, topics: ['another'] }] });
    const t = topic(
      't',
      { a: 1 },
      [
        option('x', 1, [row('a', 1, { when: { row: ['yes'] } })], {
          knockOuts: [
            { id: 'k', when: { none: [{ out: ['yes'] }] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] },
          ],
        }),
      ],
      { needs: [{ id: 'n', title: 'n', when: { all: [{ need: ['yes'] }] } }] },
    );
    const kb = knowledgeOf(
      [{ ...t, when: { arises: ['yes'] } }],
      [
        ...questions,
        question('arises', 8, ['yes', 'no'], { priorWhen: [{ when: { parent: ['yes'] }, prior: { yes: 1, no: 0 } }] }),
        question('parent', 9, ['yes', 'no']),
      ],
    );
    const [whole] = kb.topics;
    expect(whole && [...variablesOfTopic(kb, whole)]).toEqual([
      'row',
      'out',
      'need',
      'raise',
      'cap',
      'arises',
      'parent',
    ]);
  });
});
