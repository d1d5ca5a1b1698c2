import { describe, expect, it } from 'vitest';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { knowledgeOf, option, precedent, question, row, topic } from './fixture.ts';
import { isNear, nearestPrecedents, reversals } from './precedents.ts';

const hearing = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, ['yes']]));
const scope = (id: string, number: number) => ({ id, number, title: id, when: {} });
const withPrecedents = (precedents: Precedent[]): Knowledge => ({
  ...knowledgeOf(
    [
      topic('style', { cost: 2 }, [option('rest', 1, [row('cost', 1, { when: hearing })]), option('grpc', 2, [])], {
        scopes: [scope('web', 1), scope('partners', 2)],
      }),
    ],
    ['a', 'b', 'c', 'deaf'].map((id, i) => question(id, i + 1, ['yes', 'no'])),
  ),
  precedents,
});
const near = (precedents: Precedent[], answers: Record<string, string>) =>
  nearestPrecedents(withPrecedents(precedents), { answers }, 'style/web');

describe('nearness', () => {
  it('counts what differs once and what is open here by half', () => {
    const [found] = near([precedent('p', 1, { answers: { a: 'yes', b: 'yes', c: 'no' } })], { a: 'yes', b: 'no' });
    expect(found).toMatchObject({ same: ['a'], differ: ['b'], open: ['c'] });
    expect(found?.distance).toBeCloseTo(2 / 4);
  });
  it('leaves out answers that the decision does not hear', () => {
    expect(near([precedent('p', 1, { answers: { a: 'yes', deaf: 'no' } })], { a: 'yes', deaf: 'yes' })).toMatchObject([
      { distance: 0.25, same: ['a'], differ: [] },
    ]);
  });
  it('puts the nearest first, and takes another scope as one difference', () => {
    const all = [
      precedent('far', 1, { answers: { a: 'no', b: 'no' } }),
      precedent('elsewhere', 2, { decision: 'style/partners', answers: { a: 'yes', b: 'yes' } }),
      precedent('near', 3, { answers: { a: 'yes', b: 'yes' } }),
    ];
    expect(near(all, { a: 'yes', b: 'yes' }).map((n) => [n.precedent.id, n.distance])).toEqual([
      ['near', 0.5 / 3],
      ['elsewhere', 1.5 / 4],
      ['far', 2.5 / 3],
    ]);
  });
  it('is nothing for other topics and for decisions that no topic covers', () => {
    expect(near([precedent('p', 1, { decision: undefined, answers: { a: 'yes' } })], {})).toEqual([]);
    expect(nearestPrecedents(withPrecedents([]), {}, 'gone')).toEqual([]);
  });
});

describe('a warning', () => {
  const reversed = precedent('p', 1, { outcome: 'reversed', answers: { a: 'yes', b: 'yes' } });
  it('is given where a similar team took the same option back', () => {
    const found = near([reversed], { a: 'yes', b: 'yes' });
    expect(reversals(found, 'rest').map((n) => n.precedent.id)).toEqual(['p']);
    expect(reversals(found, 'grpc')).toEqual([]);
  });
  it('is not given by a team that kept it, nor by one that shares a single answer', () => {
    expect(reversals(near([{ ...reversed, outcome: 'kept' }], { a: 'yes', b: 'yes' }), 'rest')).toEqual([]);
    const [one] = near([precedent('p', 1, { outcome: 'reversed', answers: { a: 'yes' } })], { a: 'yes' });
    expect(one && isNear(one)).toBe(false);
  });
});
