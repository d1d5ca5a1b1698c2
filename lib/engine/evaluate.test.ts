import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Evidence } from '#lib/knowledge/types.ts';
import { ratingOf } from './cell.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic, workedExample } from './fixture.ts';
import { competitionRanks } from './rank.ts';
import type { Decision } from './types.ts';

const only = (decisions: Decision[]): Decision => {
  const [first] = decisions;
  if (!first) throw new Error('no decision');
  return first;
};
const decide = (...args: Parameters<typeof evaluate>) => only(evaluate(...args).decisions);
const scores = (d: Decision) => Object.fromEntries(d.options.map((o) => [o.option, Number(o.score.toFixed(2))]));

describe('the worked example', () => {
  const decision = decide(workedExample, {}, { draws: 500 });
  it('reproduces the scores', () => {
    expect(scores(decision)).toEqual({ graphql: 66.67, grpc: 58.33, rest: 54.17 });
    expect(decision.options.map((o) => o.rank)).toEqual([1, 2, 3]);
  });
  it('reproduces each contribution', () => {
    const rest = decision.options.find((o) => o.option === 'rest');
    expect(rest?.contributions.map((c) => Number(c.points.toFixed(2)))).toEqual([4.17, 12.5, 12.5, 12.5, 12.5]);
  });
  it('finds the levels at which another option leads', () => {
    const caching = decision.flips.find((f) => f.kind === 'level' && f.criterion === 'caching');
    expect(caching).toMatchObject({ to: 4, leader: 'rest', exact: expect.closeTo(4.4, 9) as number });
    const queries = decision.flips.find((f) => f.kind === 'level' && f.criterion === 'queries');
    expect(queries).toMatchObject({ to: 2, leader: 'grpc', exact: expect.closeTo(2.4, 9) as number });
    // Latency at critical only ties (g* = 8): a tie is no flip.
    expect(decision.flips.some((f) => f.kind === 'level' && f.criterion === 'latency')).toBe(false);
  });
});

describe('published vectors', () => {
  it('derived-04: strongest pro less strongest con', () => {
    const given: [Evidence['sign'], Evidence['strength']][] = [
      ['pro', 3],
      ['pro', 2],
      ['pro', 2],
      ['con', 1],
      ['con', 1],
    ];
    expect(ratingOf(given.map(([sign, strength]) => ({ sign, strength })))).toBe(2);
  });
  it('rank-01: highest first, with competition ranks on ties', () => {
    expect(competitionRanks([0.5, 0.2, 0.6, 0.8])).toEqual([3, 4, 2, 1]);
    expect(competitionRanks([1, 1, 0])).toEqual([1, 1, 3]);
  });
  it('smaa-01: a dominated option is never first', () => {
    const kb = knowledgeOf([
      topic('t', { a: 2, b: 2, c: 2 }, [
        option(
          'A',
          1,
          ['a', 'b', 'c'].map((c) => row(c, 3)),
        ),
        option(
          'B',
          2,
          ['a', 'b', 'c'].map((c) => row(c, -3)),
        ),
      ]),
    ]);
    const d = decide(kb, {}, { draws: 2000 });
    expect(d.options.map((o) => [o.option, o.share])).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
  });
  it('smaa-11: equal options share first place', () => {
    const rows = [row('a', 2, { grade: 'measured' })];
    const d = decide(
      knowledgeOf([topic('t', { a: 2, b: 0 }, [option('A', 1, rows), option('B', 2, rows)])]),
      {},
      { draws: 100 },
    );
    expect(d.options.map((o) => o.rank)).toEqual([1, 1]);
    expect(d.options.map((o) => o.share)).toEqual([0.5, 0.5]);
    expect(d.leaders).toEqual(['A', 'B']);
  });
});

const rating = fc.integer({ min: -3, max: 3 });
const criteria = ['a', 'b', 'c', 'd'];
const problem = fc.record({
  levels: fc.array(fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Level>, { minLength: 4, maxLength: 4 }),
  options: fc.array(fc.array(rating, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
});
type Problem = { levels: Level[]; options: number[][] };
const levelsOf = (p: Problem) =>
  Object.fromEntries(criteria.map((c, i) => [c, p.levels[i] ?? 0])) as Record<string, Level>;
const optionsOf = (p: Problem) =>
  p.options.map((r, i) =>
    option(
      `o${i}`,
      i + 1,
      criteria.flatMap((c, k) => ((r[k] ?? 0) === 0 ? [] : [row(c, r[k] ?? 0)])),
    ),
  );
const quick = { draws: 20, flips: false, doubt: false };

describe('laws', () => {
  it('contributions sum to the score', () => {
    fc.assert(
      fc.property(problem, (p) => {
        for (const o of decide(knowledgeOf([topic('t', levelsOf(p), optionsOf(p))]), {}, quick).options)
          expect(o.contributions.reduce((s, c) => s + c.points, 0)).toBeCloseTo(o.score, 9);
      }),
    );
  });
  it('restating a row changes nothing', () => {
    fc.assert(
      fc.property(problem, fc.nat(), fc.nat(), (p, which, at) => {
        const plain = optionsOf(p);
        const target = plain[which % plain.length];
        const copy = target?.evidence[at % Math.max(1, target.evidence.length)];
        fc.pre(copy !== undefined);
        const restated = plain.map((o) =>
          o === target && copy ? { ...o, evidence: [...o.evidence, { ...copy, id: 'again' }] } : o,
        );
        const run = (options: typeof plain) =>
          decide(knowledgeOf([topic('t', levelsOf(p), options)]), {}, quick).options.map((o) => [
            o.option,
            o.score,
            o.rank,
          ]);
        expect(run(restated)).toEqual(run(plain));
      }),
    );
  });
  it('removing an option reorders nothing', () => {
    fc.assert(
      fc.property(problem, fc.nat(), (p, which) => {
        const all = optionsOf(p);
        const run = (options: typeof all) =>
          decide(knowledgeOf([topic('t', levelsOf(p), options)]), {}, quick).options.filter((o) => o.rank !== null);
        const gone = all[which % all.length]?.id;
        const rest = run(all.filter((o) => o.id !== gone));
        expect(rest.map((o) => [o.option, o.score])).toEqual(
          run(all)
            .filter((o) => o.option !== gone)
            .map((o) => [o.option, o.score]),
        );
      }),
    );
  });
  it('a question that nobody answered and that only raises levels changes no ranking', () => {
    fc.assert(
      fc.property(problem, (p) => {
        const t = topic('t', levelsOf(p), optionsOf(p));
        const q = question('extra', 1, ['yes', 'no']);
        q.answers[0] = { id: 'yes', number: 1, text: 'yes', raises: [{ criterion: 'a', level: 4 }] };
        const run = (questions: (typeof q)[]) =>
          decide(knowledgeOf([t], questions), {}, quick).options.map((o) => [o.option, o.score, o.rank]);
        expect(run([q])).toEqual(run([]));
      }),
    );
  });
  it('gives the same bytes for the same brief', () => {
    const brief = { levels: { queries: { level: 4 as Level } } };
    expect(JSON.stringify(evaluate(workedExample, brief, { draws: 200 }))).toBe(
      JSON.stringify(evaluate(workedExample, brief, { draws: 200 })),
    );
  });
});

describe('open answers, needs and knock-outs', () => {
  const size = question('size', 1, ['small', 'big'], { prior: { small: 0.75, big: 0.25 } });
  const kb = knowledgeOf(
    [
      topic(
        't',
        { a: 2, b: 1 },
        [
          option('plain', 1, [row('a', 1)]),
          option('bold', 2, [row('a', 3, { when: { size: ['big'] } })], {
            knockOuts: [
              {
                id: 'no',
                when: { size: ['small'] },
                reason: 'too small',
                comesBackIf: 'it grows',
                sources: [{ id: 'book' }],
              },
            ],
          }),
          option('round', 3, [], {
            fit: [{ need: 'huge', fit: 'workaround', how: 'by hand', sources: [{ id: 'book' }] }],
          }),
        ],
        { needs: [{ id: 'huge', title: 'Huge', when: { size: ['big'] } }] },
      ),
    ],
    [size],
  );
  const find = (d: Decision, id: string) => d.options.find((o) => o.option === id);
  it('takes an open answer at its odds, exactly', () => {
    const d = decide(kb, {}, quick);
    // a: weight 2/3, mean rating 0.25 * 3; b: weight 1/3, rating 0.
    expect(find(d, 'bold')?.score).toBeCloseTo(100 * ((2 / 3) * ((0.75 + 3) / 6) + (1 / 3) * 0.5), 9);
    expect(find(d, 'bold')?.knockedOut).toMatchObject({ probability: 0.75, waived: null });
    expect(find(d, 'round')?.contributions.at(-1)).toMatchObject({ need: 'huge', points: -3, how: 'by hand' });
    expect(d.confidence).toBe('none');
  });
  it('leaves a certain knock-out unranked, and a waiver brings it back', () => {
    const out = decide(kb, { answers: { size: 'small' } }, quick);
    expect(find(out, 'bold')).toMatchObject({ rank: null, share: 0, knockedOut: { probability: 1 } });
    const back = decide(kb, { answers: { size: 'small' }, waivers: { t: { bold: 'we grow next month' } } }, quick);
    expect(find(back, 'bold')).toMatchObject({ rank: 2, knockedOut: { waived: 'we grow next month' } });
  });
  it('names the answer that would overturn it', () => {
    expect(decide(kb, { answers: { size: 'small' } }, { draws: 20 }).flips).toContainEqual({
      kind: 'answer',
      variable: 'size',
      from: 'small',
      to: 'big',
      leader: 'bold',
      adjacent: true,
    });
  });
  it('refuses to rank when nothing matters', () => {
    const d = decide(kb, { levels: { a: { level: 0 }, b: { level: 0 } } }, quick);
    expect(d.leaders).toEqual([]);
    expect(d.unranked).toContain('irrelevant');
  });
});
