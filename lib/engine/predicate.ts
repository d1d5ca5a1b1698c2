/** Three-valued truth of predicates: open answers leave a condition undecided. */
import type { Predicate } from '#lib/knowledge/terms.ts';

/** The answer of a variable, `undefined` while open, `null` when it is known to have none. */
export type Lookup = (variable: string) => string | null | undefined;

/**
 * @returns true or false where the known answers decide, else undefined
 */
export function truth(predicate: Predicate | undefined, lookup: Lookup): boolean | undefined {
  if (!predicate) return true;
  let result: boolean | undefined = true;
  for (const key in predicate) {
    const part = (predicate as Record<string, (string | Predicate)[]>)[key] ?? [];
    const value =
      key === 'all' || key === 'any' || key === 'none'
        ? combine(key, part as Predicate[], lookup)
        : leaf(key, part as string[], lookup);
    if (value === false) return false;
    if (value === undefined) result = undefined;
  }
  return result;
}

function leaf(variable: string, values: string[], lookup: Lookup): boolean | undefined {
  const answer = lookup(variable);
  if (answer === undefined) return undefined;
  return answer !== null && values.includes(answer);
}

function combine(kind: 'all' | 'any' | 'none', parts: Predicate[], lookup: Lookup): boolean | undefined {
  let open = false;
  // The first part that decides ends it: a false one for "all", a true one for "any" and "none".
  const deciding = kind !== 'all';
  for (const part of parts) {
    const value = truth(part, lookup);
    if (value === deciding) return kind === 'any';
    if (value === undefined) open = true;
  }
  if (open) return undefined;
  return kind !== 'any';
}

/**
 * What a predicate still hangs on: parts that are settled are left out.
 * @returns true or false where the known answers decide, as `truth` does
 */
export function residual(predicate: Predicate | undefined, lookup: Lookup): Predicate | boolean {
  const settled = truth(predicate, lookup);
  if (settled !== undefined || !predicate) return settled ?? true;
  const open = Object.entries(predicate as Record<string, (string | Predicate)[]>).flatMap(
    ([key, part]): Predicate[] => {
      if (key !== 'all' && key !== 'any' && key !== 'none') return [{ [key]: part as string[] }];
      const rest = (part as Predicate[]).map((p) => residual(p, lookup)).filter((p) => typeof p !== 'boolean');
      if (key === 'all') return rest;
      if (key === 'none') return [{ none: rest }];
      return rest.length === 1 ? rest : [{ any: rest }];
    },
  );
  const parts = open.filter((part) => truth(part, lookup) === undefined);
  return parts.length === 1 ? (parts[0] as Predicate) : { all: parts };
}
