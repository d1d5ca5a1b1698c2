/** T and the cuts of the words, fitted to published decisions. */
import { entry } from '#lib/engine/entry.ts';
import type { Calibration } from '#lib/knowledge/calibration-types.ts';
import type { Case } from './cases.ts';
import { cutsFrom } from './cuts.ts';
import { leftOut, type LossTable } from './left-out.ts';
import { chosenShare, lossOf, standAt, worldsOf, type Worlds } from './worlds.ts';

/** Half points, and wider steps where a step hardly counts: finer ones would say more than so few cases know. */
const TEMPERATURES = [
  ...Array.from({ length: 52 }, (_, i) => 4 + i / 2),
  ...Array.from({ length: 26 }, (_, i) => 30 + 2 * i),
];
export const temperatureOf = (column: number): number => entry(TEMPERATURES, column);

export interface Fitted {
  temperature: number;
  cuts: Calibration['cuts'];
}

/** Cases with the loss that each temperature has on them. */
export interface Trials {
  all: Worlds[];
  table: LossTable;
  publishers: string[];
}

export function trialsOf(measured: Case[]): Trials {
  const all = measured.map(worldsOf);
  return {
    all,
    table: all.map((w) => TEMPERATURES.map((t) => lossOf(chosenShare(w, w.shares(t))))),
    publishers: measured.map((c) => c.published.publisher),
  };
}

/** The fit of everything without one publisher, for each: what is then said of a publisher never rests on it. */
export function fitsWithout({ all, table, publishers }: Trials): (publisher: string) => Fitted {
  const fits = new Map<string, Fitted>();
  for (const publisher of new Set(publishers)) {
    // Within what is left, the same again: the cuts stand on shares that do not know their own publisher either.
    const within = leftOut(table, publishers, [publisher]);
    const stands = all.flatMap((w, row) => {
      const own = entry(publishers, row);
      return own === publisher ? [] : [standAt(w, w.shares(temperatureOf(within.get(own) ?? 0)))];
    });
    fits.set(publisher, { temperature: temperatureOf(within.get(publisher) ?? 0), cuts: cutsFrom(stands) });
  }
  return (publisher) => fits.get(publisher) ?? { temperature: NaN, cuts: { robust: null, leaning: null, pair: null } };
}
