/** The best set of options over all decisions, where choices in one speak in another. */
import type { Brief } from '#lib/knowledge/brief.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import { entry } from './entry.ts';
import { compileDecision, isOut, leadersOf, scoreOf } from './compile.ts';
import { truth } from './predicate.ts';
import { bestAssignment, digitsOf, type Factor } from './max-sum.ts';
import { TIE } from './rank.ts';
import { isDecision, placesOf, situationOf } from './situation.ts';

/** Options per decision that compete in a set. */
const CANDIDATES = 3;
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

interface Place {
  key: string;
  topic: TopicWithOptions;
  scope: Scope | null;
  candidates: string[];
  /** What leads alone, or was chosen. */
  apart: string;
  /** Indices of the decisions whose choice its rules read. */
  reads: number[];
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
  const changes = places
    .map(({ key }, i): JointChange => ({
      key,
      from: entry(apart, i),
      to: entry(together, i),
      points: worth(i, together).score - worth(i, apart).score,
    }))
    .filter((c) => c.from !== c.to || Math.abs(c.points) > TIE)
    .sort((a, b) => a.points - b.points);
  return { gain: changes.reduce((sum, c) => sum + c.points, 0), changes, conflicts, complete: best.complete };
}

/** A table over the candidates of some decisions. */
function tableOver(of: number[], places: Place[], value: (chosen: number[]) => number): Factor {
  const sizes = of.map((at) => entry(places, at).candidates.length);
  const values = Array.from({ length: sizes.reduce((a, b) => a * b, 1) }, (_, n) => value(digitsOf(n, sizes)));
  return { of, values };
}

function competing(knowledge: Knowledge, brief: Brief): Place[] {
  const found = placesOf(knowledge, brief)
    .filter(({ situation }) => isDecision(situation, brief))
    .flatMap(({ topic, scope, situation }): Omit<Place, 'reads'>[] => {
      const compiled = compileDecision(topic, situation, brief);
      const [leader] = leadersOf(compiled);
      const choice = brief.choices?.[situation.key]?.option;
      const chosen = topic.options.some((o) => o.id === choice) ? choice : undefined;
      const apart = chosen ?? leader;
      if (apart === undefined) return [];
      const ranked = compiled.options
        .filter((o) => !isOut(o))
        .map((o) => ({ id: o.option.id, score: scoreOf(o, compiled.weights) }))
        .sort((a, b) => b.score - a.score);
      const candidates = chosen ? [chosen] : ranked.slice(0, CANDIDATES).map((o) => o.id);
      return [{ key: situation.key, topic, scope, candidates, apart }];
    });
  const at = new Map(found.map((p, i) => [p.key, i]));
  return found.map((place) => ({ ...place, reads: readsOf(place, at) }));
}

function readsOf({ topic, scope }: Omit<Place, 'reads'>, at: Map<string, number>): number[] {
  const found = new Set<number>();
  const read = (when: Predicate | undefined) =>
    eachLeaf(when, (id) => {
      if (!id.startsWith('@')) return;
      const key = id.slice(1);
      const index = (scope ? at.get(`${key}/${scope.id}`) : undefined) ?? at.get(key);
      if (index !== undefined) found.add(index);
    });
  for (const condition of [topic, ...(scope ? [scope] : []), ...topic.needs]) read(condition.when);
  for (const option of topic.options) for (const rule of [...option.evidence, ...option.knockOuts]) read(rule.when);
  for (const { topic: id } of topic.implied ?? [])
    for (const [key, index] of at) if (key.split('/')[0] === id) found.add(index);
  return [...found];
}

interface Worth {
  /** 0 where the picks rule the option out. */
  score: number;
  rule: { id: string; reason: string } | null;
}

/** What a decision's pick is worth beside the other picks, kept by those that it reads. */
function worthIn(knowledge: Knowledge, brief: Brief, places: Place[]) {
  const known = new Map<string, Map<string, Worth>>();
  const compute = ({ topic, scope, reads }: Place, index: number, picks: Picks): Map<string, Worth> => {
    const others = reads
      .filter((r) => r !== index)
      .map((r) => [entry(places, r).key, { option: entry(picks, r) }] as const);
    const beside: Brief = { ...brief, choices: { ...brief.choices, ...Object.fromEntries(others) } };
    const situation = situationOf(knowledge, beside, topic, scope);
    const compiled = compileDecision(topic, situation, beside);
    return new Map(
      compiled.options.map((o): [string, Worth] => {
        const out = o.waived === null && o.exclusions.find((e) => truth(e.when, situation.lookup) === true);
        return [
          o.option.id,
          out
            ? { score: 0, rule: { id: out.id, reason: out.reason } }
            : { score: scoreOf(o, compiled.weights), rule: null },
        ];
      }),
    );
  };
  return (index: number, picks: Picks): Worth => {
    const place = entry(places, index);
    const beside = `${index}|${place.reads.map((r) => picks[r]).join()}`;
    let options = known.get(beside);
    if (!options) known.set(beside, (options = compute(place, index, picks)));
    return options.get(entry(picks, index)) ?? { score: 0, rule: null };
  };
}
