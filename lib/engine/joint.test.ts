import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Relation } from '#lib/knowledge/library-types.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, row, topic } from './fixture.ts';
import { related } from './fixture-set.ts';
import { jointOptimum } from './joint.ts';

const sources = [{ id: 'book' }];
const excludes = (option: string, other: string): Relation => ({
  id: `${option}-${other}`.replaceAll('=', '-'),
  kind: 'excludes',
  option,
  other,
  reason: 'they clash',
  sources,
});
const quick = { draws: 0, flips: false, doubt: false, exact: false };

/** Two topics whose leaders clash, and where giving way in the first costs less. */
const clash = related(
  knowledgeOf([
    topic('style', { a: 2 }, [option('soap', 1, [row('a', 1)]), option('rest', 2, [])]),
    topic('store', { a: 2 }, [option('files', 1, [row('a', 3)]), option('tables', 2, [])], { number: 2 }),
  ]),
  [excludes('style=soap', 'store=files')],
);

describe('the best set', () => {
  it('gives way where that costs least, and says what it costs and what clashed', () => {
    const joint = jointOptimum(clash, {});
    expect(joint.changes.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['style', 'soap', 'rest'],
      ['store', 'files', 'files'],
    ]);
    expect(joint.conflicts.map((c) => [c.key, c.option, c.reason])).toEqual([
      ['style', 'soap', 'they clash'],
      ['store', 'files', 'they clash'],
    ]);
    expect(joint.gain).toBeGreaterThan(0);
  });
  it('keeps what the user chose, even where it costs more', () => {
    const joint = jointOptimum(clash, { choices: { style: { option: 'soap' } } });
    expect(joint.conflicts).toEqual([]);
    expect(joint.changes).toEqual([]);
    expect(evaluate(clash, { choices: { style: { option: 'soap' } } }, quick).decisions[1]?.leaders).toEqual([
      'tables',
    ]);
  });
  it('is that of the leaders where nothing reads the choice of another', () => {
    const alone = knowledgeOf([topic('style', { a: 2 }, [option('soap', 1, [row('a', 1)]), option('rest', 2, [])])]);
    expect(jointOptimum(alone, {})).toEqual({ gain: 0, changes: [], conflicts: [], complete: true });
  });
  it('finds a set that unlocks more elsewhere than it costs', () => {
    const unlocking = knowledgeOf([
      topic('style', { a: 2 }, [option('soap', 1, [row('a', 1)]), option('rest', 2, [])]),
      topic('store', { a: 2 }, [
        option('files', 1, [row('a', 1)]),
        option('tables', 2, [row('a', 3, { when: { '@style': ['rest'] } })]),
      ]),
    ]);
    const joint = jointOptimum(unlocking, {});
    expect(joint.changes.map((c) => [c.key, c.to, Math.sign(c.points)])).toEqual([
      ['style', 'rest', -1],
      ['store', 'tables', 1],
    ]);
    expect(joint.complete).toBe(true);
  });
  it('is never worse than any set of the three best, tried one by one', () => {
    const rating = fc.integer({ min: -3, max: 3 });
    const ids = ['x', 'y', 'z'] as const;
    const topics = ['t0', 't1', 't2'];
    const anOption = fc.record({
      plain: rating,
      fed: rating,
      from: fc.constantFrom(...topics),
      of: fc.constantFrom(...ids),
    });
    const arbitrary = fc.record({
      options: fc.array(fc.tuple(anOption, anOption, anOption), { minLength: 3, maxLength: 3 }),
      pairs: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ options, pairs }) => {
        const knowledge = related(
          knowledgeOf(
            options.map((list, t) =>
              topic(
                topics[t] ?? '',
                { a: 2, b: 2 },
                list.map(({ plain, fed, from, of }, i) =>
                  option(ids[i] ?? '', i + 1, [
                    ...(plain === 0 ? [] : [row('a', plain)]),
                    ...(fed === 0 || from === topics[t] ? [] : [row('b', fed, { when: { [`@${from}`]: [of] } })]),
                  ]),
                ),
              ),
            ),
          ),
          pairs.map(([a, b]) => excludes(`t0=${a}`, `t1=${b}`)),
        );
        const worth = (picks: string[]) => {
          const brief: Brief = {
            choices: Object.fromEntries(picks.map((p, i) => [topics[i] ?? '', { option: p }])),
          };
          return evaluate(knowledge, brief, quick).decisions.reduce((sum, d, i) => {
            const own = d.options.find((o) => o.option === picks[i]);
            return sum + (own?.knockedOut?.probability === 1 ? -1000 : (own?.score ?? 0));
          }, 0);
        };
        const { decisions } = evaluate(knowledge, {}, quick);
        const joint = jointOptimum(knowledge, {});
        const pick = decisions.map((d) => joint.changes.find((c) => c.key === d.key)?.to ?? d.leaders[0] ?? '');
        let best = -Infinity;
        for (const a of ids) for (const b of ids) for (const c of ids) best = Math.max(best, worth([a, b, c]));
        expect(joint.complete).toBe(true);
        expect(worth(pick)).toBeCloseTo(best, 6);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the reason of a change', () => {
  const reasons = (knowledge: Parameters<typeof jointOptimum>[0]) =>
    jointOptimum(knowledge, {}).changes.map(
      ({ key, because }) =>
        because && [key, because.kind, because.rule.id, because.comes, because.at, because.by, because.option],
    );
  const first = topic('style', { a: 2 }, [option('soap', 1, [row('a', 1)]), option('rest', 2, [])]);
  const second = (soap: number, when: Predicate) =>
    topic('store', { a: 2 }, [option('files', 1, [row('a', 1)]), option('tables', 2, [row('a', soap, { when })])]);

  it('is the row that the set brings about, and on the other side whom it is taken for', () => {
    expect(reasons(knowledgeOf([first, second(3, { '@style': ['rest'] })]))).toEqual([
      ['style', 'feeds', 'a-3-row', true, 'store', 'style', 'rest'],
      ['store', 'gains', 'a-3-row', true, 'store', 'style', 'rest'],
    ]);
  });
  it('is the row that no longer holds', () => {
    const hindered = knowledgeOf([
      first,
      topic('store', { a: 2 }, [
        option('files', 1, [row('a', 2), row('a', -3, { id: 'off', when: { '@style': ['soap'] } })]),
        option('tables', 2, [row('a', -3)]),
      ]),
    ]);
    expect(reasons(hindered)).toEqual([
      ['style', 'feeds', 'off', false, 'store', 'style', 'rest'],
      ['store', 'gains', 'off', false, 'store', 'style', 'rest'],
    ]);
  });
  it('is what the leader would lose where another steps in', () => {
    const giving = knowledgeOf([
      topic('style', { a: 2 }, [option('soap', 1, [row('a', 3)]), option('rest', 2, [])]),
      topic('store', { a: 2 }, [
        option('files', 1, [row('a', 2), row('a', -3, { id: 'off', when: { '@style': ['soap'] } })]),
        option('tables', 2, [row('a', 1)]),
      ]),
    ]);
    expect(reasons(giving)).toEqual([['store', 'gives-way', 'off', true, 'store', 'style', 'soap']]);
  });
  it('is the relation where leaders clash, and by whom', () => {
    expect(reasons(clash)).toEqual([
      ['style', 'clashes', 'style-soap-store-files', true, 'style', 'store', 'files'],
      ['store', 'clashes', 'style-soap-store-files', true, 'store', 'style', 'soap'],
    ]);
  });
  it('is found where two decisions bring the same about', () => {
    const scopes = ['web', 'partners'].map((id, i) => ({ id, number: i + 1, title: id, when: {} }));
    const twice = knowledgeOf([
      topic('style', { a: 2 }, [option('soap', 1, [row('a', 3)]), option('rest', 2, [])], { scopes }),
      topic('store', { a: 2 }, [
        option('files', 1, [
          row('a', 2),
          row('a', -3, { id: 'off', when: { any: [{ '@style/web': ['soap'] }, { '@style/partners': ['soap'] }] } }),
        ]),
        option('tables', 2, [row('a', 1)]),
      ]),
    ]);
    expect(reasons(twice)).toEqual([['store', 'gives-way', 'off', true, 'store', 'style/web', 'soap']]);
  });
  it('moves nothing in a decision that the set leaves nothing to decide of', () => {
    const gone = knowledgeOf([
      topic('style', { a: 2 }, [option('soap', 1, [row('a', 1)]), option('rest', 2, [])]),
      topic(
        'store',
        { a: 2 },
        [option('files', 1, [row('a', 1)]), option('tables', 2, [row('a', 3, { when: { '@style': ['soap'] } })])],
        {
          when: { none: [{ '@style': ['soap'] }] },
        },
      ),
    ]);
    expect(jointOptimum(gone, {})).toMatchObject({ gain: 0, changes: [] });
  });
});
