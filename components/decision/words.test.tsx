import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/engine/types.ts';
import { decision as proposed, knowledge } from '#lib/record/fixture.ts';
import { confidenceSentence, headline } from './words.ts';

const [topic] = knowledge.topics;
if (!topic) throw new Error('the fixture is empty');
const [first, second] = proposed.options.map((o) => o.option);
const decision = (change: Partial<Decision>): Decision => ({ ...proposed, shortlist: [], ...change });

it('says that a high share without answers is only our odds', () => {
  const silent = decision({ confidence: 'none', ideaShare: 0.78 });
  expect(confidenceSentence(topic, silent)).toContain('Nothing you have said bears on this yet');
  expect(confidenceSentence(topic, decision({ confidence: 'none', ideaShare: 0.4 }))).not.toContain('Nothing you');
});

describe('a choice against the score', () => {
  it('is told apart from the option that leads', () => {
    const against = decision({ choice: second ?? null, leaders: [first ?? ''] });
    expect(headline(topic, against)).toBe('You chose GraphQL; REST scores higher');
    expect(confidenceSentence(topic, against)).toMatch(
      /^REST comes first in \d+ of 100 plausible weightings.*; GraphQL in \d+\./,
    );
  });
  it('agrees with several leaders in number, and names no leader where there is none', () => {
    expect(headline(topic, decision({ choice: 'x', leaders: [first ?? '', second ?? ''] }))).toMatch(/ score higher$/);
    expect(headline(topic, decision({ choice: second ?? null, leaders: [] }))).toBe(
      'You chose GraphQL; nothing can be ranked here',
    );
  });
});
