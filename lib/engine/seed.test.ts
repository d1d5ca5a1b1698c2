import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';

const options = [
  option('x', 1, [row('a', 2), row('b', -1, { when: { '@other': ['y'] } })], {
    knockOuts: [{ id: 'k', when: { q: ['no'] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
  }),
  option('y', 2, [row('a', 1), row('b', 1, { grade: 'opinion' })]),
];
const kb = knowledgeOf(
  [topic('t', { a: 2, b: 2 }, options), topic('other', { a: 2, b: 2 }, options)],
  [question('q', 1, ['yes', 'no']), question('unheard', 2, ['yes', 'no'])],
);
const base: Brief = { answers: { q: 'yes' }, levels: { a: { level: 3, reason: 'because' } } };
const figures = (brief: Brief) =>
  JSON.stringify(evaluate(kb, brief, { draws: 300 }).decisions.find((d) => d.key === 't')?.options);

describe('the draws of a decision', () => {
  it.each<[string, Brief]>([
    ['a reason worded anew', { ...base, levels: { a: { level: 3, reason: 'for another reason' } } }],
    ['notes and names', { ...base, notes: { q: 'as agreed' }, names: { system: 'Shop' } }],
    ['an answer that no question has', { ...base, answers: { q: 'yes', gone: 'yes' } }],
    ['an answer that nothing here hears', { ...base, answers: { q: 'yes', unheard: 'no' } }],
    ['empty parts of the brief', { ...base, scopes: {}, choices: {}, waivers: {} }],
    ['what was chosen here', { ...base, choices: { t: { option: 'y' } } }],
    ['a waiver elsewhere', { ...base, waivers: { other: { x: 'we accept it' } } }],
    ['answers of a scope that is not its own', { ...base, scopes: { web: { q: 'no' } } }],
  ])('are left as they are by %s', (_, brief) => {
    expect(figures(brief)).toBe(figures(base));
  });

  it.each<[string, Brief]>([
    ['a level', { ...base, levels: { a: { level: 4 } } }],
    ['a stated answer', { ...base, answers: {} }],
    ['a choice that a row speaks of', { ...base, choices: { other: { option: 'y' } } }],
  ])('move with %s', (_, brief) => {
    expect(figures(brief)).not.toBe(figures(base));
  });

  it('differ between decisions that are otherwise alike', () => {
    const [a, b] = evaluate(kb, { ...base, choices: { other: { option: 'x' } } }, { draws: 300 }).decisions;
    expect(a?.options.map((o) => o.score)).toEqual(b?.options.map((o) => o.score));
    expect(a?.options.map((o) => o.share)).not.toEqual(b?.options.map((o) => o.share));
  });
});
