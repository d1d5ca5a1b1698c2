import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, row, topic } from '#lib/engine/fixture.ts';
import { related } from '#lib/engine/fixture-set.ts';
import { jointOptimum } from '#lib/engine/joint.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { becauseWords } from './joint-words.ts';

const sources = [{ id: 'book' }];
const reasons = (knowledge: Knowledge) => jointOptimum(knowledge, {}).changes.map((c) => becauseWords(knowledge, c));
const style = topic('style', { a: 2 }, [option('Soap', 1, [row('a', 1)]), option('Rest', 2, [])], {
  title: 'API style',
});

describe('why the best set moves something', () => {
  it('names the pick and the claim that it brings about', () => {
    const fed = row('a', 3, { claim: 'Rows are cached.', when: { '@style': ['Rest'] } });
    const knowledge = knowledgeOf([
      style,
      topic('store', { a: 2 }, [option('Files', 1, [row('a', 1)]), option('Tables', 2, [fed])], { title: 'Store' }),
    ]);
    expect(reasons(knowledge)).toEqual([
      'so that Tables (store) gains 50.0: rows are cached',
      'because Rest is taken for API style: rows are cached',
    ]);
  });
  it('says what no longer speaks against it', () => {
    const off = row('a', -3, { id: 'off', claim: 'Calls are posts.', when: { '@style': ['Soap'] } });
    const knowledge = knowledgeOf([
      style,
      topic('store', { a: 2 }, [option('Files', 1, [row('a', 2), off]), option('Tables', 2, [row('a', -3)])]),
    ]);
    expect(reasons(knowledge)[1]).toBe(
      'because Rest is taken for API style: it then no longer speaks against it that calls are posts',
    );
  });
  it('says what the leader would lose, and whom it cannot stand beside', () => {
    const off = row('a', -3, { id: 'off', claim: 'Calls are posts.', when: { '@style': ['Soap'] } });
    const giving = knowledgeOf([
      topic('style', { a: 2 }, [option('Soap', 1, [row('a', 3)]), option('Rest', 2, [])]),
      topic('store', { a: 2 }, [option('Files', 1, [row('a', 2), off]), option('Tables', 2, [row('a', 1)])]),
    ]);
    expect(reasons(giving)).toEqual(['because beside Soap (style) Files would lose 50.0: calls are posts']);
    const clash = related(
      knowledgeOf([style, topic('store', { a: 2 }, [option('Files', 1, [row('a', 3)]), option('Tables', 2, [])])]),
      [{ id: 'r', kind: 'excludes', option: 'style=Soap', other: 'store=Files', reason: 'They clash.', sources }],
    );
    expect(reasons(clash)[0]).toBe('because Soap cannot stand beside Files (store): they clash');
  });
  it('names a workaround that is taken or spared, and a level that falls', () => {
    const fit = [{ need: 'n', fit: 'workaround' as const, how: 'Pool them.', sources }];
    const needs = [{ id: 'n', title: 'N', when: { '@style': ['Soap'] } }];
    const spared = knowledgeOf([
      style,
      topic(
        'store',
        { a: 2 },
        [option('Files', 1, [row('a', 3)], { fit }), option('Tables', 2, [row('a', 3)], { fit })],
        { needs },
      ),
    ]);
    expect(jointOptimum(spared, {}).changes).toEqual([]);
    const close = knowledgeOf([
      topic('style', { a: 2, b: 2 }, [
        option('Soap', 1, [row('a', 1)]),
        option('Rest', 2, [row('b', 1), row('a', -1)]),
      ]),
      topic('store', { a: 2 }, [option('Files', 1, [row('a', 3)], { fit }), option('Tables', 2, [])], { needs }),
    ]);
    expect(reasons(close).join()).toContain('it then needs no workaround (pool them)');
  });
  it('is empty where no single rule makes it', () => {
    expect(
      becauseWords(knowledgeOf([style]), { key: 'style', from: 'Soap', to: 'Rest', points: 1, because: null }),
    ).toBe('');
  });
});
