import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/engine/types.ts';
import { decision as proposed, knowledge } from '#lib/record/fixture.ts';
import { confidenceSentence, headline } from './words.ts';

const [topic] = knowledge.topics;
if (!topic) throw new Error('the fixture is empty');
const [first, second] = proposed.options.map((o) => o.option);
const decision = (change: Partial<Decision>): Decision => ({ ...proposed, shortlist: [], ...change });

it('says that a high share without answers is only our odds', () => {
  const silent = decision({ confidence: 'none', said: false });
  expect(confidenceSentence(topic, silent)).toContain('Nothing you have said bears on this yet');
  expect(confidenceSentence(topic, decision({ confidence: 'none' }))).not.toContain('Nothing you');
});

describe('a choice against the score', () => {
  it('is told apart from the option that leads', () => {
    const against = decision({ choice: second ?? null, leaders: [first ?? ''] });
    expect(headline(topic, against)).toBe('You chose GraphQL; REST scores higher');
    expect(confidenceSentence(topic, against)).toMatch(
      /^REST is chosen in \d+ of 100 such decisions, by our measure.*; GraphQL has \d+ in 100\./,
    );
  });
  it('agrees with several leaders in number, and names no leader where there is none', () => {
    expect(headline(topic, decision({ choice: 'x', leaders: [first ?? '', second ?? ''] }))).toMatch(/ score higher$/);
    expect(headline(topic, decision({ choice: second ?? null, leaders: [] }))).toBe(
      'You chose GraphQL; nothing can be ranked here',
    );
  });
});

describe('a decision that comes down to two', () => {
  const two = decision({ confidence: 'toss-up', shortlist: [first ?? '', second ?? ''] });
  it('says so once, in the headline', () => {
    expect(headline(topic, two)).toBe('One of these two: REST or GraphQL');
    expect(confidenceSentence(topic, two)).not.toContain('one of these two');
  });
  it('says it below any other headline', () => {
    const leaning = decision({ confidence: 'leaning', shortlist: [first ?? '', second ?? ''] });
    expect(confidenceSentence(topic, leaning)).toContain('By the score it is one of these two: REST or GraphQL.');
  });
});

it('the proof about the model never stands beside an answer that turns the lead', () => {
  const turned = { kind: 'answer', variable: 'q', from: 'a', to: 'b', leader: second ?? '', adjacent: true } as const;
  const proved = decision({ stable: true, flipsSearched: true, flips: [], confidence: 'robust' });
  expect(confidenceSentence(topic, proved)).toContain('Within the model, no weighting');
  expect(headline(topic, proved)).not.toContain('could turn it');
  const beside = { ...proved, flips: [turned] };
  expect(confidenceSentence(topic, beside)).not.toContain('Within the model');
  expect(headline(topic, beside)).toContain('could turn it');
});
