import { describe, expect, it } from 'vitest';
import { decision, knowledge } from './fixture.ts';
import { verdictOf } from './verdict.ts';

const [topic] = knowledge.topics;

describe('how a decision stands', () => {
  it('is its confidence and the share of what leads, with its variants where they add to it', () => {
    expect(verdictOf(topic, decision)).toEqual({
      tone: 'doubt',
      words: 'leaning',
      options: ['rest'],
      figures: ['78 in 100'],
    });
    expect(verdictOf(topic, { ...decision, confidence: 'robust', ideaShare: 0.93 })).toEqual({
      tone: 'sure',
      words: 'robust',
      options: ['rest'],
      figures: ['78 in 100, with variants 93'],
    });
  });
  it('says that the leader is chosen', () => {
    expect(verdictOf(topic, { ...decision, choice: 'rest', ideaShare: 0.93 }).figures).toEqual(['78 in 100', 'chosen']);
  });
  it('is no verdict on the leader where another option is chosen, and names whom that beats', () => {
    expect(verdictOf(topic, { ...decision, confidence: 'robust', choice: 'graphql' })).toEqual({
      tone: 'doubt',
      words: 'against the score',
      options: ['graphql'],
      figures: ['22 in 100', 'REST 78 in 100', 'chosen'],
    });
  });
  it('is about two where it comes down to two, until one is chosen', () => {
    const two = { ...decision, confidence: 'toss-up' as const, shortlist: ['rest', 'graphql'] };
    expect(verdictOf(topic, two)).toEqual({
      tone: 'doubt',
      words: 'one of these two',
      options: ['rest', 'graphql'],
      figures: ['78 and 22 in 100'],
    });
    expect(verdictOf(topic, { ...two, choice: 'rest' })).toMatchObject({
      options: ['rest'],
      figures: ['78 in 100', 'chosen'],
    });
  });
  it('has no figures where nothing is ranked', () => {
    const none = { ...decision, confidence: 'none' as const, leaders: [], options: [] };
    expect(verdictOf(topic, none)).toEqual({ tone: 'muted', words: 'no clear winner', options: [], figures: [] });
    expect(verdictOf(topic, { ...none, choice: 'rest' }).figures).toEqual(['chosen']);
    expect(verdictOf(undefined, { ...decision, choice: 'graphql' }).figures[1]).toBe('rest 78 in 100');
  });
});
