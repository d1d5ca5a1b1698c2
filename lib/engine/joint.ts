/** The best set of options over all decisions, where choices in one speak in another. */
import type { Brief } from '#lib/knowledge/brief.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Knowledge, Predicate, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision, isOut, leadersOf, scoreOf } from './compile.ts';
import { truth } from './predicate.ts';
import { TIE } from './rank.ts';
import { situationOf } from './situation.ts';

/** Options per decision that are tried together. */
const CANDIDATES = 3;
/** Sets that are tried in one group of decisions before the search is cut short. */
const MOST_SETS = 60_000;

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
  /** False where there were too many sets to try them all. */
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

type Picks = (string | undefined)[];

/**
 * Choices of the user are kept. Elsewhere the three best options of each decision are tried in every
 * combination that may matter: decisions that read none of each other's choices are solved on their own.
 */
export function jointOptimum(knowledge: Knowledge, brief: Brief): Joint {
  const places = placesOf(knowledge, brief);
  const worth = worthIn(knowledge, brief, places);
  const apart: Picks = places.map((p) => p.apart);
  const together: Picks = [...apart];
  let complete = true;
  for (const group of groupsOf(places)) {
    const best = bestOf(group, places, worth);
    if (!best.complete) complete = false;
    best.picks.forEach((pick, i) => (together[group[i] as number] = pick));
  }
  const conflicts = places.flatMap(({ key, apart: option }, i) => {
    const broken = worth(i, apart).rule;
    return broken ? [{ key, option, rule: broken.id, reason: broken.reason }] : [];
  });
  const changes = places
    .map(({ key }, i): JointChange => ({
      key,
      from: apart[i] as string,
      to: together[i] as string,
      points: worth(i, together).score - worth(i, apart).score,
    }))
    .filter((c) => c.from !== c.to || Math.abs(c.points) > TIE)
    .sort((a, b) => a.points - b.points);
  return { gain: changes.reduce((sum, c) => sum + c.points, 0), changes, conflicts, complete };
}

function placesOf(knowledge: Knowledge, brief: Brief): Place[] {
  const found = knowledge.topics.flatMap((topic) =>
    (topic.scopes.length > 0 ? topic.scopes : [null]).flatMap((scope): Omit<Place, 'reads'>[] => {
      const situation = situationOf(knowledge, brief, topic, scope);
      if (truth(situation.arises, situation.lookup) === false) return [];
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
    }),
  );
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
  const known = new Map<string, Worth>();
  return (index: number, picks: Picks): Worth => {
    const { topic, scope, key, reads } = places[index] as Place;
    const id = picks[index];
    const place = `${key}=${id}|${reads.map((r) => picks[r]).join()}`;
    let worth = known.get(place);
    if (!worth) {
      const others = reads.flatMap((r) => {
        const option = picks[r];
        return option === undefined || r === index ? [] : [[(places[r] as Place).key, { option }] as const];
      });
      const beside: Brief = { ...brief, choices: { ...brief.choices, ...Object.fromEntries(others) } };
      const situation = situationOf(knowledge, beside, topic, scope);
      const compiled = compileDecision(topic, situation, beside);
      const option = compiled.options.find((o) => o.option.id === id);
      const out = option?.waived === null && option.exclusions.find((e) => truth(e.when, situation.lookup) === true);
      worth = {
        score: option && !out ? scoreOf(option, compiled.weights) : 0,
        rule: out ? { id: out.id, reason: out.reason } : null,
      };
      known.set(place, worth);
    }
    return worth;
  };
}

/** Decisions that read each other's choices, directly or through others. */
function groupsOf(places: Place[]): number[][] {
  const group = places.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : root(group[i] as number));
  places.forEach(({ reads }, i) => reads.forEach((r) => (group[root(i)] = root(r))));
  const groups = new Map<number, number[]>();
  places.forEach((_, i) => groups.set(root(i), [...(groups.get(root(i)) ?? []), i]));
  return [...groups.values()].filter((g) => g.length > 1);
}

/**
 * Depth first over the sets of one group. What is worked out as soon as all that a decision reads is
 * picked cuts off every branch that cannot catch up; a set with fewer broken rules always beats one with more.
 */
function bestOf(group: number[], places: Place[], worth: ReturnType<typeof worthIn>) {
  const start: Picks = places.map((p) => p.apart);
  // A score never exceeds 100, so a broken rule outweighs every score of the group.
  const broken = 100 * group.length + 1;
  const ready = group.map((_, depth) =>
    group.filter((index, at) => {
      const last = Math.max(at, ...(places[index] as Place).reads.map((r) => group.indexOf(r)));
      return last === depth;
    }),
  );
  const left = group.map((_, depth) => ready.slice(depth + 1).flat().length * 100);
  const value = (index: number, picks: Picks) => {
    const { score, rule } = worth(index, picks);
    return rule ? -broken : score;
  };
  let best = { total: group.reduce((sum, i) => sum + value(i, start), 0), picks: group.map((i) => start[i]) };
  let tried = 0;
  const walk = (depth: number, picks: Picks, total: number) => {
    if (depth === group.length) {
      tried += 1;
      // The leaders stay unless something else is truly better.
      if (total > best.total + TIE) best = { total, picks: group.map((i) => picks[i]) };
      return;
    }
    const index = group[depth] as number;
    for (const option of (places[index] as Place).candidates) {
      if (tried >= MOST_SETS) return;
      const next = picks.with(index, option);
      const sum = (ready[depth] ?? []).reduce((all, i) => all + value(i, next), total);
      if (sum + (left[depth] ?? 0) > best.total + TIE) walk(depth + 1, next, sum);
    }
  };
  walk(0, start, 0);
  return { picks: best.picks, complete: tried < MOST_SETS };
}
