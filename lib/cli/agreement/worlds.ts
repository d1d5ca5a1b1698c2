/** A case's scores in every draw, kept, so that any temperature can be tried on them. */
import { addShares, DRAWS } from '#lib/engine/confidence.ts';
import { eachDraw, EVERYTHING } from '#lib/engine/draws.ts';
import { entry } from '#lib/engine/entry.ts';
import { inWords, twoLikeliest } from '#lib/engine/in-words.ts';
import type { OptionResult } from '#lib/engine/types.ts';
import type { Calibration } from '#lib/knowledge/calibration-types.ts';
import type { Case } from './cases.ts';
import type { Stand } from './cuts.ts';

/** What was chosen counts as likely as this where it is out in every world: no finite loss would be left else. */
const LEAST_SHARE = 1e-3;

export interface Worlds {
  case: Case;
  /** Shares of the options, in their order in the topic, at a temperature. */
  shares: (temperature: number) => Float64Array;
}

export function worldsOf(of: Case): Worlds {
  const scores: Float64Array[] = [];
  eachDraw(of.compiled, DRAWS, EVERYTHING, 'near', (draw) => scores.push(draw.scores.slice()));
  const kept = new Map<number, Float64Array>();
  return {
    case: of,
    shares: (temperature) => {
      let shares = kept.get(temperature);
      if (!shares) {
        shares = new Float64Array(of.compiled.options.length);
        for (const line of scores) addShares(shares, line, temperature);
        kept.set(temperature, (shares = shares.map((s) => s / scores.length)));
      }
      return shares;
    },
  };
}

/** Where several options were chosen, the sum of their shares is credited. */
export function chosenShare({ case: { compiled, chosen } }: Worlds, shares: Float64Array): number {
  return compiled.options.reduce((sum, o, i) => sum + (chosen.includes(o.option.id) ? entry(shares, i) : 0), 0);
}

export const lossOf = (share: number): number => -Math.log(Math.max(share, LEAST_SHARE));

const resultsAt = ({ case: { compiled } }: Worlds, shares: Float64Array): OptionResult[] =>
  compiled.options.map((o, i) => ({ option: o.option.id, share: entry(shares, i) }) as OptionResult);

/** The word for a case under some cuts, by the same rule as on the page. */
export const wordsAt = (worlds: Worlds, shares: Float64Array, cuts: Calibration['cuts']) =>
  inWords(cuts, worlds.case.compiled, resultsAt(worlds, shares), worlds.case.decision.leaders, true);

/** Whether the team chose what leads, or a variant of the same idea. */
export function leadChosen({ case: { compiled, chosen, decision } }: Worlds): boolean {
  const idea = (id: string) => compiled.options.find((o) => o.option.id === id)?.option.variantOf ?? id;
  return decision.leaders.some((l) => chosen.some((c) => idea(c) === idea(l)));
}

/** What is said of a case before any word is cut, and whether it came true. */
export function standAt(worlds: Worlds, shares: Float64Array): Stand {
  const { ideaShare } = wordsAt(worlds, shares, { robust: null, leaning: null, pair: null });
  const two = twoLikeliest(resultsAt(worlds, shares));
  return {
    idea: { share: ideaShare, right: leadChosen(worlds) },
    pair: two && {
      share: two[0].share + two[1].share,
      right: two.some((o) => worlds.case.chosen.includes(o.option)),
    },
  };
}
