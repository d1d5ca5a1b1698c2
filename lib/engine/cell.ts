/** One option on one criterion: its rating, and how far it may be doubted, in every combination of open answers. */
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Grade, Predicate } from '#lib/knowledge/terms.ts';
import type { Evidence, Option } from '#lib/knowledge/types.ts';
import { entry } from './entry.ts';
import { truth, type Lookup } from './predicate.ts';
import type { Situation } from './situation.ts';
import { stateOf, type ClaimState } from './claim-state.ts';
import { meanOf, restsOn, tabulate, type Table } from './table.ts';

/** Half-width of the jitter on a rating, by how well it is founded. */
const JITTER: Record<Grade, number> = { measured: 0, documented: 0.5, consensus: 1, opinion: 1.5 };
/** What a pro and a con of weight in one cell add to it: which of them carries the day is a judgement. */
const CONTESTED_JITTER = 0.5;
/** From this strength on, a pro and a con contest a cell. */
const CONTESTING = 2;

/** A row that holds or may hold, with the mean rating of its cell if it does and if it does not. */
export interface CellClaim {
  row: Evidence;
  state: ClaimState;
  /** Equal to the mean of the cell where nothing is open about the row. */
  ifHolds: number;
  ifNot: number;
}

export interface Cell {
  criterion: string;
  rating: Table<number>;
  /** Half-width of the doubt, per combination as in `rating`. */
  jitter: number[];
  mean: number;
  /** In the order of the content. */
  claims: CellClaim[];
  /** The strongest row that holds under what was stated, the first among equals. */
  pro: Evidence | null;
  con: Evidence | null;
  contested: boolean;
  /** Open variables that the rating rests on. */
  rests: string[];
  /** Set where the user rates it, with the reason: the evidence then counts for nothing. */
  override: string | null;
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

const isContested = (rows: Evidence[]) =>
  rows.some((r) => r.sign === 'pro' && r.strength >= CONTESTING) &&
  rows.some((r) => r.sign === 'con' && r.strength >= CONTESTING);

/** The widest doubt of the rows that hold; ignorance is never certain. */
const jitterOf = (rows: Evidence[]) =>
  rows.length === 0
    ? JITTER.opinion
    : Math.max(...rows.map((r) => JITTER[r.grade])) + (isContested(rows) ? CONTESTED_JITTER : 0);

/** The rows of a cell, and all that says whether they hold. */
interface Parts {
  rows: Evidence[];
  suppressors: Map<Evidence, Evidence[]>;
  conditions: (Predicate | undefined)[];
}
const partsByOption = new WeakMap<Option, Map<string, Parts>>();

/** The value of `key`, worked out once. */
function kept<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function partsOf(option: Option, criterion: string): Parts {
  return kept(
    kept(partsByOption, option, () => new Map<string, Parts>()),
    criterion,
    () => {
      const rows = option.evidence.filter((r) => r.criterion === criterion);
      const against = (row: Evidence) => option.evidence.filter((r) => r.suppresses?.includes(row.id));
      const suppressors = new Map(rows.map((row) => [row, against(row)]));
      return { rows, suppressors, conditions: [...rows, ...[...suppressors.values()].flat()].map((r) => r.when) };
    },
  );
}

/** Rows that hold under `lookup`: their condition is true and no row that holds suppresses them. */
function activeRows({ rows, suppressors }: Parts, lookup: Lookup): Evidence[] {
  const holds = (row: Evidence) => truth(row.when, lookup) === true;
  return rows.filter((row) => holds(row) && !suppressors.get(row)?.some(holds));
}

/** Mean rating over the combinations in which `row` is active, or is not; the mean of all where there are none. */
function meanWhere(active: Table<Evidence[]>, rating: Table<number>, row: Evidence, holds: boolean, all: number) {
  let [sum, odds] = [0, 0];
  active.values.forEach((rows, i) => {
    const p = entry(active.probabilities, i);
    if (p === 0 || rows.includes(row) !== holds) return;
    sum += p * entry(rating.values, i);
    odds += p;
  });
  return odds === 0 ? all : sum / odds;
}

function workOut(criterion: string, parts: Parts, situation: Situation): Cell {
  const active = tabulate(situation, parts.conditions, (lookup) => activeRows(parts, lookup));
  const rating: Table<number> = { ...active, values: active.values.map(ratingOf) };
  const mean = meanOf(rating);
  const claims = parts.rows.flatMap((row): CellClaim[] => {
    const state = stateOf(row, parts.suppressors.get(row) ?? [], situation.lookup);
    if (state === 'does-not-hold') return [];
    const where = (holds: boolean) => (state === 'holds' ? mean : meanWhere(active, rating, row, holds, mean));
    return [{ row, state, ifHolds: where(true), ifNot: where(false) }];
  });
  const holding = claims.flatMap((c) => (c.state === 'holds' ? [c.row] : []));
  const strongest = (sign: 'pro' | 'con') =>
    holding.reduce<Evidence | null>(
      (best, row) => (row.sign === sign && row.strength > (best?.strength ?? 0) ? row : best),
      null,
    );
  return {
    criterion,
    rating,
    jitter: active.values.map(jitterOf),
    mean,
    claims,
    pro: strongest('pro'),
    con: strongest('con'),
    contested: isContested(holding),
    rests: restsOn(rating),
    override: null,
  };
}

/** Cells by what they read: one changed answer leaves most of them as they were. */
interface Kept {
  reads: string[];
  cells: Map<string, Cell>;
}
/** One generation per knowledge base, told apart by its map of variables. */
const cellsByKnowledge = new WeakMap<Situation['variables'], WeakMap<Option, Map<string, Kept>>>();
const MOST_KEPT = 256;

/** Everything a cell reads: its conditions, those of its scope, and what the odds of these hang on. */
function readsOf(situation: Situation, conditions: (Predicate | undefined)[]): string[] {
  const names = new Set<string>();
  const add = (id: string) => {
    if (names.has(id)) return;
    names.add(id);
    for (const p of situation.variables.get(id)?.question.priorWhen ?? []) eachLeaf(p.when, add);
  };
  for (const condition of conditions) eachLeaf(condition, add);
  if (names.size > 0) eachLeaf(situation.arises, add);
  return [...names];
}

/** The cell of an option and a criterion, kept from the last time its answers were the same. */
export function cellOf(option: Option, criterion: string, situation: Situation): Cell {
  const parts = partsOf(option, criterion);
  const options = kept(cellsByKnowledge, situation.variables, () => new WeakMap<Option, Map<string, Kept>>());
  const places = kept(options, option, () => new Map<string, Kept>());
  const own = kept(places, `${situation.key}|${criterion}`, () => ({
    reads: readsOf(situation, parts.conditions),
    cells: new Map<string, Cell>(),
  }));
  let key = '';
  for (const name of own.reads) key += `${situation.lookup(name) ?? ''},`;
  if (own.cells.size >= MOST_KEPT) own.cells.clear();
  return kept(own.cells, key, () => workOut(criterion, parts, situation));
}

/** The same cell as the user rates it: as sure as a consensus, whatever the answers and the evidence say. */
export const overridden = (cell: Cell, { rating, reason }: { rating: number; reason: string }): Cell => ({
  ...cell,
  rating: { variables: [], values: [rating], probabilities: [1] },
  jitter: [JITTER.consensus],
  mean: rating,
  claims: [],
  pro: null,
  con: null,
  contested: false,
  rests: [],
  override: reason,
});
