import { describe, expect, it } from 'vitest';
import type { Contribution, LevelResult } from '#lib/engine/types.ts';
import { decision, knowledge } from './fixture.ts';
import { forWhom, howSure, levelOrigin, whyLine } from './why.ts';

const origin = (o: LevelResult['origin']) => levelOrigin(knowledge, { origin: o });

describe('why a criterion counts', () => {
  it('is said for every origin', () => {
    expect(origin({ kind: 'base' })).toBe('as in any decision of this kind');
    expect(origin({ kind: 'user', reason: ' Promised. ' })).toBe('set by you: Promised.');
    expect(origin({ kind: 'user', reason: ' ' })).toBe('set by you');
    expect(origin({ kind: 'choice', topic: 'api-style', option: 'rest', reason: 'Calls are many.' })).toBe(
      'since you chose REST: calls are many',
    );
    expect(origin({ kind: 'answer', variable: 'latency-target', answer: 'tight' })).toBe(
      'raised by “latency target”: tens of milliseconds',
    );
    expect(origin({ kind: 'cap', variable: 'latency-target', answer: 'relaxed' })).toBe(
      'held down by “latency target”: relaxed',
    );
  });
  it('keeps ids that the knowledge base no longer has', () => {
    expect(origin({ kind: 'answer', variable: 'gone', answer: 'x' })).toBe('raised by “gone”: x');
    expect(origin({ kind: 'choice', topic: 'gone', option: 'x', reason: 'r' })).toBe('since you chose x: r');
  });
});

describe('how sure it is', () => {
  const sure = (choice: string | null, confidence: 'robust' | 'leaning' | 'toss-up' | 'none') =>
    howSure({ choice, leaders: ['rest'], confidence });
  it('is the confidence of the leader', () => {
    expect(sure(null, 'robust')).toEqual({ words: 'robust', tone: 'sure' });
    expect(sure('rest', 'leaning')).toEqual({ words: 'leaning', tone: 'doubt' });
    expect(sure(null, 'toss-up')).toEqual({ words: 'one of these two', tone: 'doubt' });
    expect(sure(null, 'none')).toEqual({ words: 'no clear winner', tone: 'muted' });
  });
  it('is not lent to a choice against it', () => {
    expect(sure('graphql', 'robust')).toEqual({ words: 'against the score', tone: 'doubt' });
  });
});

describe('whom an option is for', () => {
  const central = (centralWeights: Record<string, number> | null) => forWhom(knowledge, { centralWeights });
  it('names the two criteria that weigh well above an even share, the heavier first', () => {
    expect(central({ latency: 0.2, 'query-power': 0.8 })).toBe('for teams that put query power first');
    expect(central({ latency: 0.4, 'query-power': 0.35, a: 0.05, b: 0.2 })).toBe(
      'for teams that put latency and query power first',
    );
  });
  it('says so where it needs no priorities, and where none help', () => {
    expect(central({ latency: 0.52, 'query-power': 0.48 })).toBe('first under most priorities');
    expect(central(null)).toBe('first under no priorities at all');
  });
});

describe('the row that makes the difference', () => {
  const [rest, graphql] = decision.options.map((o) => o.contributions);
  const [caches, trips] = rest ?? [];
  const [none, shapes] = graphql ?? [];
  const at = (delta: number, a?: Contribution | null, b?: Contribution | null) =>
    whyLine(knowledge, { delta, a: a ?? null, b: b ?? null }, ['REST', 'GraphQL']).text;

  it('is a strength of the side ahead', () => {
    expect(at(25, caches && { ...caches, rating: 2 }, none)).toBe('every cache on the path understands it');
    expect(at(-10, none, caches && { ...caches, rating: 2 })).toBe('every cache on the path understands it');
  });
  it('is else a weakness of the other, with its source', () => {
    expect(at(-10, trips, shapes && { ...shapes, pro: null })).toBe('against REST: a screen often needs several calls');
    expect(whyLine(knowledge, { delta: -10, a: trips ?? null, b: null }, ['REST', 'GraphQL']).refs).toEqual([
      { id: 'book', at: 'chapter 2' },
    ]);
    expect(at(10, shapes, null)).toBe('clients ask for exactly what they show');
  });
  it('is the user’s own reason where a rating stands in place of the evidence', () => {
    expect(at(5, caches && { ...caches, override: ' We measured it ' }, trips)).toBe(
      'by your own rating of REST: We measured it',
    );
    expect(at(5, none, trips && { ...trips, override: ' ' })).toBe('by your own rating of GraphQL');
  });
  it('is never a claim or a workaround that only may hold; the open answers are named', () => {
    const open = { ...(shapes as Contribution), pro: null, claims: [], rests: ['latency-target'] };
    expect(whyLine(knowledge, { delta: -4, a: none ?? null, b: open }, ['REST', 'GraphQL'])).toEqual({
      text: '',
      refs: [],
      rests: ['latency-target'],
    });
    const need = { ...(none as Contribution), need: 'n', how: 'A job copies it.', rests: ['latency-target'] };
    expect(at(12, null, need)).toBe('');
  });
  it('is the workaround of a need, or nothing', () => {
    expect(at(12, null, { ...(none as Contribution), need: 'n', how: 'A job copies it.' })).toBe(
      'GraphQL needs a workaround: a job copies it',
    );
    expect(at(12, none, none)).toBe('');
  });
});
