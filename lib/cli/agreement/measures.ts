/** How far the ranking agrees with what real teams chose, beside what blind guessing would reach. */
import type { Case } from './cases.ts';

export interface Measures {
  cases: number;
  /** The best-ranked of the considered options is one that was chosen. */
  amongConsidered: number;
  /** Picking one of the considered options blindly. */
  blind: number;
  /** Always the option of the considered ones that is chosen most often in its area. */
  commonestConsidered: number;
  /** The best of all options of the topic was chosen. */
  top1: number;
  top3: number;
  /** Always the option that is chosen most often in its area. */
  commonest: number;
  /** Mean share of weightings in which the chosen options come first. */
  share: number;
}

const mean = (values: number[]) => (values.length === 0 ? NaN : values.reduce((a, b) => a + b, 0) / values.length);
const standing = (c: Case) => c.ranking.filter((o) => o.rank !== null);

/** Share of the best-ranked of `options` that was chosen: 1, 0, or between on a tie. */
function hit(c: Case, options: readonly string[]): number {
  const ranked = standing(c).filter((o) => options.includes(o.option));
  const best = Math.min(...ranked.map((o) => o.rank ?? Infinity));
  const first = ranked.filter((o) => o.rank === best);
  return first.length === 0 ? 0 : mean(first.map((o) => (c.chosen.includes(o.option) ? 1 : 0)));
}

/** How often each option was chosen, by area. */
function choicesBy(cases: Case[]): Map<string, Map<string, number>> {
  const areas = new Map<string, Map<string, number>>();
  for (const c of cases) {
    const counts = areas.get(c.precedent.area) ?? new Map<string, number>();
    areas.set(c.precedent.area, counts);
    for (const id of c.chosen) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return areas;
}

const commonestOf = (options: string[], counts: Map<string, number>) =>
  [...options].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];

/**
 * @param cases those to measure
 * @param all the cases that the floors are learnt from
 */
export function measure(cases: Case[], all: Case[]): Measures {
  const areas = choicesBy(all);
  const floor = (options: (c: Case) => string[]) =>
    mean(
      cases.map((c) => {
        const pick = commonestOf(options(c), areas.get(c.precedent.area) ?? new Map());
        return pick !== undefined && c.chosen.includes(pick) ? 1 : 0;
      }),
    );
  return {
    cases: cases.length,
    amongConsidered: mean(cases.map((c) => hit(c, c.considered))),
    blind: mean(cases.map((c) => c.chosen.length / c.considered.length)),
    commonestConsidered: floor((c) => c.considered),
    top1: mean(
      cases.map((c) =>
        hit(
          c,
          c.ranking.map((o) => o.option),
        ),
      ),
    ),
    top3: mean(cases.map((c) => (standing(c).some((o) => (o.rank ?? 9) <= 3 && c.chosen.includes(o.option)) ? 1 : 0))),
    commonest: floor((c) => c.ranking.map((o) => o.option)),
    share: mean(cases.map((c) => c.ranking.reduce((sum, o) => sum + (c.chosen.includes(o.option) ? o.share : 0), 0))),
  };
}

export interface Calibration {
  bins: { from: number; to: number; count: number; said: number; happened: number }[];
  /** Mean distance between what was said and what happened, weighted by the number of cases. */
  error: number;
  /** Of leaders first in 90 of 100 weightings and more: how many there were, and the share that was the choice. */
  sure: { count: number; chosen: number };
}

interface Said {
  /** Share of weightings in which an option comes first. */
  said: number;
  /** 1 where it was chosen. */
  happened: number;
}

/** What shares were said, against how often it came so, in bins of a fifth. */
function binned(all: Said[], bins = 5): Calibration {
  const table = Array.from({ length: bins }, (_, i) => {
    const inside = all.filter((l) => Math.min(bins - 1, Math.floor(l.said * bins)) === i);
    return {
      from: i / bins,
      to: (i + 1) / bins,
      count: inside.length,
      said: mean(inside.map((l) => l.said)),
      happened: mean(inside.map((l) => l.happened)),
    };
  }).filter((b) => b.count > 0);
  const sure = all.filter((l) => l.said >= 0.9);
  return {
    bins: table,
    error: table.reduce((sum, b) => sum + (b.count / all.length) * Math.abs(b.said - b.happened), 0),
    sure: { count: sure.length, chosen: mean(sure.map((l) => l.happened)) },
  };
}

const saidOf = (c: Case, option: { option: string; share: number }): Said => ({
  said: option.share,
  happened: c.chosen.includes(option.option) ? 1 : 0,
});

/** Of the share of the leader alone: what "robust" is worth. */
export const calibration = (cases: Case[]): Calibration =>
  binned(
    cases.flatMap((c) =>
      standing(c)
        .slice(0, 1)
        .map((leader) => saidOf(c, leader)),
    ),
  );

/** Of the shares of all options, those that are out included. */
export const calibrationOfShares = (cases: Case[]): Calibration =>
  binned(cases.flatMap((c) => c.ranking.map((o) => saidOf(c, o))));

export interface Reversed {
  count: number;
  repeated: number;
  /** Repeated, and no other precedent warns of it. */
  unwarned: string[];
}

/** Decisions that were taken back: repeating one without a warning is the fault to avoid. */
export function reversed(cases: Case[]): Reversed {
  const taken = cases.filter((c) => c.precedent.outcome === 'reversed' && c.chosen.length > 0);
  const repeated = taken.filter(
    (c) =>
      hit(
        c,
        c.ranking.map((o) => o.option),
      ) > 0,
  );
  return {
    count: taken.length,
    repeated: repeated.length,
    unwarned: repeated.filter((c) => !c.warned).map((c) => c.precedent.id),
  };
}
