import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/engine/types.ts';
import type { Calibration, Tally } from '#lib/knowledge/calibration-types.ts';
import { decision, knowledge } from './fixture.ts';
import { chosenIn, inHundred, stableSentence, trackLine } from './sure.ts';

describe('a share in words', () => {
  it('is never 0 or 100 where it is only near', () => {
    expect([0, 0.001, 0.48, 0.999, 1].map(inHundred)).toEqual([
      '0 in 100',
      'fewer than 1 in 100',
      '48 in 100',
      'more than 99 in 100',
      '100 in 100',
    ]);
  });
  it('says what it means, and what its variants add where they add a point', () => {
    expect(chosenIn(0.48)).toBe('chosen in 48 of 100 such decisions, by our measure');
    expect(chosenIn(0.48, 0.601)).toBe('chosen in 48 of 100 such decisions, by our measure; with its variants, in 60');
    expect(chosenIn(0.48, 0.482)).not.toContain('variants');
    expect(chosenIn(0.0001)).toBe('chosen in fewer than 1 of 100 such decisions, by our measure');
  });
});

describe('what became of a word', () => {
  const line = (confidence: Decision['confidence'], tally: Tally, change: Partial<Decision> = {}) => {
    const words: Calibration['words'] = { ...knowledge.calibration.words, [confidence]: tally };
    return trackLine({ ...knowledge.calibration, words }, { ...decision, confidence, ...change });
  };
  it.each([
    ['robust', { n: 31, k: 27 }, 'Of 31 published decisions that were this sure, 27 teams chose so.'],
    ['robust', { n: 4, k: 4 }, 'Only 4 published decisions were this sure; 4 teams chose so.'],
    ['leaning', { n: 1, k: 1 }, 'Only 1 published decision was this sure; 1 team chose so.'],
    ['toss-up', { n: 22, k: 20 }, 'Of 22 published decisions that came down to two, 20 teams chose one of the two.'],
    ['none', { n: 8, k: 1 }, 'Only 8 published decisions had no clear winner; 1 team chose what scored highest.'],
    ['leaning', { n: 0, k: 0 }, 'No published decision that we measure by was this sure.'],
  ] as const)('%s, %j', (word, tally, expected) => {
    expect(line(word, tally)).toBe(expected);
  });
  it('is not told of what the word is not about', () => {
    const tally = { n: 31, k: 27 };
    expect(line('none', tally, { said: false })).toBeNull();
    expect(line('robust', tally, { choice: 'graphql' })).toBeNull();
    expect(line('robust', tally, { leaders: ['rest', 'graphql'] })).toBeNull();
    expect(line('none', tally, { leaders: [] })).toBeNull();
    expect(line('robust', tally, { choice: 'rest' })).not.toBeNull();
  });
});

it('a proof about the model is told only where it was looked for, and nothing single turns the lead', () => {
  const proved = { ...decision, stable: true, flipsSearched: true, flips: [] };
  expect(stableSentence(proved)).toMatch(/^Within the model, no weighting within half a level/);
  expect(stableSentence({ ...proved, stable: false })).toBeNull();
  expect(stableSentence({ ...proved, flipsSearched: false })).toBeNull();
  const turned = { kind: 'answer', variable: 'q', from: 'a', to: 'b', leader: 'graphql', adjacent: true } as const;
  expect(stableSentence({ ...proved, flips: [turned] })).toBeNull();
});
