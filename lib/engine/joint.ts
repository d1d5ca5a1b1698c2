/** The best set of options over all decisions, where choices in one speak in another. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { becauseIn, type Because } from './because.ts';
import { exclusionOf } from './causes.ts';
import { scoreOf } from './compile.ts';
import { entry } from './entry.ts';
import { bestAssignment, digitsOf, type Factor } from './max-sum.ts';
import { choosing, compiledAt, competing, type Place } from './places.ts';
import { truth } from './predicate.ts';
import { TIE } from './rank.ts';

/** What a leader is ahead of an option with the same score. */
const STAYING = 1e-7;

export interface JointChange {
  key: string;
  /** What leads alone, or was chosen. */
  from: string;
  /** What the best set takes; the same where only its score moves. */
  to: string;
  /** Points that the decision gains (or loses, below 0) by the best set. */
  points: number;
  /** The rule that makes the most of it; null where nothing of one rule does. */
  because: Because | null;
}

export interface Joint {
  /** Points by which the best set beats the leaders of each decision alone; 0 where these are the best set. */
  gain: number;
  /** Decisions that differ in option or score, the largest loss first. */
  changes: JointChange[];
  /** Leaders or choices that rule each other out, by the id of the knock-out. */
  conflicts: { key: string; option: string; rule: string; reason: string }[];
  /** False where the decisions hang together too closely for all sets to be weighed. */
  complete: boolean;
}

type Picks = string[];

/**
 * Choices of the user are kept. Elsewhere the three best options of each decision compete, and of all
 * sets of them the best is found: exactly, by working out one decision after the other.
 */
export function jointOptimum(knowledge: Knowledge, brief: Brief): Joint {
  const places = competing(knowledge, brief);
  const worth = worthIn(knowledge, brief, places);
  const apart: Picks = places.map((p) => p.apart);
  // A score never exceeds 100, so one broken rule outweighs every score there is.
  const broken = -100 * places.length - 1;
  const factors = places.map(({ reads }, index): Factor => {
    const of = [...new Set([index, ...reads])];
    return tableOver(of, places, (chosen) => {
      const picks = [...apart];
      of.forEach((at, i) => (picks[at] = entry(entry(places, at).candidates, entry(chosen, i))));
      const { score, rule } = worth(index, picks);
      // Leaders stay unless something else is truly better.
      return (rule ? broken : score) + (picks[index] === apart[index] ? STAYING : 0);
    });
  });
  const best = bestAssignment(
    places.map((p) => p.candidates.length),
    factors,
    places.map((p) => Math.max(0, p.candidates.indexOf(p.apart))),
  );
  const together: Picks = places.map((p, i) => p.candidates[entry(best.chosen, i)] ?? p.apart);
  const conflicts = places.flatMap(({ key, apart: option }, i) => {
    const { rule } = worth(i, apart);
    return rule ? [{ key, option, rule: rule.id, reason: rule.reason }] : [];
  });
  const because = becauseIn(knowledge, brief, places, apart, together);
  const changes = places
    .map(({ key }, i) => ({
      index: i,
      key,
      from: entry(apart, i),
      to: entry(together, i),
      points: worth(i, together).score - worth(i, apart).score,
    }))
    .filter((c) => c.from !== c.to || Math.abs(c.points) > TIE)
    .map(({ index, ...change }): JointChange => ({ ...change, because: because(index) }))
    .sort((a, b) => a.points - b.points);
  return { gain: changes.reduce((sum, c) => sum + c.points, 0), changes, conflicts, complete: best.complete };
}

/** A table over the candidates of some decisions. */
function tableOver(of: number[], places: Place[], value: (chosen: number[]) => number): Factor {
  const sizes = of.map((at) => entry(places, at).candidates.length);
  const values = Array.from({ length: sizes.reduce((a, b) => a * b, 1) }, (_, n) => value(digitsOf(n, sizes)));
  return { of, values };
}

interface Worth {
  /** 0 where the picks rule the option out. */
  score: number;
  rule: { id: string; reason: string } | null;
}

/** What a decision's pick is worth beside the other picks, kept by those that it reads. */
function worthIn(knowledge: Knowledge, brief: Brief, places: Place[]) {
  const known = new Map<string, Map<string, Worth>>();
  const compute = (place: Place, index: number, picks: Picks): Map<string, Worth> => {
    const others = place.reads.filter((r) => r !== index).map((r) => [entry(places, r).key, entry(picks, r)] as const);
    const compiled = compiledAt(knowledge, choosing(brief, others), place);
    const { arises, lookup } = compiled.situation;
    const gone = truth(arises, lookup) === false;
    return new Map(
      compiled.options.map((o): [string, Worth] => {
        // What the others leave nothing to decide of neither gains nor loses.
        if (gone) return [o.option.id, { score: alone(place), rule: null }];
        const out = exclusionOf(compiled, o);
        return [
          o.option.id,
          out
            ? { score: 0, rule: { id: out.id, reason: out.reason } }
            : { score: scoreOf(o, compiled.weights), rule: null },
        ];
      }),
    );
  };
  const alone = ({ compiled, apart }: Place) => {
    const leader = compiled.options.find((o) => o.option.id === apart);
    return leader ? scoreOf(leader, compiled.weights) : 0;
  };
  return (index: number, picks: Picks): Worth => {
    const place = entry(places, index);
    const beside = `${index}|${place.reads.map((r) => picks[r]).join()}`;
    let options = known.get(beside);
    if (!options) known.set(beside, (options = compute(place, index, picks)));
    return options.get(entry(picks, index)) ?? { score: 0, rule: null };
  };
}
