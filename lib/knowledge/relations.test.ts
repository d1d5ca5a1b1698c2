import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import { knowledgeOf, option, row, topic } from '#lib/engine/fixture.ts';
import { withRelations } from './relations.ts';
import { circleOf } from './topic-order.ts';
import type { Relation } from './library-types.ts';

const base = knowledgeOf([
  topic('arch', { cost: 2, delivery: 1 }, [option('one', 1, []), option('many', 2, [row('cost', 1)])]),
  topic('store', { cost: 2 }, [option('shared', 1, [row('cost', 1)]), option('own', 2, []), option('none', 3, [])]),
]);
const with_ = (relation: Relation) => ({ ...base, topics: withRelations({ ...base, relations: [relation] }) });
const binding = (kind: 'requires' | 'excludes'): Exclude<Relation, { kind: 'implies' }> => ({
  id: 'r',
  kind,
  option: 'arch=many',
  other: 'store=own',
  reason: 'A part without its own data cannot change apart.',
  sources: [{ id: 'book' }],
});
const outs = (relation: Relation, choices: Record<string, string>) =>
  evaluate(
    with_(relation),
    { choices: Object.fromEntries(Object.entries(choices).map(([k, option]) => [k, { option }])) },
    { draws: 0, flips: false, doubt: false },
  ).decisions.flatMap((d) =>
    d.options.flatMap((o) => (o.knockedOut ? [`${d.key}=${o.option}: ${o.knockedOut.comesBackIf}`] : [])),
  );

describe('requires', () => {
  it('does nothing before anything is chosen', () => {
    expect(outs(binding('requires'), {})).toEqual([]);
  });
  it('takes out what the choice cannot live with, either way round', () => {
    expect(outs(binding('requires'), { arch: 'many' }).sort()).toEqual([
      'store=none: you choose other than many',
      'store=shared: you choose other than many',
    ]);
    expect(outs(binding('requires'), { store: 'shared' })).toEqual(['arch=many: you choose own']);
    expect(outs(binding('requires'), { store: 'own' })).toEqual([]);
  });
});

describe('excludes', () => {
  it('takes out the one when the other is chosen', () => {
    expect(outs(binding('excludes'), { arch: 'many' })).toEqual(['store=own: you choose other than many']);
    expect(outs(binding('excludes'), { store: 'own' })).toEqual(['arch=many: you choose other than own']);
  });
  it('holds in every scope of a topic that has them', () => {
    const scoped = {
      ...base,
      topics: base.topics.map((t) =>
        t.id === 'store' ? { ...t, scopes: [{ id: 's', number: 1, title: 's', when: {} }] } : t,
      ),
    };
    const topics = withRelations({ ...scoped, relations: [binding('excludes')] });
    const [arch] = evaluate({ ...scoped, topics }, { choices: { 'store/s': { option: 'own' } } }).decisions;
    expect(arch?.options.find((o) => o.option === 'many')?.knockedOut?.id).toBe('relation-r');
  });
});

describe('implies', () => {
  const implies: Relation = {
    id: 'r',
    kind: 'implies',
    option: 'store=own',
    topic: 'arch',
    criterion: 'delivery',
    level: 4,
    reason: 'It takes groundwork.',
    sources: [{ id: 'book' }],
  };
  const levels = (choice: string | null) =>
    evaluate(with_(implies), choice ? { choices: { store: { option: choice } } } : {}).decisions[0]?.levels[1];
  it('raises a level of another topic, and says which choice did', () => {
    expect(levels(null)?.level).toBe(1);
    expect(levels('shared')?.level).toBe(1);
    expect(levels('own')).toMatchObject({ level: 4, origin: { kind: 'choice', topic: 'store', option: 'own' } });
  });
});

describe('the order of topics', () => {
  it('has no circle here', () => {
    expect(circleOf({ ...base, relations: [binding('requires')] })).toBeNull();
  });
  it('names a circle', () => {
    const back: Relation = { ...binding('excludes'), id: 'b', option: 'store=own', other: 'arch=one' };
    expect(circleOf({ ...base, relations: [binding('requires'), back] })).toEqual(['arch', 'store', 'arch']);
  });
  it('sees conditions too', () => {
    const [arch, store] = base.topics;
    if (!arch || !store) throw new Error('no topics');
    const topics = [{ ...arch, when: { '@store': ['own'] } }, store];
    expect(circleOf({ topics, relations: [binding('requires')] })).toBeNull();
    const listening = [arch, { ...store, when: { '@arch': ['many'] } }];
    expect(circleOf({ topics: listening, relations: [binding('requires')] })).toEqual(['arch', 'store', 'arch']);
  });
});
