/** The plain model, part two: levels, ratings and scores as loops over options, criteria, rows and worlds. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, Option } from '#lib/knowledge/types.ts';
import { holds, meanOver, decisionsOf, openIn, type Place, type World } from './plain-worlds.ts';

/** Points of a level, and of a workaround. */
const POINTS = [0, 1, 2, 4, 8];
const WORKAROUND = 12;
/** An option with more worlds than this is worked out criterion by criterion: a score is a sum, so is its mean. */
const MOST_WORLDS = 4096;

export interface PlainOption {
  score: number;
  /** Probability of being knocked out. */
  out: number;
}

/** Weight of each criterion, in the topic's order; they sum to 1 unless all are 0. */
export function weightsOf(place: Place): number[] {
  const points = place.topic.criteria.map(({ id, base }) => {
    const own = place.brief.levels?.[id]?.level;
    if (own !== undefined) return POINTS[own] ?? 0;
    let level: number = base;
    let cap = 4;
    for (const variable of place.variables) {
      const answer = variable.answers.find((a) => a.id === place.stated[variable.id]);
      const meant = (r: { criterion: string; topics?: string[] | undefined; scopes?: string[] | undefined }) =>
        r.criterion === id &&
        (!r.topics || r.topics.includes(place.topic.id)) &&
        (!r.scopes || r.scopes.includes(place.scope?.id ?? ''));
      for (const raise of answer?.raises ?? []) if (meant(raise)) level = Math.max(level, raise.level);
      for (const limit of answer?.caps ?? []) if (meant(limit)) cap = Math.min(cap, limit.level);
    }
    for (const { criterion, level: implied, topic, option } of place.topic.implied ?? []) {
      const choices = place.brief.choices ?? {};
      const here = place.scope ? choices[`${topic}/${place.scope.id}`] : undefined;
      const chosen = here
        ? here.option === option
        : Object.entries(choices).some(([key, c]) => key.split('/')[0] === topic && c.option === option);
      if (criterion === id && chosen) level = Math.max(level, implied);
    }
    return POINTS[Math.min(level, cap)] ?? 0;
  });
  const total = points.reduce((a, b) => a + b, 0);
  return points.map((p) => (total === 0 ? 0 : p / total));
}

/** Rows of a criterion that hold in a world and that no other row suppresses there. */
export function rowsIn(place: Place, option: Option, criterion: string, world: World): Evidence[] {
  return option.evidence.filter(
    (row) =>
      row.criterion === criterion &&
      holds(place, world, row.when) &&
      !option.evidence.some((other) => other.suppresses?.includes(row.id) && holds(place, world, other.when)),
  );
}

/** Strongest pro less strongest con. */
export function ratingOf(rows: Evidence[]): number {
  const strongest = (sign: string) => Math.max(0, ...rows.filter((r) => r.sign === sign).map((r) => r.strength));
  return strongest('pro') - strongest('con');
}

export const isWaived = (place: Place, option: Option): boolean =>
  place.brief.waivers?.[place.key]?.[option.id] !== undefined;

/** Conditions under which an option costs a workaround; a waived "cannot" is one. */
function workaroundsOf(place: Place, option: Option): Predicate[] {
  return option.fit.flatMap(({ need, fit }) => {
    const when = place.topic.needs.find((n) => n.id === need)?.when;
    return when && (fit === 'workaround' || isWaived(place, option)) ? [when] : [];
  });
}

/** Conditions under which an option is out. */
export function exclusionsOf(place: Place, option: Option): Predicate[] {
  return [
    ...option.knockOuts.map((k) => k.when),
    ...option.fit.flatMap(({ need, fit }) => {
      const when = place.topic.needs.find((n) => n.id === need)?.when;
      return when && fit === 'cannot' ? [when] : [];
    }),
  ];
}

export const penaltyIn = (place: Place, option: Option, world: World): number =>
  WORKAROUND * workaroundsOf(place, option).filter((when) => holds(place, world, when)).length;

/** Mean score and odds of being out of one option. */
export function plainOption(place: Place, option: Option, weights: number[]): PlainOption {
  const points = (at: number, criterion: string, world: World) =>
    100 * (weights[at] ?? 0) * ((ratingOf(rowsIn(place, option, criterion, world)) + 3) / 6);
  const out = exclusionsOf(place, option);
  const share = meanOver(place, out, (world) => Number(out.some((when) => holds(place, world, when))));
  const rows = option.evidence.map((r) => r.when);
  const needs = workaroundsOf(place, option);
  const worlds = openIn(place, [...rows, ...needs]).reduce((product, v) => product * v.answers.length, 1);
  if (worlds <= MOST_WORLDS) {
    const score = meanOver(
      place,
      [...rows, ...needs],
      (world) =>
        place.topic.criteria.reduce((sum, c, i) => sum + points(i, c.id, world), 0) - penaltyIn(place, option, world),
    );
    return { score, out: share };
  }
  let score = -meanOver(place, needs, (world) => penaltyIn(place, option, world));
  place.topic.criteria.forEach((c, i) => {
    const own = option.evidence.filter((r) => r.criterion === c.id);
    const against = option.evidence.filter((r) => own.some((o) => r.suppresses?.includes(o.id)));
    score += meanOver(
      place,
      [...own, ...against].map((r) => r.when),
      (world) => points(i, c.id, world),
    );
  });
  return { score, out: share };
}

/** Every option of one decision, by id. */
export function plainDecision(place: Place): Map<string, PlainOption> {
  const weights = weightsOf(place);
  return new Map(place.topic.options.map((option) => [option.id, plainOption(place, option, weights)]));
}

/** Every decision by its key. */
export function plainEvaluate(knowledge: Knowledge, brief: Brief): Map<string, Map<string, PlainOption>> {
  return new Map(decisionsOf(knowledge, brief).map((place) => [place.key, plainDecision(place)]));
}
