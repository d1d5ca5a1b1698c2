/** Values worked out for every combination of the few open answers that they hang on. */
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Variable } from '#lib/knowledge/variables.ts';
import { entry } from './entry.ts';
import { truth, type Lookup } from './predicate.ts';
import { combinations, openVariables, type Situation } from './situation.ts';

export interface Table<T> {
  variables: Variable[];
  /** One value per combination; the last variable turns fastest. */
  values: T[];
  probabilities: number[];
}

/** @param predicates what `value` looks at: their open variables span the table */
export function tabulate<T>(
  situation: Situation,
  predicates: (Predicate | undefined)[],
  value: (lookup: Lookup) => T,
): Table<T> {
  let variables = openVariables(situation, predicates);
  if (variables.length === 0) return { variables, values: [value(situation.lookup)], probabilities: [1] };
  if (situation.arises) {
    // Answers that decide whether the decision arises are not independent, given that it does.
    const deciding = openVariables(situation, [situation.arises]);
    if (deciding.some((v) => variables.includes(v)))
      variables = openVariables(situation, [situation.arises, ...predicates]);
  }
  const sizes = variables.map((v) => v.answers.length);
  const length = sizes.reduce((product, size) => product * size, 1);
  const table: Table<T> = { variables, values: new Array<T>(length), probabilities: new Array<number>(length).fill(0) };
  for (const { lookup, probability, indices } of combinations(situation, variables)) {
    const at = indices.reduce((index, digit, i) => index * entry(sizes, i) + digit, 0);
    table.values[at] = value(lookup);
    table.probabilities[at] = probability;
  }
  return table;
}

/** Mean of a table over the open answers. */
export function meanOf(table: Table<number>): number {
  let sum = 0;
  for (let i = 0; i < table.values.length; i++) {
    const p = entry(table.probabilities, i);
    if (p > 0) sum += p * entry(table.values, i);
  }
  return sum;
}

/** 1 where any of the conditions holds, else 0. */
export const anyHolds = (situation: Situation, when: Predicate[]): Table<number> =>
  tabulate(situation, when, (lookup): number => (when.some((p) => truth(p, lookup) === true) ? 1 : 0));

/** Open variables whose answer moves the value of a table, in its order. Impossible combinations count for nothing. */
export function restsOn({ variables, values, probabilities }: Table<number>): string[] {
  const sizes = variables.map((v) => v.answers.length);
  /** Whether the places given hold more than one value. */
  const vary = (places: number[]) =>
    new Set(places.filter((at) => entry(probabilities, at) > 0).map((at) => values[at])).size > 1;
  const moving = variables.filter((_, v) => {
    const stride = sizes.slice(v + 1).reduce((product, size) => product * size, 1);
    const size = entry(sizes, v);
    return values.some(
      (_value, i) =>
        Math.floor(i / stride) % size === 0 && vary(Array.from({ length: size }, (_answer, a) => i + a * stride)),
    );
  });
  // Answers that are possible only together move it together.
  const all = moving.length === 0 && vary([...values.keys()]) ? variables : moving;
  return all.map((v) => v.id);
}
