import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { knowledge } from '#lib/record/fixture.ts';
import { ownJudgements, saidIn, subjectWords, valueWords } from './said.ts';
import { signedRating } from './signed-rating.ts';

const KEY = 'api-style/partner-api';
const brief: Brief = {
  answers: { 'latency-target': 'tight' },
  scopes: { 'partner-api': { 'latency-target': 'relaxed' } },
  levels: { latency: { level: 4, reason: 'Promised to partners' }, 'query-power': { level: 0 } },
  choices: { [KEY]: { option: 'graphql' } },
  waivers: { [KEY]: { graphql: 'We tried it' } },
  ratings: { [KEY]: { rest: { latency: { rating: -2, reason: ' ' } } } },
  notes: { 'latency-target': 'Only words' },
  names: { system: 'Till' },
};
const said = saidIn(brief);

describe('what a brief says', () => {
  it('is every part that can act, and no words about it', () => {
    expect(said.map((s) => s.part)).toEqual(['answer', 'answer', 'level', 'level', 'choice', 'waiver', 'rating']);
  });
  it('is named by its subject and value', () => {
    expect(said.map((s) => `${subjectWords(knowledge, s)} = ${valueWords(knowledge, s, s.value)}`)).toEqual([
      'latency target = Tens of milliseconds',
      'latency target (partner and public API) = Relaxed',
      'Priority: latency = critical',
      'Priority: query power = irrelevant',
      'Chosen: API style, partner and public API = GraphQL',
      'Knock-out set aside: GraphQL (API style, partner and public API) = yes',
      'Rating: REST, latency (API style, partner and public API) = −2',
    ]);
  });
  it('keeps ids that this knowledge base does not have', () => {
    const strange: Brief = {
      answers: { gone: 'x' },
      levels: { gone: { level: 1 } },
      choices: { 'gone/away': { option: 'x' } },
      ratings: { gone: { x: { y: { rating: 1, reason: 'r' } } } },
    };
    expect(saidIn(strange).map((s) => `${subjectWords(knowledge, s)} = ${valueWords(knowledge, s, s.value)}`)).toEqual([
      'gone = “x”, not in this edition',
      'Priority: gone = minor',
      'Chosen: gone/away = “x”, not in this edition',
      'Rating: x, y (gone) = +1',
    ]);
  });
  it('has as judgements all but the answers, with their reasons, and none where only blanks were typed', () => {
    expect(ownJudgements(knowledge, brief).map((j) => [j.words, j.reason])).toEqual([
      ['critical', 'Promised to partners'],
      ['irrelevant', null],
      ['GraphQL', null],
      ['', 'We tried it'],
      ['−2', null],
    ]);
    expect(ownJudgements(knowledge, { answers: { 'latency-target': 'tight' } })).toEqual([]);
  });
  it('signs ratings', () => {
    expect([-3, 0, 2].map(signedRating)).toEqual(['−3', '0', '+2']);
  });
});
