import { describe, expect, it } from 'vitest';
import { knowledge as base } from '#lib/record/fixture.ts';
import { conditionText } from './condition-words.ts';
import type { Knowledge, Question } from './types.ts';

const clients: Question = {
  id: 'clients',
  number: 2,
  section: 'clients',
  text: 'Who calls?',
  short: 'clients',
  why: 'w',
  answers: [{ id: 'yes', number: 1, text: 'Yes' }],
  items: [{ id: 'web', number: 1, text: 'Your own web front end' }],
};
const knowledge: Knowledge = { ...base, questions: [...base.questions, clients] };
const text = (when: Parameters<typeof conditionText>[1]) => conditionText(knowledge, when);

describe('a condition in words', () => {
  it('quotes each answer whole, so that "or" within one cannot be mistaken', () => {
    expect(text({ 'latency-target': ['tight', 'relaxed'] })).toBe(
      'latency target is “Tens of milliseconds” or “Relaxed”',
    );
    expect(text({ 'clients.web': ['yes'] })).toBe('“Your own web front end” is “Yes”');
  });
  it('names topics, options and scopes by their titles, not their ids', () => {
    expect(text({ '@api-style': ['graphql'] })).toBe('API style is “GraphQL”');
    expect(text({ scope: ['partner-api'] })).toBe('the decision is for “Partner and public API”');
  });
  it('tells "any", "all" and "none" apart', () => {
    const [a, b] = [{ 'latency-target': ['tight'] }, { 'clients.web': ['yes'] }];
    const [first, second] = ['latency target is “Tens of milliseconds”', '“Your own web front end” is “Yes”'];
    expect(text({ any: [a, b] })).toBe(`${first}; or ${second}`);
    expect(text({ all: [a, b] })).toBe(`${first} and ${second}`);
    expect(text({ all: [{ any: [a, b] }, a] })).toBe(`(${first}; or ${second}) and ${first}`);
    expect(text({ none: [a] })).toBe(`not so that ${first}`);
  });
  it('keeps ids that the knowledge base no longer has', () => {
    expect(text({ gone: ['x'] })).toBe('gone is “x”');
    expect(text({ '@gone': ['x'] })).toBe('gone is “x”');
    expect(text({ scope: ['gone'] })).toBe('the decision is for “gone”');
  });
});
