import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, question, topic } from '#lib/engine/fixture.ts';
import type { MayArise } from '#lib/engine/types.ts';
import { mayAriseSentence, mayAriseWords } from './may-arise.ts';

const knowledge = knowledgeOf(
  [
    topic('Tenancy', { cost: 2 }, [option('a', 1, [])], {
      scopes: [{ id: 'web', number: 1, title: 'Own clients', when: { all: [] } }],
    }),
  ],
  [
    question('tenants', 1, ['one', 'many']),
    question('people', 2, ['yes', 'no'], {
      items: [
        { id: 'staff', number: 1, text: 'Staff' },
        { id: 'public', number: 2, text: 'The public' },
      ],
    }),
  ],
);
const may = (settledBy: string[], scope: string | null = null): MayArise => ({
  key: 'Tenancy',
  topic: 'Tenancy',
  scope,
  settledBy,
});

describe('a decision that may arise', () => {
  it('names what it depends on, with where that is answered', () => {
    expect(mayAriseWords(knowledge, may(['tenants'], 'web'))).toEqual({
      key: 'Tenancy',
      title: 'Tenancy for own clients',
      settledBy: [{ label: 'tenants', address: '/brief/q/tenants' }],
    });
  });
  it('names one item of a set, or the set where several decide', () => {
    const labels = (ids: string[]) => mayAriseWords(knowledge, may(ids)).settledBy.map((s) => s.label);
    expect(labels(['people.staff'])).toEqual(['people: Staff']);
    expect(labels(['people.staff', 'people.public'])).toEqual(['people']);
  });
  it('names choices after answers, and survives what no longer exists', () => {
    expect(mayAriseSentence(knowledge, may(['@Tenancy', 'tenants']))).toBe(
      'Tenancy: depends on “tenants” and “the choice of tenancy”.',
    );
    expect(mayAriseSentence(knowledge, { ...may(['@gone/web']), topic: 'gone' })).toBe(
      'gone: depends on “the choice of gone/web”.',
    );
  });
});
