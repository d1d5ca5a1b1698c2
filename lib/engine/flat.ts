/** A compiled decision as flat arrays of numbers: what millions of draws a second are read from. */
import type { Variable } from '#lib/knowledge/variables.ts';
import type { CompiledDecision } from './compile.ts';
import { entry } from './entry.ts';
import type { Table } from './table.ts';

/** Many tables side by side: table t starts at `base[t]`, and its variables at `first[t]`. */
export interface Tables {
  base: Int32Array;
  values: Float64Array;
  /** Half-width of the doubt beside each value; 0 where there is none. */
  widths: Float64Array;
  /** Mean of each table, and the width of its likeliest combination: for draws without answers. */
  mean: Float64Array;
  usual: Float64Array;
  first: Int32Array;
  /** Position in a draw's answers of each variable of each table, and how many answers it has. */
  at: Int32Array;
  size: Int32Array;
}

interface Source {
  table: Table<number>;
  mean: number;
  jitter?: number[];
}

function likeliest({ probabilities }: Table<number>, jitter: number[]): number {
  let at = 0;
  probabilities.forEach((p, i) => {
    if (p > entry(probabilities, at)) at = i;
  });
  return jitter[at] ?? 0;
}

function tablesOf(sources: Source[], position: Map<string, number>): Tables {
  const count = sources.length;
  const total = sources.reduce((sum, s) => sum + s.table.values.length, 0);
  const links = sources.reduce((sum, s) => sum + s.table.variables.length, 0);
  const tables: Tables = {
    base: new Int32Array(count),
    values: new Float64Array(total),
    widths: new Float64Array(total),
    mean: new Float64Array(count),
    usual: new Float64Array(count),
    first: new Int32Array(count + 1),
    at: new Int32Array(links),
    size: new Int32Array(links),
  };
  let value = 0;
  let link = 0;
  sources.forEach(({ table, mean, jitter }, t) => {
    tables.base[t] = value;
    tables.mean[t] = mean;
    tables.usual[t] = jitter ? likeliest(table, jitter) : 0;
    for (let i = 0; i < table.values.length; i++, value++) {
      // Combinations that cannot be have no value of their own.
      tables.values[value] = table.values[i] ?? mean;
      tables.widths[value] = jitter?.[i] ?? 0;
    }
    tables.first[t] = link;
    for (const variable of table.variables) {
      tables.at[link] = position.get(variable.id) ?? 0;
      tables.size[link++] = variable.answers.length;
    }
  });
  tables.first[count] = link;
  return tables;
}

/** Where table `t` has the value of a draw's answers. */
export function placeIn({ base, first, at, size }: Tables, t: number, chosen: Int32Array): number {
  let index = 0;
  for (let v = first[t] as number, end = first[t + 1] as number; v < end; v++)
    index = index * (size[v] as number) + (chosen[at[v] as number] as number);
  return (base[t] as number) + index;
}

export interface Flat {
  /** Cells, option by option, each with all criteria. */
  cells: Tables;
  /** Workarounds of all options; those of option o are `from[o]` to `from[o + 1]`. */
  workarounds: Tables;
  from: Int32Array;
  out: Tables;
  /** 1 where the knock-outs of an option are set aside. */
  waived: Uint8Array;
  certainlyOut: Uint8Array;
}

/** @param variables what a draw answers, in the order of its answers */
export function flatten({ options }: CompiledDecision, variables: Variable[]): Flat {
  const position = new Map(variables.map((v, i) => [v.id, i]));
  const from = new Int32Array(options.length + 1);
  options.forEach((o, i) => (from[i + 1] = entry(from, i) + o.workarounds.length));
  return {
    cells: tablesOf(
      options.flatMap((o) => o.cells.map((c) => ({ table: c.rating, mean: c.mean, jitter: c.jitter }))),
      position,
    ),
    workarounds: tablesOf(
      options.flatMap((o) => o.workarounds.map((w) => ({ table: w.active, mean: w.probability }))),
      position,
    ),
    from,
    out: tablesOf(
      options.map((o) => ({ table: o.out, mean: o.outProbability })),
      position,
    ),
    waived: Uint8Array.from(options, (o) => Number(o.waived !== null)),
    certainlyOut: Uint8Array.from(options, (o) => Number(o.outProbability >= 1 - 1e-12)),
  };
}
