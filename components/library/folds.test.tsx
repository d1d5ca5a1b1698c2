import { expect, it } from 'vitest';
import { foldsOf } from './folds.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

it('cuts between letters, and no letter in two', () => {
  const folds = foldsOf(titled('12 factors', 'a', 'Ab', 'b', 'c', 'D', 'e'), 3);
  expect(folds.map((f) => `${f.label}: ${f.entries.length}`)).toEqual(['0–9 to A: 3', 'B to D: 3', 'E: 1']);
});
it('keeps every entry once, in its order', () => {
  const entries = titled('a', 'b', 'b2', 'b3', 'z');
  expect(foldsOf(entries, 2).flatMap((f) => f.entries)).toEqual(entries);
  expect(foldsOf([], 2)).toEqual([]);
});
