/** Fitting with a publisher left out: what is said of a case never rests on a case of the same publisher. */
import { entry } from '#lib/engine/entry.ts';

/** Loss of each case (row) under each candidate value of a parameter (column). */
export type LossTable = number[][];

export const mean = (values: number[]): number =>
  values.length === 0 ? NaN : values.reduce((a, b) => a + b, 0) / values.length;

/** The column with the smallest sum over the rows that count; the first of equals. */
export function bestColumn(table: LossTable, counts: (row: number) => number): number {
  const width = table[0]?.length ?? 0;
  let best = 0;
  let least = Infinity;
  for (let column = 0; column < width; column++) {
    let sum = 0;
    table.forEach((line, row) => {
      const times = counts(row);
      if (times > 0) sum += times * entry(line, column);
    });
    if (sum < least) [best, least] = [column, sum];
  }
  return best;
}

/** @returns for each publisher the best column without its rows */
export function leftOut(table: LossTable, publishers: string[], without: readonly string[] = []): Map<string, number> {
  const left = new Map<string, number>();
  for (const publisher of publishers)
    if (!left.has(publisher))
      left.set(
        publisher,
        bestColumn(table, (row) => {
          const own = entry(publishers, row);
          return own === publisher || without.includes(own) ? 0 : 1;
        }),
      );
  return left;
}

/** Loss of each row under the column that is best without its publisher. */
export function leftOutLosses(table: LossTable, publishers: string[]): number[] {
  const left = leftOut(table, publishers);
  return table.map((line, row) => entry(line, left.get(entry(publishers, row)) ?? 0));
}

/** Columns whose summed loss is within 1.92 of the least: where twice the log-likelihood falls by at most 3.84. */
export function profileRange(table: LossTable): [number, number] {
  const sums = (table[0] ?? []).map((_, column) => table.reduce((sum, line) => sum + entry(line, column), 0));
  const least = Math.min(...sums);
  const inside = sums.flatMap((sum, column) => (sum - least <= 1.92 ? [column] : []));
  return [inside[0] ?? 0, inside.at(-1) ?? 0];
}

/**
 * Best columns over samples of the publishers with replacement, sorted: the doubt that comes from whom we could ask.
 * @param random numbers in [0, 1)
 */
export function resampled(table: LossTable, publishers: string[], samples: number, random: () => number): number[] {
  const names = [...new Set(publishers)];
  return Array.from({ length: samples }, () => {
    const times = new Map<string, number>();
    for (let i = 0; i < names.length; i++) {
      const name = entry(names, Math.floor(random() * names.length));
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    return bestColumn(table, (row) => times.get(entry(publishers, row)) ?? 0);
  }).sort((a, b) => a - b);
}
