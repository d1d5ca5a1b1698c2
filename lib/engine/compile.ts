/**
 * One decision as tables: each cell (option, criterion) knows its rating in every combination of
 * the few open answers it depends on. Means are exact because the score is additive over cells,
 * and draws become look-ups.
 */
import { entry } from './entry.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evidence, Grade, Option, Predicate, SourceRef, TopicWithOptions } from '#lib/knowledge/types.ts';
import type { Variable } from '#lib/knowledge/variables.ts';
import { levelsOf, weightOfLevel } from './levels.ts';
import { truth, type Lookup } from './predicate.ts';
import { TIE } from './rank.ts';
import { combinations, openVariables, type Situation } from './situation.ts';
import type { LevelResult } from './types.ts';

/** Points that a workaround costs, printed as its own line. */
export const WORKAROUND_POINTS = 12;

/** Half-width of the jitter on a rating, by how well it is founded. */
const JITTER: Record<Grade, number> = { measured: 0, documented: 0.5, consensus: 1, opinion: 1.5 };

/** Values per combination of open answers; `stride` turns a draw's answers into an index. */
export interface Table<T> {
  variables: Variable[];
  values: T[];
  probabilities: number[];
}

export interface Cell {
  criterion: string;
  rating: Table<number>;
  jitter: number[];
  mean: number;
  pro: Evidence | null;
  con: Evidence | null;
  contested: boolean;
}

export interface Exclusion {
  id: string;
  reason: string;
  comesBackIf: string;
  sources: SourceRef[];
  when: Predicate;
}

export interface Workaround {
  need: string;
  how: string;
  active: Table<number>;
  probability: number;
}

export interface CompiledOption {
  option: Option;
  cells: Cell[];
  workarounds: Workaround[];
  exclusions: Exclusion[];
  out: Table<number>;
  outProbability: number;
  waived: string | null;
}

export interface CompiledDecision {
  topic: TopicWithOptions;
  situation: Situation;
  levels: LevelResult[];
  /** Normalised weights in criterion order; all 0 when every level is 0. */
  weights: number[];
  options: CompiledOption[];
}

function tabulate<T>(
  situation: Situation,
  predicates: (Predicate | undefined)[],
  value: (lookup: Lookup) => T,
): Table<T> {
  let variables = openVariables(situation, predicates);
  const { arises } = situation;
  if (arises && variables.length > 0) {
    // Answers that decide whether the decision arises are not independent, given that it does.
    const deciding = openVariables(situation, [arises]);
    if (deciding.some((v) => variables.includes(v))) variables = openVariables(situation, [arises, ...predicates]);
  }
  const all = combinations(situation, variables);
  const sizes = variables.map((v) => v.answers.length);
  const length = sizes.reduce((product, size) => product * size, 1);
  const table: Table<T> = { variables, values: new Array<T>(length), probabilities: new Array<number>(length).fill(0) };
  for (const { lookup, probability, indices } of all) {
    const at = indices.reduce((index, digit, i) => index * entry(sizes, i) + digit, 0);
    table.values[at] = value(lookup);
    table.probabilities[at] = probability;
  }
  return table;
}

/** Mean of a table over the open answers. */
export function meanOf(table: Table<number>): number {
  let sum = 0;
  for (let i = 0; i < table.values.length; i++) {
    const p = entry(table.probabilities, i);
    if (p > 0) sum += p * entry(table.values, i);
  }
  return sum;
}

/** 1 where any of the conditions holds, else 0. */
export const anyHolds = (situation: Situation, when: Predicate[]): Table<number> =>
  tabulate(situation, when, (lookup): number => (when.some((p) => truth(p, lookup) === true) ? 1 : 0));

/** Rows of a cell that hold under `lookup`: their condition is true and no row that holds suppresses them. */
export function activeRows(option: Option, criterion: string, lookup: Lookup): Evidence[] {
  const holds = (row: Evidence) => truth(row.when, lookup) === true;
  return option.evidence.filter(
    (row) =>
      row.criterion === criterion &&
      holds(row) &&
      !option.evidence.some((other) => other.suppresses?.includes(row.id) && holds(other)),
  );
}

/** Strongest pro minus strongest con, in -3..3: restating a row can never move it. */
export function ratingOf(rows: Pick<Evidence, 'sign' | 'strength'>[]): number {
  let pro = 0;
  let con = 0;
  for (const row of rows) {
    if (row.sign === 'pro') pro = Math.max(pro, row.strength);
    else con = Math.max(con, row.strength);
  }
  return pro - con;
}

function compileCell(option: Option, criterion: string, situation: Situation): Cell {
  const rows = option.evidence.filter((r) => r.criterion === criterion);
  const suppressors = option.evidence.filter((r) => rows.some((row) => r.suppresses?.includes(row.id)));
  // The row most often active speaks for the cell; among equals the strongest, then the first.
  const weight = new Map<Evidence, number>();
  const active = tabulate(
    situation,
    [...rows, ...suppressors].map((r) => r.when),
    (lookup) => activeRows(option, criterion, lookup),
  );
  const strongest = (sign: 'pro' | 'con'): Evidence | null => {
    let best: Evidence | null = null;
    for (const row of rows) {
      if (row.sign !== sign || !weight.has(row)) continue;
      const better =
        best === null || (weight.get(row) ?? 0) * row.strength > (weight.get(best) ?? 0) * best.strength + TIE;
      if (better) best = row;
    }
    return best;
  };
  let contested = 0;
  active.values.forEach((list, i) => {
    const p = entry(active.probabilities, i);
    for (const row of list) weight.set(row, (weight.get(row) ?? 0) + p);
    if (list.some((r) => r.sign === 'pro' && r.strength >= 2) && list.some((r) => r.sign === 'con' && r.strength >= 2))
      contested += p;
  });
  const rating: Table<number> = { ...active, values: active.values.map((list) => ratingOf(list)) };
  return {
    criterion,
    rating,
    jitter: active.values.map((list) =>
      list.length === 0 ? JITTER.opinion : Math.max(...list.map((r) => JITTER[r.grade])),
    ),
    mean: meanOf(rating),
    pro: strongest('pro'),
    con: strongest('con'),
    contested: contested > 0.5,
  };
}

function compileOption(topic: TopicWithOptions, option: Option, situation: Situation, brief: Brief): CompiledOption {
  const needs = new Map(topic.needs.map((n) => [n.id, n]));
  const waived = brief.waivers?.[situation.key]?.[option.id] ?? null;
  const exclusions: Exclusion[] = [
    ...option.knockOuts,
    ...option.fit.flatMap((f) => {
      const need = needs.get(f.need);
      if (f.fit !== 'cannot' || !need) return [];
      return [
        {
          id: `need-${need.id}`,
          when: need.when,
          reason: f.how,
          comesBackIf: `“${need.title}” is not needed`,
          sources: f.sources,
        },
      ];
    }),
  ];
  const workarounds = option.fit.flatMap((f) => {
    const need = needs.get(f.need);
    // A waived "cannot" counts as a workaround: the user's reason is the way around.
    if (!need || (f.fit === 'cannot' && waived === null)) return [];
    const active = anyHolds(situation, [need.when]);
    return [
      { need: need.id, how: f.fit === 'cannot' ? (waived ?? f.how) : f.how, active, probability: meanOf(active) },
    ];
  });
  const out = anyHolds(
    situation,
    exclusions.map((e) => e.when),
  );
  return {
    option,
    cells: topic.criteria.map((c) => compileCell(option, c.id, situation)),
    workarounds,
    exclusions,
    out,
    outProbability: meanOf(out),
    waived,
  };
}

/** Compiles one decision. Cost grows with the open answers each single cell depends on, not with all of them. */
export function compileDecision(topic: TopicWithOptions, situation: Situation, brief: Brief): CompiledDecision {
  const levels = levelsOf(topic, situation, brief);
  const raw = levels.map((l) => weightOfLevel(l.level));
  const total = raw.reduce((a, b) => a + b, 0);
  return {
    topic,
    situation,
    levels,
    weights: raw.map((w) => (total === 0 ? 0 : w / total)),
    options: topic.options.map((option) => compileOption(topic, option, situation, brief)),
  };
}

/** Exact mean score of an option, 0..100 less its workarounds; criteria are summed in the topic's order. */
export function scoreOf(compiled: CompiledOption, weights: number[]): number {
  let sum = 0;
  compiled.cells.forEach((cell, i) => (sum += 100 * entry(weights, i) * ((cell.mean + 3) / 6)));
  for (const w of compiled.workarounds) sum -= WORKAROUND_POINTS * w.probability;
  return sum;
}

/** True where the stated answers alone put the option out and nobody waived it. */
export const isOut = (compiled: CompiledOption): boolean =>
  compiled.waived === null && compiled.outProbability >= 1 - 1e-12;

/** Ids of the options with the highest mean score; several on a tie, none when all are out or no criterion counts. */
export function leadersOf(decision: CompiledDecision): string[] {
  if (decision.weights.every((w) => w === 0)) return [];
  const inside = decision.options.filter((o) => !isOut(o));
  const scores = inside.map((o) => scoreOf(o, decision.weights));
  const best = Math.max(...scores);
  return inside.filter((_, i) => entry(scores, i) >= best - TIE).map((o) => o.option.id);
}
