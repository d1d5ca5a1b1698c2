import { expect, it } from 'vitest';
import { full, knowledge } from '#lib/link/fixture.ts';
import { undecided } from '#lib/record/refs.ts';
import { evaluate } from './evaluate.ts';
import { goneChoices, withoutGone } from './gone.ts';
import { outcomeOf } from './outcome.ts';

const choices = {
  runtime: { option: 'acme-platform', reason: 'ours' },
  'style/own': { option: 'rest' },
  'style/space': { option: 'rest' },
  style: { option: 'rest' },
  'runtime/own': { option: 'vm' },
  weather: { option: 'fine' },
};

it('names every choice whose option or decision is not there, and no other', () => {
  expect(goneChoices(knowledge, full)).toEqual([]);
  expect(withoutGone(full, [])).toBe(full);
  const gone = goneChoices(knowledge, { choices });
  expect(gone.map((g) => g.key)).toEqual(['runtime', 'style/space', 'style', 'runtime/own', 'weather']);
  expect(gone[0]).toEqual({ key: 'runtime', option: 'acme-platform', reason: 'ours' });
  expect(withoutGone({ choices }, gone).choices).toEqual({ 'style/own': { option: 'rest' } });
});

it('leaves the decision open: no choice, nothing proposed in its place, and a line that says so', () => {
  const evaluation = evaluate(knowledge, { choices }, { draws: 50 });
  const runtime = evaluation.decisions.find((d) => d.key === 'runtime');
  expect(runtime).toMatchObject({ choice: null, choiceReason: null, choiceGone: { option: 'acme-platform' } });
  expect(runtime && outcomeOf(knowledge, { ...runtime, leaders: ['vm'], confidence: 'robust' })).toBeNull();
  const lines = undecided(knowledge, evaluation).map((u) => `${u.title}${u.nowhere ? '*' : ''}: ${u.reason}`);
  expect(lines).toContainEqual('runtime: “acme-platform” was chosen for runtime; it is not in this edition');
  expect(lines).toContainEqual('weather*: “fine” was chosen for “weather”; that decision is not in this edition');
  expect(lines).toContainEqual('style*: “rest” was chosen for “style”; that decision is not in this edition');
});

it('is silent where nothing is gone, and moves no figure elsewhere', () => {
  const sound = evaluate(knowledge, { choices: { 'style/own': { option: 'rest' } } }, { draws: 50 });
  expect(sound).not.toHaveProperty('gone');
  const strange = evaluate(knowledge, { choices }, { draws: 50 });
  const plain = strange.decisions.map(({ choiceGone: _gone, ...d }) => d);
  expect(plain).toEqual(sound.decisions);
});
