/**
 * Lists of names while they are edited. Each row has an identity, and a system outside refers to a part by it, so that
 * a reference follows its row through every spelling. A row goes only when asked. The brief gets the named rows alone.
 */
import type { Brief } from '#lib/knowledge/brief.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { same } from './same.ts';

export type Names = NonNullable<Brief['names']>;
export type ListName = 'people' | 'capabilities' | 'externals';
export const LISTS: ListName[] = ['people', 'capabilities', 'externals'];

export interface Row {
  id: string;
  /** May be empty while it is typed anew. */
  name: string;
  description?: string;
  /** Which client a person works with. */
  uses?: string;
  /** Who calls an external system. */
  direction?: string;
  /** Row of the part that deals with an external system. */
  part?: string;
  /** The name of a part that no row had when the list was first edited; kept as it came. */
  capability?: string;
}
export type RowField = Exclude<keyof Row, 'id'>;
export type Rows = Record<ListName, Row[]>;

export type RowEdit =
  | { kind: 'add'; list: ListName; id: string; name: string }
  | { kind: 'set'; list: ListName; id: string; field: RowField; value: string }
  | { kind: 'remove'; list: ListName; id: string };

/**
 * The rows of a brief's names.
 * @param kept rows saved with the brief; they count while the brief's lists are what they say
 * @returns rows that are numbered by place where none were kept, so that every tab numbers them alike
 */
export function rowsOf(names: Names | undefined, kept?: Rows): Rows {
  if (kept && same(listsOf(kept), listsIn(names))) return kept;
  const of = (list: ListName): Row[] =>
    (names?.[list] ?? []).map((entry, i) => ({ ...(entry as Omit<Row, 'id'>), id: `${list}.${i}` }));
  const capabilities = of('capabilities');
  const externals = of('externals').map(({ capability, ...row }) => {
    const part = capability && capabilities.find((c) => c.name === capability)?.id;
    return { ...row, ...(part ? { part } : capability ? { capability } : {}) };
  });
  return { people: of('people'), capabilities, externals };
}

/** One edit. A row that is gone takes along what referred to it, and nothing else; an unknown row changes nothing. */
export function editRows(rows: Rows, edit: RowEdit): Rows {
  const { list, id } = edit;
  const change = (next: Row[]) => ({ ...rows, [list]: next });
  switch (edit.kind) {
    case 'add':
      return rows[list].some((r) => r.id === id) ? rows : change([...rows[list], { id, name: edit.name }]);
    case 'set':
      return change(rows[list].map((row) => (row.id === id ? withField(row, edit.field, edit.value) : row)));
    case 'remove':
      return withoutLoose(change(rows[list].filter((row) => row.id !== id)));
    default:
      return edit satisfies never;
  }
}

/** @param value empty takes the field away; a name stays, empty */
function withField(row: Row, field: RowField, value: string): Row {
  const next: Row = { ...row };
  // What was chosen takes the place of a name that nothing had.
  if (field === 'part') delete next.capability;
  if (value !== '' || field === 'name') next[field] = value;
  else delete next[field];
  return next;
}

/** References to rows that are not there are let go. */
export function withoutLoose(rows: Rows): Rows {
  const parts = new Set(rows.capabilities.map((r) => r.id));
  const externals = rows.externals.map(({ part, ...row }) =>
    part !== undefined && parts.has(part) ? { ...row, part } : row,
  );
  return { ...rows, externals };
}

const isNamed = (row: Row) => row.name.trim() !== '';

/** The lists as the brief holds them: rows that have a name, as many as fit, references by name. */
function listsOf(rows: Rows): Pick<Names, ListName> {
  const parts = new Map(rows.capabilities.filter(isNamed).map((r) => [r.id, r.name]));
  const lists = LISTS.flatMap((list) => {
    const entries = rows[list].filter(isNamed).map(({ id: _id, part, capability, ...entry }) => {
      const called = part === undefined ? capability : parts.get(part);
      return called === undefined ? entry : { ...entry, capability: called };
    });
    return entries.length > 0 ? [[list, entries.slice(0, LIMITS.list)]] : [];
  });
  return Object.fromEntries(lists) as Pick<Names, ListName>;
}

const listsIn = (names: Names | undefined) => Object.fromEntries(LISTS.map((list) => [list, names?.[list] ?? []]));

/** @returns the names with the lists that the rows stand for */
export function namesWith(names: Names | undefined, rows: Rows): Names {
  const { people: _p, capabilities: _c, externals: _e, ...others } = names ?? {};
  return { ...others, ...listsOf(rows) };
}
