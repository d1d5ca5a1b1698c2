/**
 * The assignment with the largest sum of tables, by variable elimination: exact, and its cost grows with
 * how closely the variables hang together, not with their number (Dechter, "Bucket elimination", 1999).
 */
import { entry } from './entry.ts';

/** One value for each combination of some variables; the last one turns fastest. */
export interface Factor {
  /** Indices of the variables, each once. */
  of: number[];
  values: number[];
}

/** Larger tables than this are not built. */
const LARGEST = 60_000;

/** The mixed-radix digits of `n`, the last one fastest. */
export function digitsOf(n: number, sizes: number[]): number[] {
  const digits = new Array<number>(sizes.length);
  let rest = n;
  for (let i = sizes.length - 1; i >= 0; i--) {
    digits[i] = rest % entry(sizes, i);
    rest = Math.floor(rest / entry(sizes, i));
  }
  return digits;
}

const indexIn = ({ of }: Factor, sizes: number[], chosen: number[]): number =>
  of.reduce((index, variable) => index * entry(sizes, variable) + entry(chosen, variable), 0);

const product = (variables: number[], sizes: number[]) => variables.reduce((n, v) => n * entry(sizes, v), 1);

/**
 * @param sizes how many values each variable has, from 0 on
 * @param start the value that a variable keeps where the table it asks for would be too large
 * @returns one value for each variable; `complete` is false where some kept theirs
 */
export function bestAssignment(
  sizes: number[],
  factors: Factor[],
  start: number[],
): { chosen: number[]; complete: boolean } {
  const chosen = [...start];
  const left = new Set(sizes.keys());
  let open = [...factors];
  let complete = true;
  const steps: { variable: number; of: number[]; best: number[] }[] = [];
  while (left.size > 0) {
    const next = [...left]
      .map((variable) => {
        const touching = open.filter((f) => f.of.includes(variable));
        const of = [...new Set(touching.flatMap((f) => f.of))].filter((v) => v !== variable).sort((a, b) => a - b);
        return { variable, touching, of, cost: product(of, sizes) };
      })
      .reduce((a, b) => (b.cost < a.cost ? b : a));
    left.delete(next.variable);
    if (next.cost * entry(sizes, next.variable) > LARGEST) {
      complete = false;
      open = open.map((f) => (f.of.includes(next.variable) ? fixed(f, next.variable, sizes, chosen) : f));
      continue;
    }
    const best: number[] = [];
    const values: number[] = [];
    const inner = next.of.map((v) => entry(sizes, v));
    const trial = [...chosen];
    for (let n = 0; n < next.cost; n++) {
      digitsOf(n, inner).forEach((digit, i) => (trial[entry(next.of, i)] = digit));
      let most = -Infinity;
      let at = 0;
      for (let value = 0; value < entry(sizes, next.variable); value++) {
        trial[next.variable] = value;
        const sum = next.touching.reduce((all, f) => all + entry(f.values, indexIn(f, sizes, trial)), 0);
        if (sum > most) [most, at] = [sum, value];
      }
      best.push(at);
      values.push(most);
    }
    steps.push({ variable: next.variable, of: next.of, best });
    open = [...open.filter((f) => !next.touching.includes(f)), { of: next.of, values }];
  }
  for (const { variable, of, best } of steps.reverse())
    chosen[variable] = entry(best, indexIn({ of, values: best }, sizes, chosen));
  return { chosen, complete };
}

/** The same table with one variable held at its value. */
function fixed(factor: Factor, variable: number, sizes: number[], chosen: number[]): Factor {
  const of = factor.of.filter((v) => v !== variable);
  const trial = [...chosen];
  const inner = of.map((v) => entry(sizes, v));
  return {
    of,
    values: Array.from({ length: product(of, sizes) }, (_, n) => {
      digitsOf(n, inner).forEach((digit, i) => (trial[entry(of, i)] = digit));
      return entry(factor.values, indexIn(factor, sizes, trial));
    }),
  };
}
