import { describe, expect, it } from 'vitest';
import type { Claim, Contribution, KnockedOut, OptionResult } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { argumentsOf, consequencesOf, mayBeOut, optionOf, sourceList } from './arguments.ts';
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
const args = (change: Partial<OptionResult>, in_: TopicWithOptions = topic) =>
  argumentsOf(knowledge, in_, result(change), sourceList(knowledge));
/** A line with these rows, each known to hold or not. */
const line = (claims: [string, 'pro' | 'con', 1 | 2 | 3, Claim['state']?][], extra: Partial<Contribution> = {}) => {
  const all = claims.map(([id, sign, strength, state = 'holds']): Claim => ({
    row: { id, criterion: 'latency', sign, strength, grade: 'documented', claim: `It ${id}.`, sources: [] },
    state,
    moves: state === 'may-hold',
  }));
  const strongest = (sign: 'pro' | 'con') =>
    all.filter((c) => c.state === 'holds' && c.row.sign === sign).sort((a, b) => b.row.strength - a.row.strength)[0]
      ?.row ?? null;
  const whole: Contribution = {
    criterion: 'latency',
    points: 10,
    level: 2,
    rating: 0,
    claims: all,
    pro: strongest('pro'),
    con: strongest('con'),
    rests: [],
    ...extra,
  };
  return whole;
};
const texts = (list: { kind: string; text: string }[]) => list.map((a) => `${a.kind}: ${a.text}`);

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
    const contributions = [line([['minor', 'pro', 3]], { level: 1 }), line([['critical', 'pro', 1]], { level: 4 })];
    expect(texts(args({ contributions }))).toEqual(['good: it critical', 'good: it minor']);
  });
  it('never say what only may hold, and leave out no con', () => {
    const contributions = [
      line([
        ['is quick', 'pro', 2],
        ['is tidy', 'pro', 1],
        ['may be quicker', 'pro', 3, 'may-hold'],
        ['blocks names', 'con', 2],
        ['grows', 'con', 3],
        ['is odd', 'con', 1],
        ['may break', 'con', 3, 'may-hold'],
      ]),
    ];
    expect(texts(args({ contributions }))).toEqual([
      'good: it is quick',
      'bad: it grows',
      'bad: it blocks names',
      'bad: it is odd',
    ]);
  });
  it('say what an answer brought, though something stronger holds', () => {
    const base = line([
      ['is quick', 'pro', 3],
      ['runs well', 'pro', 1],
    ]);
    const brought: Contribution = {
      ...base,
      claims: base.claims.map((c) => (c.row.id === 'runs well' ? { ...c, row: { ...c.row, when: { q: ['x'] } } } : c)),
    };
    expect(texts(args({ contributions: [brought] }))).toEqual(['good: it is quick', 'good: it runs well']);
  });
  it('leave out pros of criteria that count for nothing, and keep their cons', () => {
    const contributions = [
      line(
        [
          ['is quick', 'pro', 3],
          ['is odd', 'con', 1],
          ['grows', 'con', 2],
        ],
        { level: 0 },
      ),
    ];
    expect(texts(args({ contributions }))).toEqual(['bad: it grows', 'bad: it is odd']);
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
  const of = (contributions: Contribution[], change: Partial<OptionResult> = {}) =>
    texts(consequencesOf(knowledge, topic, result({ contributions, ...change }), sourceList(knowledge)));
  const quick = line([['is quick', 'pro', 2]]);
  it('are what speaks for it at normal level and above', () => {
    expect(of([quick, line([['is tidy', 'pro', 3]], { level: 1 }), line([['grows', 'con', 1]])])).toEqual([
      'good: it is quick',
      'bad: it grows',
    ]);
  });
  it('are all that speaks for it where nothing matters that much', () => {
    expect(of([line([['is tidy', 'pro', 3]], { level: 1 }), line([['grows', 'con', 1]])])[0]).toBe('good: it is tidy');
  });
  it('hold every con, whatever its criterion counts', () => {
    const cons = line(
      [
        ['blocks names', 'con', 2],
        ['grows', 'con', 3],
        ['is odd', 'con', 1],
      ],
      { level: 0 },
    );
    expect(of([quick, cons])).toEqual(['good: it is quick', 'bad: it grows', 'bad: it blocks names', 'bad: it is odd']);
  });
  it('say so where no cost is known to hold, or nothing at all', () => {
    expect(of([quick])).toEqual(['good: it is quick', 'neutral: none of its costs is known to hold here']);
    expect(of([])).toEqual(['neutral: nothing that is known to hold here speaks for or against it']);
  });
  it('repeat a red flag by its name, once', () => {
    const slow = line([['is slow', 'con', 3]], { level: 4 });
    const redFlags = [{ criterion: 'latency', rating: -3, con: slow.con }];
    expect(of([quick, slow], { redFlags })).toEqual([
      'good: it is quick',
      'bad: red flag: latency is critical here, and this option is weak there: it is slow',
    ]);
    expect(of([quick], { redFlags: [{ criterion: 'gone', rating: -3, con: null }] })[1]).toBe(
      'bad: red flag: gone is critical here, and this option is weak there',
    );
  });
  it('leave out a workaround that only may be needed', () => {
    const need: Contribution = { ...quick, need: 'push', claims: [], rests: ['q'], how: 'Poll.' };
    expect(of([quick, need])).not.toContain(expect.stringContaining('workaround'));
  });
});

describe('an option that open answers may put out', () => {
  const said = (change: Partial<KnockedOut>) =>
    texts(
      mayBeOut(
        knowledge,
        result({ knockedOut: { ...out, when: { 'latency-target': ['tight'] }, ...change } }),
        sourceList(knowledge),
        () => undefined,
      ),
    );
  it('says so among its consequences, behind the condition', () => {
    expect(said({ probability: 0.34 })).toEqual([
      'bad: if latency target is “Tens of milliseconds”, in 34 of 100 cases of the open answers, this option is out: it cannot be called from a browser',
    ]);
  });
  it('says nothing where it is out for certain, or that was set aside', () => {
    expect(said({ probability: 1 })).toEqual([]);
    expect(said({ probability: 0.34, waived: 'we know' })).toEqual([]);
  });
});

describe('an option in the record', () => {
  const option = (change: Partial<OptionResult>) =>
    optionOf(knowledge, topic, result(change), sourceList(knowledge), () => undefined);
  it('has its title, its description and its arguments', () => {
    expect(option({})).toMatchObject({ title: 'REST', notes: ['REST in one sentence.'] });
  });
  it('says why it is out, and what would bring it back', () => {
    expect(option({ knockedOut: out }).notes[1]).toBe(
      'Out: it cannot be called from a browser. Comes back if no browser calls.',
    );
  });
  it('says in how many cases where that hangs on open answers', () => {
    const when = { 'latency-target': ['tight'] };
    expect(option({ knockedOut: { ...out, when, probability: 0.34 } }).notes[1]).toMatch(
      /^Out if latency target is “Tens of milliseconds”, in 34 of 100 cases of the open answers: /,
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
