/** What moves an option when another decision is taken: the rules that begin or cease to hold, and their points. */
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Evidence } from '#lib/knowledge/types.ts';
import { stateOf } from './claim-state.ts';
import { entry } from './entry.ts';
import { WORKAROUND_POINTS, type CompiledDecision, type CompiledOption } from './compile.ts';
import { truth } from './predicate.ts';
import { TIE } from './rank.ts';
import { exclusionRef, type RuleRef } from './rule-ref.ts';
import type { Situation } from './situation.ts';

export interface Cause {
  rule: RuleRef;
  /** True where it begins to hold, false where it ceases to. */
  comes: boolean;
  /** What the option gains by it, below 0 what it loses; 0 where it goes out or comes back in. */
  points: number;
  /** It puts the option out, or is what kept it out. */
  out?: true;
}

/** The rule that puts an option out for certain; null where it is in, or its knock-outs were set aside. */
export const exclusionOf = ({ situation }: CompiledDecision, o: CompiledOption) =>
  (o.waived === null && o.exclusions.find((e) => truth(e.when, situation.lookup) === true)) || null;

/** Whether a row holds for certain: its condition is true, and nothing that suppresses it can hold. */
const holds = ({ situation }: CompiledDecision, { option }: CompiledOption, row: Evidence) =>
  stateOf(
    row,
    option.evidence.filter((r) => r.suppresses?.includes(row.id)),
    situation.lookup,
  ) === 'holds';

/**
 * @param before and `after`: one decision, between which only the choices of others differ
 * @returns what holds for certain in one of them and not in the other, the largest first. Points of all cells,
 * workarounds and levels are exact; where several rows of a cell change, the strongest speaks for it.
 */
export function causesOf(before: CompiledDecision, after: CompiledDecision, option: string): Cause[] {
  const was = before.options.find((o) => o.option.id === option);
  const is = after.options.find((o) => o.option.id === option);
  if (!was || !is) return [];
  const ref = (kind: RuleRef['kind'], id: string): RuleRef => ({ kind, topic: before.topic.id, option, id });
  const causes: Cause[] = [];
  const [kept, put] = [exclusionOf(before, was), exclusionOf(after, is)];
  if (kept?.id !== put?.id)
    for (const [exclusion, comes] of [
      [kept, false],
      [put, true],
    ] as const)
      if (exclusion) {
        causes.push({ rule: exclusionRef(before.topic.id, option, exclusion.id), comes, points: 0, out: true });
      }
  is.workarounds.forEach((w, i) => {
    const moved = w.probability - (was.workarounds[i]?.probability ?? 0);
    if (Math.abs(moved) > TIE)
      causes.push({ rule: ref('fit', w.need), comes: moved > 0, points: -WORKAROUND_POINTS * moved });
  });
  is.cells.forEach((cell, i) => {
    const moved = cell.mean - entry(was.cells, i).mean;
    const row = Math.abs(moved) > TIE && movedBy(before, after, was, is, cell.criterion, moved > 0);
    if (row) causes.push({ ...row, points: (100 * entry(before.weights, i) * moved) / 6 });
  });
  const shifted = is.cells.reduce(
    (sum, cell, i) => sum + (100 * (entry(after.weights, i) - entry(before.weights, i)) * (cell.mean + 3)) / 6,
    0,
  );
  const level = Math.abs(shifted) > TIE && raisedBy(before, after);
  // A level that rises moves every option; it speaks of this one where it lifts what the option is good or bad at.
  if (level && Math.sign(entry(is.cells, level.at).mean) * (level.comes ? 1 : -1) === Math.sign(shifted))
    causes.push({ rule: ref('relation', level.relation), comes: level.comes, points: shifted });
  return summed(causes)
    .filter((c) => c.out || Math.abs(c.points) > TIE)
    .sort((a, b) => Number(b.out ?? false) - Number(a.out ?? false) || Math.abs(b.points) - Math.abs(a.points));
}

/** From this strength on, what another decision is one of several reasons for is worth saying. */
const WORTH_SAYING = 2;

/**
 * What holds against an option already, because of the answers, and what another decision is a reason for too:
 * the workarounds that it takes and its weightier cons. None of it moves the score.
 * @param other decision key and option, taken in `after` alone
 */
export function sharedCauses(
  before: CompiledDecision,
  after: CompiledDecision,
  option: string,
  other: { key: string; option: string },
): Cause[] {
  const was = before.options.find((o) => o.option.id === option);
  const is = after.options.find((o) => o.option.id === option);
  if (!was || !is) return [];
  const { situation, topic, weights } = after;
  const ref = (kind: RuleRef['kind'], id: string): RuleRef => ({ kind, topic: topic.id, option, id });
  const needs = is.workarounds.filter((w, i) => {
    const when = topic.needs.find((n) => n.id === w.need)?.when;
    return was.workarounds[i]?.probability === w.probability && rests(when, situation, other);
  });
  const counts = (criterion: string) => (weights[topic.criteria.findIndex((c) => c.id === criterion)] ?? 0) > 0;
  const rows = is.option.evidence.filter(
    (row) =>
      row.sign === 'con' &&
      row.strength >= WORTH_SAYING &&
      counts(row.criterion) &&
      holds(before, was, row) &&
      holds(after, is, row) &&
      rests(row.when, situation, other),
  );
  return [
    ...needs.map((w): Cause => ({ rule: ref('fit', w.need), comes: true, points: 0 })),
    ...rows.map((row): Cause => ({ rule: ref('row', row.id), comes: true, points: 0 })),
  ];
}

/** Whether a condition holds, and the choice is a reason for it: alone, or beside answers that would do as well. */
function rests(
  when: Predicate | undefined,
  { lookup, scope }: Pick<Situation, 'lookup' | 'scope'>,
  other: { key: string; option: string },
): boolean {
  if (!when || truth(when, lookup) !== true) return false;
  return (Object.entries(when) as [string, (string | Predicate)[]][]).some(([id, parts]) => {
    if (id === 'all' || id === 'any') return parts.some((p) => rests(p as Predicate, { lookup, scope }, other));
    const key = id.slice(1);
    return (
      id.startsWith('@') && parts.includes(other.option) && (key === other.key || `${key}/${scope?.id}` === other.key)
    );
  });
}

/** One cause a rule: a row that others yield to moves several cells. */
function summed(causes: Cause[]): Cause[] {
  const byRule = Map.groupBy(causes, (c) => `${c.rule.kind} ${c.rule.id} ${c.comes}`);
  return [...byRule.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, points: rest.reduce((sum, c) => sum + c.points, first.points) }] : [],
  );
}

/** The strongest row that pulls a cell up, or down; where it only yields to another row, that one. */
function movedBy(
  before: CompiledDecision,
  after: CompiledDecision,
  was: CompiledOption,
  is: CompiledOption,
  criterion: string,
  up: boolean,
): Omit<Cause, 'points'> | null {
  const changes = (row: Evidence) => {
    const [then, now] = [holds(before, was, row), holds(after, is, row)];
    return then === now ? null : { row, comes: now };
  };
  const [first] = is.option.evidence
    .filter((row) => row.criterion === criterion)
    .flatMap((row) => changes(row) ?? [])
    .filter(({ row, comes }) => (row.sign === 'pro') === (comes === up))
    .sort((a, b) => b.row.strength - a.row.strength);
  if (!first) return null;
  const yieldsTo = is.option.evidence
    .filter((row) => row.suppresses?.includes(first.row.id))
    .flatMap((row) => changes(row) ?? [])
    .find(({ comes }) => comes !== first.comes);
  const { row, comes } = yieldsTo ?? first;
  return { rule: { kind: 'row', topic: before.topic.id, option: is.option.id, id: row.id }, comes };
}

/** The level that another choice moved furthest. */
function raisedBy(before: CompiledDecision, after: CompiledDecision) {
  const moves = after.levels.flatMap((now, at) => {
    const then = entry(before.levels, at);
    const { origin, criterion } = now.level > then.level ? now : then;
    if (now.level === then.level || origin.kind !== 'choice') return [];
    const implied = before.topic.implied?.find(
      (i) => i.criterion === criterion && i.topic === origin.topic && i.option === origin.option,
    );
    const by = Math.abs(now.level - then.level);
    return implied ? [{ at, by, comes: now.level > then.level, relation: implied.relation }] : [];
  });
  return moves.sort((a, b) => b.by - a.by)[0] ?? null;
}
