import { describe, expect, it } from 'vitest';
import type { Decision, OptionResult } from '#lib/engine/types.ts';
import { confirmationOf } from './confirmation.ts';
import { decision, evaluationOf, knowledge } from './fixture.ts';
import { becauseOf, confidenceOf, overturnOf } from './outcome.ts';
import { recordRefs, slug, subjectOf, undecided } from './refs.ts';
import { clause, list, ofHundred, sentence } from '#lib/knowledge/words.ts';

const [topic] = knowledge.topics;
const [rest, graphql] = decision.options;
if (!topic || !rest || !graphql) throw new Error('the fixture is empty');
const because = (change: Partial<Decision>, chosen: OptionResult = rest) =>
  becauseOf(knowledge, topic, { ...decision, ...change }, chosen);

describe('because', () => {
  it('is the evidence behind the largest differences, and names the next in rank', () => {
    expect(because({})).toEqual({
      because: 'every cache on the path understands it. The next in rank is GraphQL.',
      againstScore: null,
    });
  });
  it('is the reason of whoever chose, with the evidence where it agrees', () => {
    expect(because({ choice: 'rest', choiceReason: 'The partners asked for it' }).because).toBe(
      'The partners asked for it. The evidence agrees: every cache on the path understands it. The next in rank is GraphQL.',
    );
  });
  it('says that the choice is against the score, and why', () => {
    expect(because({ choice: 'graphql', choiceReason: 'Two screens need it' }, graphql)).toEqual({
      because: 'Two screens need it.',
      againstScore: 'Chosen against the score: REST ranks first.',
    });
  });
  it('does not invent a reason', () => {
    expect(because({ choice: 'graphql' }, graphql).because).toBe('the team prefers it; no reason was recorded.');
  });
  it('says that the answers rule the choice out', () => {
    const out = {
      id: 'k',
      reason: 'No browser',
      comesBackIf: '',
      sources: [],
      when: { all: [] },
      probability: 1,
      waived: null,
    };
    expect(because({ choice: 'graphql' }, { ...graphql, rank: null, knockedOut: out }).againstScore).toBe(
      'Chosen against the score: REST ranks first. The answers rule the choice out: No browser.',
    );
  });
  it('names all who rank above on a tie', () => {
    const tied: Partial<Decision> = { choice: 'graphql', leaders: ['rest', 'soap'] };
    expect(because(tied, graphql).againstScore).toBe('Chosen against the score: REST and soap rank first.');
  });
  it('says where the scores are the same', () => {
    const level = { ...decision, options: [rest, { ...graphql, score: rest.score }] };
    expect(because(level).because).toContain('GraphQL has the same score.');
  });
  it('falls back on the weakness of the other, then on the score alone', () => {
    const weak = graphql.contributions.map((c) =>
      c.criterion === 'latency' ? { ...c, con: rest.contributions[1]?.con ?? null } : c,
    );
    const bare = { ...rest, contributions: rest.contributions.map((c) => ({ ...c, pro: null })) };
    expect(because({ options: [bare, { ...graphql, contributions: weak }] }, bare).because).toMatch(
      /^the alternative has against it that a screen often needs several calls\./,
    );
    expect(because({ options: [bare, graphql] }, bare).because).toMatch(
      /^it has the highest expected score; nothing that is known/,
    );
  });
  it('says where no other option is left', () => {
    expect(because({ options: [rest] }).because).toBe('no other option meets the needs.');
    expect(because({ options: [{ ...rest, rank: null }], leaders: [] }, { ...rest, rank: null }).because).toBe(
      'the team chose it.',
    );
  });
});

describe('what would overturn it', () => {
  it('is a sentence for each change to another option', () => {
    expect(overturnOf(knowledge, topic, decision, 'rest')).toEqual([
      'The answer on latency target changes from “Tens of milliseconds” to “Relaxed”: then GraphQL ranks first.',
    ]);
    expect(overturnOf(knowledge, topic, decision, 'graphql')).toEqual([]);
  });
  it('tells an open answer from a changed one, and a priority from both', () => {
    const flips: Decision['flips'] = [
      { kind: 'answer', variable: 'latency-target', from: null, to: 'relaxed', leader: 'graphql', adjacent: false },
      { kind: 'level', criterion: 'query-power', from: 2, to: 4, exact: 6, leader: 'graphql' },
      { kind: 'answer', variable: 'gone', from: 'a', to: 'b', leader: 'graphql', adjacent: false },
    ];
    expect(overturnOf(knowledge, topic, { ...decision, flips }, 'rest')).toEqual([
      'The answer on latency target turns out to be “Relaxed”: then GraphQL ranks first.',
      'Query power becomes critical instead of normal: then GraphQL ranks first.',
      'The answer on gone changes from “a” to “b”: then GraphQL ranks first.',
    ]);
  });
});

const STABLE =
  'Within the model, no weighting within half a level, no rating within its doubt and no open answer turns it.';

describe('how sure it is', () => {
  const share = 'REST is chosen in 78 of 100 such decisions, by our measure.';
  const untested = 'No published decision that we measure by was this sure.';
  const said = (change: Partial<Decision>, chosen = rest) =>
    confidenceOf(knowledge, topic, { ...decision, ideaShare: 0.78, ...change }, chosen);
  it.each([
    ['the word, what became of it, and the share', {}, ['Leaning.', untested, share]],
    ['variants', { ideaShare: 0.8 }, ['Leaning.', untested, share.replace(/\.$/, '; with its variants, in 80.')]],
    [
      'two that it comes down to',
      { confidence: 'toss-up', shortlist: ['rest', 'graphql'] },
      ['One of these two: REST or GraphQL.', 'No published decision that we measure by came down to two.', share],
    ],
    [
      'no winner',
      { confidence: 'none' },
      ['No clear winner.', 'No published decision that we measure by had no clear winner.', share],
    ],
    [
      'nothing said',
      { confidence: 'none', said: false },
      ['No clear winner.', share, 'Nothing stated bears on this, so these are only our odds.'],
    ],
    [
      'a shortlist',
      { shortlist: ['rest', 'graphql'] },
      ['Leaning.', untested, share, 'By the score it is one of these two: REST or GraphQL.'],
    ],
    [
      'a choice against the score, to which neither the word nor its record belongs',
      { choice: 'graphql', confidence: 'toss-up', shortlist: ['rest', 'graphql'] },
      ['Against the score.', share, 'By the score it is one of these two: REST or GraphQL.'],
    ],
    [
      'one open question',
      { open: ['a'] },
      ['Leaning.', untested, share, 'One question that could matter here is still open.'],
    ],
    [
      'two open questions',
      { open: ['a', 'b'] },
      ['Leaning.', untested, share, '2 questions that could matter here are still open.'],
    ],
    [
      'a proof about the model',
      { stable: true, flipsSearched: true, flips: [] },
      ['Leaning.', untested, share, STABLE],
    ],
  ] as [string, Partial<Decision>, unknown[]][])('%s', (_name, change, expected) => {
    expect(said(change)).toEqual(expected);
  });
  it('says where another option has a larger share', () => {
    expect(said({ ideaShare: 0.22, leaders: ['graphql'] }, graphql)).toContain('REST has a larger share, 78 in 100.');
  });
});

describe('confirmation', () => {
  it('has a check for each criterion that mattered most, and one for the brief', () => {
    expect(confirmationOf(knowledge, decision, 'REST', true)).toEqual([
      'A load test at the expected peak measures response times against the target.',
      'The brief, evaluated again with the answers of the day, still puts REST first.',
    ]);
  });
  it('reads the reason again where the choice is against the score', () => {
    expect(confirmationOf(knowledge, decision, 'GraphQL', false).at(-1)).toContain(
      'reason for deciding against the score',
    );
  });
  it('makes a check of a criterion that it does not know from its best case', () => {
    const own = {
      ...knowledge,
      criteria: [
        ...knowledge.criteria,
        {
          id: 'green',
          number: 9,
          title: 'Energy',
          characteristic: 'project',
          description: 'd',
          best: 'It saves power.',
          worst: 'w',
        },
      ],
    };
    const levels: Decision['levels'] = [{ criterion: 'green', level: 4, origin: { kind: 'base' } }];
    expect(confirmationOf(own, { ...decision, levels }, 'REST', true)[0]).toBe(
      'A review checks energy: it saves power.',
    );
    expect(confirmationOf(knowledge, { ...decision, levels }, 'REST', true)).toHaveLength(1);
  });
});

describe('which decisions have a record', () => {
  it('names them by topic and scope', () => {
    expect(subjectOf(knowledge, decision)).toBe('API style for partner and public API');
    expect(subjectOf(knowledge, { ...decision, scope: null })).toBe('API style');
    expect(subjectOf(knowledge, { ...decision, topic: 'gone', scope: null })).toBe('gone');
  });
  it('numbers them, and makes file names of plain letters', () => {
    expect([...recordRefs(knowledge, evaluationOf(decision)).values()]).toEqual([
      {
        number: '0001',
        title: 'API style for partner and public API: REST',
        file: '0001-api-style-for-partner-and-public-api-rest.md',
      },
    ]);
    expect(slug('Größe & Änderung: naïve?')).toBe('grosse-anderung-naive'.replace('grosse', 'gro-e'));
    expect(slug('日本語')).toBe('decision');
  });
  it.each([
    [{ leaders: [], unranked: 'Every option is out.' }, 'Every option is out.'],
    [{ leaders: ['rest', 'graphql'] }, 'REST and GraphQL have the same score; choose one.'],
    [
      { confidence: 'none', said: false },
      'Nothing stated bears on it, so nothing is proposed; answer more, or choose.',
    ],
  ] as [Partial<Decision>, string][])('says why there is none: %#', (change, reason) => {
    expect(undecided(knowledge, evaluationOf({ ...decision, ...change }))).toEqual([
      { key: decision.key, title: 'API style for partner and public API', reason },
    ]);
  });
  it('has one for what leads, however unclear, once anything was said', () => {
    expect(undecided(knowledge, evaluationOf({ ...decision, confidence: 'none', said: true }))).toEqual([]);
  });
  it('has one for any choice, however unclear the ranking', () => {
    const chosen = evaluationOf({ ...decision, confidence: 'none', said: false, choice: 'graphql' });
    expect(undecided(knowledge, chosen)).toEqual([]);
  });
});

describe('turns of phrase', () => {
  it('make a clause of a sentence, and leave names alone', () => {
    expect(clause(knowledge, 'Every cache knows it.')).toBe('every cache knows it');
    expect(clause(knowledge, 'Kafka keeps the log.')).toBe('Kafka keeps the log');
    expect(clause(knowledge, 'REST is simple…')).toBe('REST is simple');
    expect(clause(knowledge, 'A call returns')).toBe('a call returns');
  });
  it('list, end and count', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
    expect([sentence('a'), sentence('a. '), sentence('a?')]).toEqual(['a.', 'a.', 'a?']);
    expect([0, 0.001, 0.5, 0.999, 1].map(ofHundred)).toEqual([
      '0 of 100',
      'fewer than 1 of 100',
      '50 of 100',
      'more than 99 of 100',
      '100 of 100',
    ]);
  });
});
