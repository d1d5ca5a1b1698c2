/** How far a score can be off because of open answers: exact wherever that is a matter of enumeration. */
import { entry } from './entry.ts';
import { WORKAROUND_POINTS, type CompiledDecision, type CompiledOption } from './compile.ts';
import type { Table } from './table.ts';
import { combinations, openVariables } from './situation.ts';

/** More combinations, or more different sums, than this are left to the draws. */
export const MOST_COMBINATIONS = 4096;

/** A value with its probability. */
type Distribution = { value: number; probability: number }[];

/** Sums closer than this are one value. */
const SAME = 1e-9;

/**
 * @returns the 5 % and 95 % points of the score over the open answers, or null where more than
 * 4,096 combinations would have to be tried
 */
export function exactRange(decision: CompiledDecision, option: CompiledOption): [number, number] | null {
  const parts: { table: Table<number>; points: (value: number) => number }[] = [
    ...option.cells.flatMap((cell, i) => {
      const weight = entry(decision.weights, i);
      return weight === 0 ? [] : [{ table: cell.rating, points: (r: number) => 100 * weight * ((r + 3) / 6) }];
    }),
    ...option.workarounds.map((w) => ({ table: w.active, points: (active: number) => -WORKAROUND_POINTS * active })),
  ];
  let sum: Distribution = [{ value: 0, probability: 1 }];
  // Groups that share no open answer are independent, so their distributions can be added one by one.
  for (const group of groupsOf(decision, parts)) {
    const own = distributionOf(decision, group);
    if (!own || own.length * sum.length > MOST_COMBINATIONS * 16) return null;
    sum = added(sum, own);
    if (sum.length > MOST_COMBINATIONS) return null;
  }
  return [quantile(sum, 0.05), quantile(sum, 0.95)];
}

type Part = { table: Table<number>; points: (value: number) => number };

/** Answers that a part hangs on, with those that their odds and the decision itself hang on. */
function namesOf({ situation }: CompiledDecision, { table }: Part): string[] {
  if (table.variables.length === 0) return [];
  return openVariables(situation, [Object.fromEntries(table.variables.map((v) => [v.id, []]))]).map((v) => v.id);
}

function groupsOf(decision: CompiledDecision, parts: Part[]): Part[][] {
  const groups: { names: Set<string>; parts: Part[] }[] = [];
  for (const part of parts) {
    const names = new Set(namesOf(decision, part));
    const touching = groups.filter((g) => [...names].some((n) => g.names.has(n)));
    const merged = {
      names: new Set([...names, ...touching.flatMap((g) => [...g.names])]),
      parts: [...touching.flatMap((g) => g.parts), part],
    };
    groups.splice(0, groups.length, ...groups.filter((g) => !touching.includes(g)), merged);
  }
  return groups.map((g) => g.parts);
}

function distributionOf({ situation }: CompiledDecision, group: Part[]): Distribution | null {
  const [only] = group;
  if (only && group.length === 1)
    return merged(
      only.table.values.map((value, i) => ({
        value: only.points(value),
        probability: entry(only.table.probabilities, i),
      })),
    );
  const names = Object.fromEntries(group.flatMap((p) => p.table.variables.map((v) => [v.id, []])));
  const deciding = openVariables(situation, [situation.arises]);
  let variables = openVariables(situation, [names]);
  if (deciding.some((v) => variables.includes(v))) variables = openVariables(situation, [situation.arises, names]);
  if (variables.reduce((product, v) => product * v.answers.length, 1) > MOST_COMBINATIONS) return null;
  const readers = group.map((part) => ({
    ...part,
    at: part.table.variables.map((v) => variables.indexOf(v)),
    sizes: part.table.variables.map((v) => v.answers.length),
  }));
  return merged(
    combinations(situation, variables).map(({ indices, probability }) => ({
      probability,
      value: readers.reduce((total, { table, points, at, sizes }) => {
        const index = at.reduce((i, variable, n) => i * entry(sizes, n) + entry(indices, variable), 0);
        return total + points(entry(table.values, index));
      }, 0),
    })),
  );
}

/** Sorted by value, equal values joined, impossible ones dropped. */
function merged(list: Distribution): Distribution {
  const result: Distribution = [];
  for (const { value, probability } of list.filter((e) => e.probability > 0).sort((a, b) => a.value - b.value)) {
    const last = result.at(-1);
    if (last && value - last.value < SAME) last.probability += probability;
    else result.push({ value, probability });
  }
  return result;
}

const added = (a: Distribution, b: Distribution): Distribution =>
  merged(a.flatMap((x) => b.map((y) => ({ value: x.value + y.value, probability: x.probability * y.probability }))));

/** The smallest value that at least `share` of the probability does not exceed. */
function quantile(distribution: Distribution, share: number): number {
  let sum = 0;
  for (const { value, probability } of distribution) {
    sum += probability;
    if (sum >= share - SAME) return value;
  }
  return distribution.at(-1)?.value ?? 0;
}
