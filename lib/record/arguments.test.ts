import { describe, expect, it } from 'vitest';
import type { Contribution, KnockedOut, OptionResult } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { argumentsOf, consequencesOf, optionOf, sourceList } from './arguments.ts';
import { decision, knowledge } from './fixture.ts';

const [topic] = knowledge.topics;
const [rest] = decision.options;
if (!topic || !rest) throw new Error('the fixture is empty');
const out: KnockedOut = {
  id: 'k',
  reason: 'It cannot be called from a browser.',
  comesBackIf: 'no browser calls',
  sources: [{ id: 'book' }],
  when: { all: [] },
  probability: 1,
  waived: null,
};
const result = (change: Partial<OptionResult>): OptionResult => ({ ...rest, ...change });
const args = (change: Partial<OptionResult>, in_: TopicWithOptions = topic, least = 1) =>
  argumentsOf(knowledge, in_, result(change), sourceList(knowledge), least);

describe('sources', () => {
  it('are numbered in the order of their first mention, once each', () => {
    const list = sourceList(knowledge);
    expect(list.cite([{ id: 'book', at: 'chapter 2' }])).toEqual([1]);
    expect(list.cite([{ id: 'book' }, { id: 'book', at: 'chapter 2' }])).toEqual([2, 1]);
    expect(list.sources.map((s) => s.at)).toEqual(['chapter 2', null]);
  });
  it('leave out what the knowledge base does not have', () => {
    expect(sourceList(knowledge).cite([{ id: 'gone' }])).toEqual([]);
  });
});

describe('arguments', () => {
  it('are the rows in play, good before bad, small at the start and without a full stop', () => {
    expect(args({})).toEqual([
      { kind: 'good', text: 'every cache on the path understands it', sources: [1] },
      { kind: 'bad', text: 'a screen often needs several calls', sources: [1] },
    ]);
  });
  it('come from the most important criterion first', () => {
    const shift = (c: Contribution): Contribution => ({ ...c, level: c.criterion === 'latency' ? 1 : 4 });
    const both = rest.contributions.map((c) => ({ ...shift(c), pro: c.pro ?? rest.contributions[0]?.pro ?? null }));
    const list = args({ contributions: both });
    expect(list.filter((a) => a.kind === 'good')).toHaveLength(2);
  });
  it('leave out criteria below the level asked for', () => {
    expect(args({}, topic, 3).map((a) => a.kind)).toEqual(['good']);
    expect(args({}, topic, 5)).toEqual([]);
  });
  it('name a workaround as neutral, with its source', () => {
    const needy: TopicWithOptions = {
      ...topic,
      needs: [{ id: 'push', title: 'Bring changes to callers', when: { q: ['x'] } }],
      options: topic.options.map((o) =>
        o.id === 'rest'
          ? { ...o, fit: [{ need: 'push', fit: 'workaround', how: 'Poll.', sources: [{ id: 'book' }] }] }
          : o,
      ),
    };
    const workaround: Contribution = {
      need: 'push',
      points: -12,
      level: 0,
      rating: 0,
      claims: [],
      pro: null,
      con: null,
      rests: [],
      how: 'Poll.',
    };
    const list = args({ contributions: [workaround] }, needy);
    expect(list).toEqual([
      { kind: 'neutral', text: 'to bring changes to callers takes a workaround: poll', sources: [1] },
    ]);
    expect(args({ contributions: [{ ...workaround, need: 'unknown', how: undefined as never }] })[0]?.text).toBe(
      'to unknown takes a workaround: a workaround',
    );
  });
  it('count a knock-out that was set aside as a risk that is accepted', () => {
    const list = args({ contributions: [], knockedOut: { ...out, waived: 'a gateway stands in front' } });
    expect(list).toEqual([
      {
        kind: 'bad',
        text: 'it cannot be called from a browser; this risk is accepted: a gateway stands in front',
        sources: [1],
      },
    ]);
    expect(args({ contributions: [], knockedOut: { ...out, waived: ' ' } })[0]?.text).toMatch(/accepted$/);
    expect(args({ contributions: [], knockedOut: out })).toEqual([]);
  });
});

describe('consequences', () => {
  const of = (contributions: Contribution[]) =>
    consequencesOf(knowledge, topic, result({ contributions }), sourceList(knowledge));
  it('are what matters at normal level and above', () => {
    const minor = rest.contributions.map((c) => (c.criterion === 'query-power' ? { ...c, level: 1 as const } : c));
    expect(of(minor).map((a) => a.text)).toEqual(['every cache on the path understands it']);
  });
  it('are all of it where nothing matters that much', () => {
    expect(of(rest.contributions.map((c) => ({ ...c, level: 1 as const })))).toHaveLength(2);
  });
  it('say so where there is no evidence', () => {
    expect(of([])).toEqual([
      { kind: 'neutral', text: 'no evidence in the knowledge base speaks for or against it here', sources: [] },
    ]);
  });
});

describe('an option in the record', () => {
  const option = (change: Partial<OptionResult>) => optionOf(knowledge, topic, result(change), sourceList(knowledge));
  it('has its title, its description and its arguments', () => {
    expect(option({})).toMatchObject({ title: 'REST', notes: ['REST in one sentence.'] });
  });
  it('says why it is out, and what would bring it back', () => {
    expect(option({ knockedOut: out }).notes[1]).toBe(
      'Out: it cannot be called from a browser. Comes back if no browser calls.',
    );
  });
  it('says in how many cases where that hangs on open answers', () => {
    expect(option({ knockedOut: { ...out, probability: 0.34 } }).notes[1]).toMatch(
      /^Out in 34 of 100 cases of the open answers: /,
    );
  });
  it('does not say that it is out once that was set aside', () => {
    expect(option({ knockedOut: { ...out, waived: 'because' } }).notes).toHaveLength(1);
  });
  it('falls back on the id of an option that the topic no longer has', () => {
    expect(option({ option: 'soap' })).toMatchObject({ title: 'soap', notes: [] });
  });
});

describe('a rating that the team set', () => {
  it.each([
    [2, 'good', '+2'],
    [0, 'neutral', '0'],
    [-3, 'bad', '−3'],
  ])('of %i is argued as %s, in place of the evidence', (rating, kind, printed) => {
    const own = { ...part0(), rating, override: ' our own test ' };
    const [only, ...rest_] = args({ contributions: [own] });
    expect(rest_).toEqual([]);
    expect(only).toMatchObject({ kind, sources: [] });
    expect(only?.text).toContain(`we rate it ${printed} on`);
    expect(only?.text).toContain('in place of the evidence: our own test');
  });
  it('on what does not matter is no consequence', () => {
    expect(args({ contributions: [{ ...part0(), level: 0, rating: 1, override: 'r' }] })).toEqual([]);
  });
});

function part0(): Contribution {
  const [first] = rest?.contributions ?? [];
  if (!first) throw new Error('the fixture is empty');
  return first;
}
