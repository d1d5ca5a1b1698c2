/** How far the ranking agrees with what real teams chose, beside what blind guessing would reach. */
import type { CalibrationBin, TrackRecord } from '#lib/knowledge/calibration-types.ts';
import { isMeasured, type Case } from './cases.ts';
import { mean } from './left-out.ts';

const standing = (c: Case) => c.decision.options.filter((o) => o.rank !== null);
const optionsOf = (c: Case) => c.compiled.options.map((o) => o.option.id);

/** Share of the best-ranked of `options` that was chosen: 1, 0, or between on a tie. */
function hit(c: Case, options: readonly string[]): number {
  const ranked = standing(c).filter((o) => options.includes(o.option));
  const best = Math.min(...ranked.map((o) => o.rank ?? Infinity));
  const first = ranked.filter((o) => o.rank === best);
  return first.length === 0 ? 0 : mean(first.map((o) => (c.chosen.includes(o.option) ? 1 : 0)));
}

/** How often other publishers than that of a case chose each option of its topic. */
export type Choices = (c: Case) => Map<string, number>;

/** @param from cases to count in; those that were taken back count for nothing */
export function choicesOfOthers(from: Case[]): Choices {
  return (c) => {
    const counts = new Map(optionsOf(c).map((o) => [o, 0]));
    for (const other of from)
      if (other.topic === c.topic && other.published.outcome !== 'reversed')
        if (other.published.publisher !== c.published.publisher)
          for (const id of other.chosen) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
}

const commonestOf = (options: string[], counts: Map<string, number>) =>
  [...options].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];

/** Shares of the cases in which what ranks first was chosen, each beside its floors. */
export function agreementOf(cases: Case[], choices: Choices): TrackRecord['agreement'] {
  const floor = (options: (c: Case) => string[]) =>
    mean(
      cases.map((c) => {
        const pick = commonestOf(options(c), choices(c));
        return pick !== undefined && c.chosen.includes(pick) ? 1 : 0;
      }),
    );
  return {
    among: mean(cases.map((c) => hit(c, c.considered))),
    blind: mean(cases.map((c) => c.chosen.length / c.considered.length)),
    commonestAmong: floor((c) => c.considered),
    top1: mean(cases.map((c) => hit(c, optionsOf(c)))),
    commonest: floor(optionsOf),
    top3: mean(cases.map((c) => (standing(c).some((o) => (o.rank ?? 9) <= 3 && c.chosen.includes(o.option)) ? 1 : 0))),
  };
}

/** What was said of an option, and whether it was chosen. */
export interface Forecast {
  said: number;
  happened: boolean;
}

/** What shares were said, against how often it came so, in bins of a fifth; the error is weighted by their counts. */
export function calibrationOf(all: Forecast[], bins = 5): { error: number; bins: CalibrationBin[] } {
  const table = Array.from({ length: bins }, (_, i) => {
    const inside = all.filter((l) => Math.min(bins - 1, Math.floor(l.said * bins)) === i);
    return {
      from: i / bins,
      to: (i + 1) / bins,
      count: inside.length,
      said: mean(inside.map((l) => l.said)),
      happened: mean(inside.map((l) => (l.happened ? 1 : 0))),
    };
  }).filter((b) => b.count > 0);
  return {
    error: table.reduce((sum, b) => sum + (b.count / all.length) * Math.abs(b.said - b.happened), 0),
    bins: table,
  };
}

/** Decisions that were taken back: repeating one without a warning is the fault to avoid. */
export function reversedOf(cases: Case[]): TrackRecord['reversed'] & { unwarned: string[] } {
  const taken = cases.filter((c) => c.published.outcome === 'reversed' && c.chosen.length > 0);
  const repeated = taken.filter((c) => hit(c, optionsOf(c)) > 0);
  return {
    count: taken.length,
    repeated: repeated.length,
    warned: repeated.filter((c) => c.warned).length,
    unwarned: repeated.filter((c) => !c.warned).map((c) => c.published.id),
  };
}

/** Measured cases that the ranking gets wrong among the considered options, with the rank of what was chosen. */
export function missed(cases: Case[]): string[] {
  const rankOf = (c: Case, id: string) => c.decision.options.find((o) => o.option === id)?.rank ?? 'out';
  return cases.filter(isMeasured).flatMap((c) => {
    const best = c.decision.options.find((o) => c.considered.includes(o.option) && o.rank !== null);
    if (!best || c.chosen.includes(best.option)) return [];
    const chose = c.chosen.map((o) => `${o} (${rankOf(c, o)})`).join(', ');
    return [`${c.published.id.padEnd(36)} ${c.decision.key}: ${best.option} first, chose ${chose}`];
  });
}
