import { describe, expect, it } from 'vitest';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { KnockOut } from '#lib/knowledge/types.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';

const knockOut = (id: string, when: Predicate, comesBackIf = `${id} goes`): KnockOut => ({
  id,
  when,
  reason: `${id} holds`,
  comesBackIf,
  sources: [{ id: 'book' }],
});
const q = question('q', 1, ['yes', 'no']);
const r = question('r', 2, ['yes', 'no'], { prior: { yes: 0.2, no: 0.8 } });
const decide = (outs: KnockOut[][], answers: Record<string, string>, waived?: Record<string, string>) =>
  evaluate(
    knowledgeOf(
      [
        topic(
          't',
          { a: 2 },
          outs.map((knockOuts, i) => option(`o${i}`, i + 1, [row('a', 1)], { knockOuts })),
        ),
      ],
      [q, r],
    ),
    { answers, ...(waived ? { waivers: { t: waived } } : {}) },
    { draws: 50 },
  ).decisions[0];
const yes = { q: ['yes'] };

describe('all options out', () => {
  it('names the option with the fewest constraints, and what they are', () => {
    const d = decide([[knockOut('law', yes), knockOut('cost', yes)], [knockOut('size', yes)]], { q: 'yes' });
    expect(d).toMatchObject({ leaders: [], shortlist: [], confidence: 'none', doubt: null, flips: [] });
    expect(d?.unranked).toBe(
      'Every option is out. Least to give up: o1 comes back if size goes. Or waive a knock-out, with your reason.',
    );
  });
  it('names all that are equally near, and each constraint of them once', () => {
    const d = decide(
      [
        [knockOut('law', yes), knockOut('cost', yes)],
        [knockOut('size', yes), knockOut('team', yes), knockOut('size-too', yes, 'size goes')],
      ],
      { q: 'yes' },
    );
    expect(d?.unranked).toContain('o0 comes back if law goes and cost goes; o1 comes back if size goes and team goes.');
  });
  it('leaves out constraints that the answers rule out', () => {
    const d = decide([[knockOut('law', yes), knockOut('cost', { q: ['no'] })]], { q: 'yes' });
    expect(d?.unranked).toContain('o0 comes back if law goes.');
  });
  it('ends with one waiver', () => {
    const d = decide([[knockOut('law', yes)], [knockOut('size', yes)]], { q: 'yes' }, { o0: 'accepted' });
    expect(d).toMatchObject({ unranked: null, leaders: ['o0'] });
  });
});

describe('the reason given for an option that may be out', () => {
  const of = (outs: KnockOut[], answers = {}) =>
    decide([outs, []], answers)?.options.find((o) => o.option === 'o0')?.knockedOut;
  const rare = knockOut('rare', { r: ['yes'] });
  const usual = knockOut('usual', { r: ['no'], q: ['yes'] });
  it('is the likeliest, with the odds of all together', () => {
    // rare 0.2; usual 0.8 * 0.5; they exclude each other.
    for (const order of [
      [rare, usual],
      [usual, rare],
    ])
      expect(of(order)).toMatchObject({ id: 'usual', probability: expect.closeTo(0.6, 12) as number });
  });
  it('is a certain one before any other', () => {
    expect(of([usual, rare], { r: 'yes' })).toMatchObject({ id: 'rare', probability: 1 });
    expect(of([rare, usual], { r: 'no' })).toMatchObject({ id: 'usual', probability: 0.5 });
  });
  it('is never one that cannot happen', () => {
    const sure = question('s', 3, ['yes', 'no'], { prior: { yes: 0, no: 1 } });
    const kb = knowledgeOf(
      [
        topic('t', { a: 2 }, [
          option('o', 1, [], { knockOuts: [knockOut('never', { s: ['yes'] }), rare] }),
          option('p', 2, []),
        ]),
      ],
      [sure, r],
    );
    const [d] = evaluate(kb, {}, { draws: 20 }).decisions;
    expect(d?.options.find((o) => o.option === 'o')?.knockedOut?.id).toBe('rare');
  });
});

it('a red flag survives the rounding of a mean over open answers', () => {
  const answers = ['a', 'b', 'c', 'd'];
  const s = question('s', 1, answers, { prior: { a: 0.05, b: 0.55, c: 0.3, d: 0.1 } });
  const rows = answers.map((x) => row('a', -2, { id: x, when: { s: [x] } }));
  const kb = knowledgeOf([topic('t', { a: 4 }, [option('o', 1, rows)])], [s]);
  const [d] = evaluate(kb, {}, { draws: 20 }).decisions;
  expect(d?.options[0]?.contributions[0]?.rating).toBeCloseTo(-2, 12);
  expect(d?.options[0]?.contributions[0]?.rating).toBeGreaterThan(-2);
  expect(d?.options[0]?.redFlags.map((f) => f.criterion)).toEqual(['a']);
});
