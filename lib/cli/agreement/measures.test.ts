import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, precedent, question, row, topic } from '#lib/engine/fixture.ts';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import {
  casesOf,
  isMeasured,
  measuringCases,
  publishedOf,
  publisherOf,
  shapingCases,
  type Published,
} from './cases.ts';
import { agreementOf, calibrationOf, choicesOfOthers, missed, reversedOf } from './measures.ts';

const published = (number: number, chosen: string, extra: Partial<Published> = {}): Published => ({
  id: `p${number}`,
  publisher: `team ${number}`,
  decision: 'store',
  considered: ['a', 'b'],
  chosen: [chosen],
  outcome: 'kept',
  quality: 3,
  answers: { q: 'yes', r: 'yes' },
  ...extra,
});
const when = { q: ['yes'], r: ['yes'] };
const knowledge: Knowledge = knowledgeOf(
  [
    topic('store', { cost: 2 }, [
      option('a', 1, [row('cost', 3, { when, grade: 'measured' })]),
      option('b', 2, [row('cost', 1, { grade: 'measured' })]),
      option('c', 3, [row('cost', 2, { grade: 'measured' })]),
      option('d', 4, [row('cost', -1, { grade: 'measured' })]),
    ]),
    topic('cache', { cost: 2 }, [option('x', 1, [])], { when: { q: ['yes'] } }),
  ],
  ['q', 'r'].map((id, i) => question(id, i + 1, ['yes', 'no'])),
);
const casesFrom = (...list: Published[]) => casesOf(knowledge, list, () => true).cases;

describe('agreement', () => {
  it('counts the best of the considered options, and the best of all', () => {
    // The third: without answers "a" may still be 3, so it leads on the mean only where q and r are yes.
    const cases = casesFrom(published(1, 'a'), published(2, 'b'), published(3, 'b', { answers: {} }));
    const all = agreementOf(cases, choicesOfOthers(cases));
    expect(all.top1).toBeCloseTo(1 / 3);
    expect(all.among).toBeCloseTo(2 / 3);
    expect(all.top3).toBe(1);
    expect(all.blind).toBe(0.5);
  });
  it('has floors that do not know the publisher, nor what was taken back', () => {
    const cases = casesFrom(published(1, 'a'), published(2, 'b'), published(3, 'b', { publisher: 'team 2' }));
    // Team 1 sees two of b, team 2 only one of a.
    expect(agreementOf(cases, choicesOfOthers(cases))).toMatchObject({ commonest: 0, commonestAmong: 0 });
    const [first] = cases;
    expect([...(first ? choicesOfOthers(cases)(first) : [])]).toEqual([['a', 0], ['b', 2], ['c', 0], ['d', 0]]); // prettier-ignore
    const back = casesFrom(published(1, 'a'), published(2, 'b', { outcome: 'reversed' }));
    expect([...(back[0] ? choicesOfOthers(back)(back[0]) : [])].every(([, n]) => n === 0)).toBe(true);
  });
  it('leaves out what was reversed, barely stated, or has fewer than two known options', () => {
    const cases = casesFrom(
      published(1, 'a'),
      published(2, 'a', { outcome: 'reversed' }),
      published(3, 'a', { quality: 1 }),
      published(4, 'a', { considered: ['a'] }),
      published(5, 'a', { chosen: [] }),
    );
    expect(cases.filter(isMeasured).map((c) => c.published.id)).toEqual(['p1']);
  });
  it('names what the facts rule out, and evaluates what they leave open', () => {
    const cache = (answers: Record<string, string>) => published(1, 'x', { decision: 'cache', answers });
    const { cases, ruledOut } = casesOf(knowledge, [cache({ q: 'no' }), cache({})], () => true);
    expect(ruledOut).toEqual([cache({ q: 'no' })]);
    expect(cases).toHaveLength(1);
  });
  it('names what it misses with the rank of what was chosen', () => {
    expect(missed(casesFrom(published(1, 'b'), published(2, 'a')))).toEqual([
      expect.stringMatching(/^p1 +store: a first, chose b \(3\)$/),
    ]);
  });
});

describe('where cases come from', () => {
  it('knows the publisher of a repository by its owner, else by the site', () => {
    expect(publisherOf('https://github.com/acme/shop/blob/HEAD/adr/1.md')).toBe('acme');
    expect(publisherOf('https://www.example.org/post')).toBe('example.org');
  });
  it('takes a precedent as it is, and none that no topic covers', () => {
    const covered = precedent('p', 1, { decision: 'store', chosen: [{ title: 'A', option: 'a' }, { title: 'Z' }] });
    expect(publishedOf(covered)).toMatchObject({ id: 'p', publisher: 'example.org', decision: 'store', chosen: ['a'] });
    expect(publishedOf({ ...covered, decision: undefined, uncovered: 'a museum' })).toBeNull();
  });
  it('lets no precedent warn of itself, nor in a case of its publisher', () => {
    const reversed = (id: string, url: string): Precedent =>
      precedent(id, 1, {
        decision: 'store',
        chosen: [{ title: 'A', option: 'a' }],
        answers: { q: 'yes', r: 'yes' },
        outcome: 'reversed',
        source: { title: 't', url, read: '2026-11-21' },
      });
    const own = reversed('own', 'https://github.com/acme/one');
    const source = { title: 't', url: 'https://github.com/acme/two' };
    const measuring = { ...published(1, 'a', { publisher: 'acme' }), source };
    const alone = { ...knowledge, precedents: [own], cases: [measuring] };
    expect(shapingCases(alone).cases[0]?.warned).toBe(false);
    expect(measuringCases(alone).cases[0]?.warned).toBe(false);
    const both = { ...alone, precedents: [own, reversed('other', 'https://github.com/beta/one')] };
    expect(shapingCases(both).cases[0]?.warned).toBe(true);
    expect(measuringCases(both).cases[0]?.warned).toBe(true);
  });
});

describe('calibration', () => {
  it('is without error where what is said comes true as often, and off by one where the opposite does', () => {
    expect(calibrationOf([{ said: 1, happened: true }]).error).toBe(0);
    expect(calibrationOf([{ said: 1, happened: false }]).error).toBe(1);
    const half = [true, false].map((happened) => ({ said: 0.5, happened }));
    expect(calibrationOf(half)).toEqual({
      error: 0,
      bins: [{ from: 0.4, to: 0.6, count: 2, said: 0.5, happened: 0.5 }],
    });
  });
  it('weighs bins by what is in them', () => {
    const sure = Array.from({ length: 3 }, () => ({ said: 1, happened: true }));
    expect(calibrationOf([...sure, { said: 0, happened: true }]).error).toBe(0.25);
  });
});

describe('reversed decisions', () => {
  it('count as repeated where they lead again, and as warned where a like one was taken back', () => {
    const cases = casesFrom(published(1, 'a', { outcome: 'reversed' }), published(2, 'b', { outcome: 'reversed' }));
    expect(reversedOf(cases)).toEqual({ count: 2, repeated: 1, warned: 0, unwarned: ['p1'] });
    const warned = cases.map((c) => ({ ...c, warned: true }));
    expect(reversedOf(warned)).toEqual({ count: 2, repeated: 1, warned: 1, unwarned: [] });
  });
});
