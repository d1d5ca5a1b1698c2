import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Relation } from '#lib/knowledge/library-types.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { implying, related, setWorld } from './fixture-set.ts';
import { weightOfLevel } from './levels.ts';
import { outcomeOf } from './outcome.ts';
import { choosing } from './places.ts';
import type { Tension } from './tension.ts';
import { tensionsAmong, tensionsOf } from './tensions.ts';
import type { Decision } from './types.ts';

const quick = { draws: 60, flips: false, doubt: false, exact: false };
/** Scores, needs and knock-outs alone. */
const figures = { ...quick, draws: 0 };
const sources = [{ id: 'book' }];
const of = (knowledge: Knowledge, brief: Brief) => tensionsOf(knowledge, brief, evaluate(knowledge, brief, quick));
/** With one thing said, so that what leads is an outcome. */
const standing = (knowledge: Knowledge, brief: Brief = {}) => of(knowledge, { ...brief, levels: { a: { level: 2 } } });
const pairOf = ({ a, b, out, rule }: Tension) =>
  out && rule.kind === 'relation' ? [a.key, b.key].sort().join(' x ') : `${a.key} < ${b.key}`;

/** What every answer and both evaluations show, without looking into the module: `option` of `a` is worse after. */
function worse(before: Decision | undefined, after: Decision | undefined, option: string): 'out' | 'weaker' | null {
  const [was, is] = [before, after].map((d) => d?.options.find((o) => o.option === option));
  if (!before || !after || !was || !is) return null;
  const isOut = (o: typeof was) => o.knockedOut?.probability === 1 && o.knockedOut.waived === null;
  if (isOut(is)) return isOut(was) ? 'weaker' : 'out';
  return was.score - is.score >= 0.05 ? 'weaker' : null;
}

/** Points that `option` loses where a rating or a need moves against it, or a choice makes a weakness count more. */
function losses(before: Decision, after: Decision, option: string): number[] {
  const [was, is] = [before, after].map((d) => d.options.find((o) => o.option === option)?.contributions ?? []);
  const total = (d: Decision) => d.levels.reduce((sum, l) => sum + weightOfLevel(l.level), 0);
  const weight = (d: Decision, i: number) => weightOfLevel(d.levels[i]?.level ?? 0) / total(d);
  const rating = (list: typeof was, criterion: string) => list?.find((c) => c.criterion === criterion)?.rating ?? 0;
  const needs = (list: typeof was) => (list ?? []).filter((c) => c.need).reduce((sum, c) => sum + c.points, 0);
  const fallen = before.levels.map(
    ({ criterion }, i) => (100 * weight(before, i) * (rating(is, criterion) - rating(was, criterion))) / 6,
  );
  const shift = before.levels.reduce(
    (sum, { criterion }, i) => sum + (100 * (weight(after, i) - weight(before, i)) * (rating(is, criterion) + 3)) / 6,
    0,
  );
  const moved = after.levels
    .map((l, i) => ({ ...l, by: l.level - (before.levels[i]?.level ?? 0) }))
    .filter((l) => l.by !== 0)
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))[0];
  const weak = moved && Math.sign(rating(is, moved.criterion)) * Math.sign(moved.by) === -1;
  return [...fallen, needs(is) - needs(was), weak ? shift : 0].filter((points) => points <= -0.05);
}

/** Every pair of outcomes, tried one by one. */
function byHand(knowledge: Knowledge, brief: Brief): string[] {
  const { decisions } = evaluate(knowledge, brief, quick);
  const found = decisions.flatMap((a) =>
    decisions.flatMap((b) => {
      const [mine, theirs] = [a, b].map((d) => outcomeOf(knowledge, d)?.option);
      if (a === b || mine === undefined || theirs === undefined) return [];
      const at = (pick: string | null) =>
        evaluate(knowledge, choosing(brief, [[b.key, pick]]), figures).decisions.find((d) => d.key === a.key);
      const [before, after] = [at(null), at(theirs)];
      const how = worse(before, after, mine);
      if (!how || !before || !after) return [];
      if (how === 'weaker') {
        const [was, is] = [before, after].map((d) => d.options.find((o) => o.option === mine)?.score ?? 0);
        const real = (was ?? 0) - (is ?? 0) >= 0.05 && losses(before, after, mine).length > 0;
        return real ? [`${a.key} < ${b.key}`] : [];
      }
      const rule = after.options.find((o) => o.option === mine)?.knockedOut?.id ?? '';
      return [rule.startsWith('relation-') ? [a.key, b.key].sort().join(' x ') : `${a.key} < ${b.key}`];
    }),
  );
  return [...new Set(found)].sort();
}

describe('the tensions of a random set', () => {
  it('are those that trying every pair finds, none more and none fewer', () => {
    let seen = 0;
    fc.assert(
      fc.property(setWorld(true), ({ knowledge, brief }) => {
        const found = of(knowledge, brief).filter((t) => !t.counted);
        seen += found.length;
        expect([...new Set(found.map(pairOf))].sort()).toEqual(byHand(knowledge, brief));
      }),
      { numRuns: 300 },
    );
    // A law about nothing would pass too.
    expect(seen).toBeGreaterThan(60);
  });
  it('are real where questions are open too', () => {
    fc.assert(
      fc.property(setWorld(false), ({ knowledge, brief }) => {
        for (const t of of(knowledge, brief).filter((found) => !found.counted)) {
          const at = (pick: string | null) =>
            evaluate(knowledge, choosing(brief, [[t.b.key, pick]]), figures).decisions.find((d) => d.key === t.a.key);
          expect(worse(at(null), at(t.b.option), t.a.option)).toBe(t.out ? 'out' : 'weaker');
          expect(t.points > 0).toBe(!t.out);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('do not hang on the order of topics or relations', () => {
    fc.assert(
      fc.property(setWorld(false), ({ knowledge, brief }) => {
        const turned = {
          ...knowledge,
          topics: [...knowledge.topics].reverse(),
          relations: [...knowledge.relations].reverse(),
        };
        expect(tensionsAmong(turned, brief)).toEqual(tensionsAmong(knowledge, brief));
      }),
      { numRuns: 100 },
    );
  });
  it('are settled by what they name: there is no such tension then, and it costs what it says', () => {
    let settled = 0;
    fc.assert(
      fc.property(setWorld(true), ({ knowledge, brief }) => {
        for (const { a, b, settles, counted } of tensionsAmong(knowledge, brief)) {
          if (counted) continue;
          for (const [side, other, way] of [
            [a, b, settles.a],
            [b, a, settles.b],
          ] as const) {
            if (!way) continue;
            settled += 1;
            const chosen = choosing(brief, [
              [side.key, way.option],
              [other.key, other.option],
            ]);
            const between = tensionsAmong(knowledge, chosen).filter(
              (t) => new Set([t.a.key, t.b.key, a.key, b.key]).size === 2,
            );
            expect(between).toEqual([]);
            const score = (from: Brief, option: string) =>
              evaluate(knowledge, from, figures)
                .decisions.find((d) => d.key === side.key)
                ?.options.find((o) => o.option === option)?.score ?? NaN;
            const alone = choosing(brief, [[other.key, null]]);
            expect(way.points).toBeCloseTo(score(alone, side.option) - score(chosen, way.option), 6);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(settled).toBeGreaterThan(20);
  });
});

const events = [
  topic('writes', { a: 2 }, [option('log', 1, [row('a', 2)]), option('tables', 2, [row('a', 1)])]),
  topic(
    'deletion',
    { a: 2 },
    [
      option('hard', 1, [
        row('a', 3, { id: 'easy' }),
        row('a', -2, { id: 'stays', claim: 'Events stay.', when: { '@writes': ['log'] } }),
      ]),
      option('soft', 2, [row('a', 2)]),
    ],
    { number: 2 },
  ),
];

describe('a tension', () => {
  it('says what gets worse by what, why, with whose word, and by how much', () => {
    const [found, ...more] = standing(knowledgeOf(events), {});
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      a: { key: 'deletion', option: 'hard' },
      b: { key: 'writes', option: 'log' },
      kind: 'weakens',
      comes: true,
      out: false,
      counted: false,
      text: 'Events stay.',
      sources,
    });
    // Two steps of six on the one criterion that counts.
    expect(found?.points).toBeCloseTo(100 / 3);
  });
  it('names what to do on either side, and what that side gives up', () => {
    const [found] = standing(knowledgeOf(events), {});
    expect(found?.settles.a).toEqual({ option: 'soft', points: expect.closeTo(100 / 6) as number });
    expect(found?.settles.b).toEqual({ option: 'tables', points: expect.closeTo(100 / 6) as number });
  });
  it('is still one where a side was chosen', () => {
    const chosen = standing(knowledgeOf(events), {
      choices: { writes: { option: 'log' }, deletion: { option: 'hard' } },
    });
    expect(chosen.map(pairOf)).toEqual(['deletion < writes']);
    expect(chosen[0]?.points).toBeCloseTo(100 / 3);
  });
  it('is none where the other side is chosen so that it does not arise', () => {
    expect(standing(knowledgeOf(events), { choices: { writes: { option: 'tables' } } })).toEqual([]);
  });
  it('is none where a side has no single outcome', () => {
    const level = knowledgeOf([
      topic('writes', { a: 2 }, [option('log', 1, [row('a', 2)]), option('tables', 2, [row('a', 2)])]),
      ...events.slice(1),
    ]);
    expect(standing(level, {})).toEqual([]);
    expect(tensionsAmong(level, {})).toHaveLength(1);
  });
  it('says that a pro no longer holds, or which row it yields to', () => {
    const lost = (extra: ReturnType<typeof row>[], when: Predicate) =>
      standing(
        knowledgeOf([
          ...events.slice(0, 1),
          topic('deletion', { a: 2 }, [
            option('hard', 1, [row('a', 3, { claim: 'It is easy.', when, id: 'easy' }), ...extra]),
            option('soft', 2, []),
          ]),
        ]),
        {},
      );
    expect(lost([], { none: [{ '@writes': ['log'] }] })[0]).toMatchObject({ text: 'It is easy.', comes: false });
    const yields = row('a', -1, {
      id: 'not',
      claim: 'Not so easy.',
      when: { '@writes': ['log'] },
      suppresses: ['easy'],
    });
    expect(lost([yields], {})).toMatchObject([{ text: 'Not so easy.', comes: true }]);
  });
  it('holds for certain: a row that hangs on an open answer is none', () => {
    const asks = (answers: Record<string, string>) =>
      standing(
        knowledgeOf(
          [
            ...events.slice(0, 1),
            topic('deletion', { a: 2 }, [
              option('hard', 1, [row('a', 3), row('a', -2, { when: { '@writes': ['log'], q: ['yes'] } })]),
              option('soft', 2, []),
            ]),
          ],
          [question('q', 1, ['yes', 'no'])],
        ),
        { answers },
      ).length;
    expect([asks({}), asks({ q: 'no' }), asks({ q: 'yes' })]).toEqual([0, 0, 1]);
  });
});

const binding = (kind: 'excludes' | 'requires', other: string): Relation => ({
  id: 'r',
  kind,
  option: 'writes=log',
  other,
  reason: 'They clash.',
  sources,
});
const apart = [
  topic('writes', { a: 2 }, [option('log', 1, [row('a', 2)]), option('tables', 2, [])]),
  topic('deletion', { a: 2 }, [option('hard', 1, [row('a', 2)]), option('soft', 2, [row('a', 1)])]),
];

describe('a relation', () => {
  it.each([
    ['excludes', 'deletion=hard'],
    ['requires', 'deletion=soft'],
  ] as const)('that %s is one tension, though it speaks on both sides', (kind, other) => {
    const found = standing(related(knowledgeOf(apart), [binding(kind, other)]), {});
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind,
      out: true,
      points: 0,
      text: 'They clash.',
      rule: { kind: 'relation', id: 'r' },
    });
    const { settles, a } = found[0] ?? {};
    expect(a?.key).toBe('deletion');
    expect([settles?.a?.option, settles?.b?.option]).toEqual(['soft', 'tables']);
  });
  it('set aside with a reason on either side is an accepted risk, and none', () => {
    const knowledge = related(knowledgeOf(apart), [binding('excludes', 'deletion=hard')]);
    expect(standing(knowledge, { waivers: { deletion: { hard: 'we keep keys' } } })).toEqual([]);
    expect(standing(knowledge, { waivers: { writes: { log: 'we keep keys' } } })).toEqual([]);
  });
  it('that makes a weakness count more is one, with its reason; a strength is none', () => {
    const implied = (rating: number) =>
      standing(
        related(
          knowledgeOf([
            ...apart.slice(0, 1),
            topic('deletion', { a: 2, b: 1 }, [
              option('hard', 1, [row('a', 2), row('b', rating)]),
              option('soft', 2, []),
            ]),
          ]),
          [implying('writes=log', 'deletion', 'b')],
        ),
        {},
      );
    expect(implied(-1)).toMatchObject([{ kind: 'weakens', text: 'It grows.', rule: { kind: 'relation', id: 'i' } }]);
    expect(implied(1)).toEqual([]);
  });
});

describe('a need', () => {
  const needy = (fit: 'workaround' | 'cannot', when: Predicate, answers: Record<string, string> = {}) =>
    standing(
      knowledgeOf(
        [
          ...apart.slice(0, 1),
          topic(
            'deletion',
            { a: 2 },
            [
              option('hard', 1, [row('a', 3)], { fit: [{ need: 'n', fit, how: 'Keep the keys.', sources }] }),
              option('soft', 2, [row('a', -1)]),
            ],
            { needs: [{ id: 'n', title: 'Erase', when }] },
          ),
        ],
        [question('q', 1, ['yes', 'no'])],
      ),
      { answers },
    );
  it('that comes true costs a workaround, or puts it out', () => {
    expect(needy('workaround', { '@writes': ['log'] })).toMatchObject([
      { kind: 'needs', out: false, text: 'Keep the keys.', points: 12, rule: { kind: 'fit', id: 'n' } },
    ]);
    expect(needy('cannot', { '@writes': ['log'] })).toMatchObject([{ kind: 'needs', out: true, points: 0 }]);
  });
  it('that the answers ask for as well is said, costs nothing more and is not lifted by the other side', () => {
    const either = { any: [{ q: ['yes'] }, { '@writes': ['log'] }] };
    expect(needy('workaround', either, { q: 'yes' })).toMatchObject([
      { counted: true, points: 0, text: 'Keep the keys.', settles: { a: { option: 'soft' }, b: null } },
    ]);
    expect(needy('workaround', either, { q: 'no' })).toMatchObject([{ counted: false, points: 12 }]);
    expect(needy('workaround', { q: ['yes'] }, { q: 'yes' })).toEqual([]);
  });
});

describe('several that bring the same about', () => {
  it('are not settled by one of them', () => {
    const scopes = ['web', 'partners'].map((id, i) => ({ id, number: i + 1, title: id, when: {} }));
    const knowledge = knowledgeOf([
      topic('style', { a: 2 }, [option('graph', 1, [row('a', 2)]), option('rest', 2, [])], { scopes }),
      topic('cache', { a: 2 }, [
        option('edge', 1, [
          row('a', 3),
          row('a', -1, { when: { any: [{ '@style/web': ['graph'] }, { '@style/partners': ['graph'] }] } }),
        ]),
        option('own', 2, []),
      ]),
    ]);
    const found = standing(knowledge, {});
    expect(found.map((t) => [t.b.key, t.settles.a?.option, t.settles.b])).toEqual([
      ['style/partners', 'own', null],
      ['style/web', 'own', null],
    ]);
  });
});
