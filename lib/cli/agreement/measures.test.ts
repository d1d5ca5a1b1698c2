import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, precedent, question, row, topic } from '#lib/engine/fixture.ts';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { casesOf, isMeasured } from './cases.ts';
import { calibration, calibrationOfShares, measure, reversed } from './measures.ts';

const stored = (number: number, chosen: string, extra: Partial<Precedent> = {}): Precedent =>
  precedent(`p${number}`, number, {
    decision: 'store',
    considered: [
      { title: 'A', option: 'a' },
      { title: 'B', option: 'b' },
    ],
    chosen: [{ title: 'X', option: chosen }],
    answers: { q: 'yes', r: 'yes' },
    ...extra,
  });
const when = { q: ['yes'], r: ['yes'] };
const knowledge = (precedents: Precedent[]): Knowledge => ({
  ...knowledgeOf(
    [
      topic('store', { cost: 2 }, [
        option('a', 1, [row('cost', 3, { when, grade: 'measured' })]),
        option('b', 2, [row('cost', 1, { grade: 'measured' })]),
        option('c', 3, [row('cost', 2, { grade: 'measured' })]),
        option('d', 4, [row('cost', -1, { grade: 'measured' })]),
      ]),
    ],
    ['q', 'r'].map((id, i) => question(id, i + 1, ['yes', 'no'])),
  ),
  precedents,
});
const casesFrom = (...precedents: Precedent[]) => casesOf(knowledge(precedents), 50).cases;

describe('agreement', () => {
  it('counts the best of the considered options, and the best of all', () => {
    const cases = casesFrom(stored(1, 'a'), stored(2, 'b'), stored(3, 'b', { answers: {} }));
    // The third: without answers "a" may still be 3, so it leads on the mean only where q and r are yes.
    const all = measure(cases, cases);
    expect(all.cases).toBe(3);
    expect(all.top1).toBeCloseTo(1 / 3);
    expect(all.amongConsidered).toBeCloseTo(2 / 3);
    expect(all.top3).toBe(1);
    expect(all.blind).toBe(0.5);
    expect(all.commonest).toBeCloseTo(2 / 3);
    expect(all.commonestConsidered).toBeCloseTo(2 / 3);
  });
  it('leaves out what was reversed, barely stated, or has fewer than two known options', () => {
    const cases = casesFrom(
      stored(1, 'a'),
      stored(2, 'a', { outcome: 'reversed' }),
      stored(3, 'a', { quality: 1 }),
      stored(4, 'a', { considered: [{ title: 'A', option: 'a' }] }),
    );
    expect(cases.filter(isMeasured).map((c) => c.precedent.number)).toEqual([1]);
  });
  it('names what no topic covers', () => {
    const { cases, uncovered } = casesOf(
      knowledge([stored(1, 'a', { decision: undefined, uncovered: 'a museum' })]),
      50,
    );
    expect(cases).toEqual([]);
    expect(uncovered.map((u) => u.why)).toEqual(['a museum']);
  });
});

describe('calibration', () => {
  it('is without error where what is sure was chosen, and off by one where it never was', () => {
    const right = calibration(casesFrom(stored(1, 'a')));
    expect(right).toMatchObject({ error: 0, sure: { count: 1, chosen: 1 } });
    expect(calibration(casesFrom(stored(1, 'd'))).error).toBeCloseTo(1);
  });
  it('of all options counts those that were said never to lead', () => {
    expect(calibrationOfShares(casesFrom(stored(1, 'a'))).error).toBe(0);
    // One of four was said to lead always, another was chosen: two of the four are off by one.
    expect(calibrationOfShares(casesFrom(stored(1, 'd'))).error).toBeCloseTo(0.25 + 0.75 / 3);
  });
});

describe('reversed decisions', () => {
  it('count as repeated where they lead again, and as warned only by another precedent', () => {
    const first = stored(1, 'a', { outcome: 'reversed' });
    expect(reversed(casesFrom(first))).toEqual({ count: 1, repeated: 1, unwarned: ['p1'] });
    const second = stored(2, 'a', { outcome: 'reversed' });
    expect(reversed(casesFrom(first, second)).unwarned).toEqual([]);
    expect(reversed(casesFrom(stored(1, 'b', { outcome: 'reversed' })))).toMatchObject({ repeated: 0 });
  });
});
