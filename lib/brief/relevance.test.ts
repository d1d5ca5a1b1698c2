import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, question, row, topic } from '#lib/engine/fixture.ts';
import { progressOf, statusOf, topicsChangedBy } from './relevance.ts';

const set = question('clients', 1, ['yes', 'no'], {
  items: [
    { id: 'web', number: 1, text: 'Web' },
    { id: 'partners', number: 2, text: 'Partners' },
  ],
});
const tempo = question('tempo', 2, ['slow', 'fast']);
const price = question('price', 3, ['low', 'high'], { askWhen: { tempo: ['fast'] } });
const knowledge = knowledgeOf(
  [
    topic('style', { cost: 2 }, [option('A', 1, [row('cost', 1, { when: { tempo: ['fast'] } })]), option('B', 2, [])], {
      scopes: [{ id: 'web', number: 1, title: 'Web', when: { 'clients.web': ['yes'] } }],
    }),
    topic('store', { cost: 2 }, [option('A', 1, [row('cost', 1, { when: { price: ['low'] } })]), option('B', 2, [])], {
      number: 2,
    }),
  ],
  [set, tempo, price, question('idle', 4, ['a', 'b'])],
);
const idle = knowledge.questions[3];

describe('a question', () => {
  it('is done, in progress or not started by its items', () => {
    const at = (answers: Record<string, string>) => statusOf(knowledge, { answers }, set);
    expect(at({})).toBe('not started');
    expect(at({ 'clients.web': 'yes' })).toBe('in progress');
    expect(at({ 'clients.web': 'yes', 'clients.partners': 'no' })).toBe('done');
    expect(statusOf(knowledge, { scopes: { web: { tempo: 'fast' } } }, tempo)).toBe('done');
  });
  it('is counted the same everywhere: in part is open, what cannot matter is neither', () => {
    const progress = (answers: Record<string, string>) => {
      const { answered, open } = progressOf(knowledge, { answers });
      return [answered.map((q) => q.id), open.map((q) => q.id)];
    };
    expect(progress({ 'clients.web': 'yes', tempo: 'slow' })).toEqual([['tempo'], ['clients']]);
    expect(progress({ 'clients.web': 'yes', 'clients.partners': 'no', tempo: 'fast' })).toEqual([
      ['clients', 'tempo'],
      ['price'],
    ]);
  });
  it('cannot matter where no open decision hears it, or its own condition is false', () => {
    expect(idle && statusOf(knowledge, {}, idle)).toBe('cannot matter');
    expect(statusOf(knowledge, { answers: { 'clients.web': 'no' } }, tempo)).toBe('cannot matter');
    expect(statusOf(knowledge, {}, tempo)).toBe('not started');
    expect(statusOf(knowledge, { answers: { tempo: 'slow' } }, price)).toBe('cannot matter');
    expect(statusOf(knowledge, { answers: { tempo: 'fast' } }, price)).toBe('not started');
  });
  it('that decides whether a decision is there stays one to ask, even when it rules it out', () => {
    expect(topicsChangedBy(knowledge, { answers: { 'clients.web': 'no' } }, set)).toEqual(['style']);
  });
});
