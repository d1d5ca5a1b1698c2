import type { Predicate } from './terms.ts';

/** Calls back for every leaf of a predicate. */
export function eachLeaf(predicate: Predicate | undefined, visit: (variable: string, values: string[]) => void): void {
  if (!predicate) return;
  for (const [key, value] of Object.entries(predicate) as [string, (string | Predicate)[]][]) {
    if (key === 'all' || key === 'any' || key === 'none') for (const part of value) eachLeaf(part as Predicate, visit);
    else visit(key, value as string[]);
  }
}
