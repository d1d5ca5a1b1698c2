/** How sure a result is, as pages, records and the command line say it: one wording, and nothing beyond what was measured. */
import type { Decision } from '#lib/engine/types.ts';
import type { Calibration } from '#lib/knowledge/calibration-types.ts';
import { chosenAgainst } from './why.ts';

/** What every printed share says; printed once on a page or in a record. */
export const SHARE_MEANS = 'in how many of 100 such decisions an option is chosen, by our measure';

/** "48 in 100"; never 0 or 100 where it is only near. */
export function inHundred(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'more than 99 in 100';
  if (rounded === 0 && share > 0) return 'fewer than 1 in 100';
  return `${rounded} in 100`;
}

/** "chosen in 48 of 100 such decisions, by our measure; with its variants, in 60": a share with its meaning. */
export function chosenIn(share: number, withVariants: number = share): string {
  const [own, pooled] = [inHundred(share).replace(' in ', ' of '), Math.round(100 * withVariants)];
  return `chosen in ${own} such decisions, by our measure${pooled > Math.round(100 * share) ? `; with its variants, in ${pooled}` : ''}`;
}

/** Fewer published decisions than this do not bear out what a word claims; the line then says that they are few. */
const FEW = 20;

/**
 * What became of the word that is said of a decision, in one line; null where none is said of what leads.
 * Taken with the publisher left out of every fit.
 */
export function trackLine({ words }: Calibration, decision: Decision): string | null {
  const { confidence, leaders, said } = decision;
  if (!said || leaders.length !== 1 || chosenAgainst(decision)) return null;
  const { n, k } = words[confidence];
  const [cases, teams] = [`published decision${n === 1 ? '' : 's'}`, `${k} team${k === 1 ? '' : 's'}`];
  const how = {
    robust: ['was this sure', 'were this sure', 'chose so'],
    leaning: ['was this sure', 'were this sure', 'chose so'],
    'toss-up': ['came down to two', 'came down to two', 'chose one of the two'],
    none: ['had no clear winner', 'had no clear winner', 'chose what scored highest'],
  }[confidence];
  if (n === 0) return `No published decision that we measure by ${how[0]}.`;
  return n < FEW
    ? `Only ${n} ${cases} ${n === 1 ? how[0] : how[1]}; ${teams} ${how[2]}.`
    : `Of ${n} ${cases} that ${how[1]}, ${teams} ${how[2]}.`;
}

/** A proof about the model, not about the world; null where it is not proved, or where a single answer turns the lead. */
export function stableSentence({ stable, flips, flipsSearched }: Decision): string | null {
  return stable && flipsSearched && !flips.some((f) => f.kind === 'answer')
    ? 'Within the model, no weighting within half a level, no rating within its doubt and no open answer turns it.'
    : null;
}
