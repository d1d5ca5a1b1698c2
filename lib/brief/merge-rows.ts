/** Three-way merge of the lists of names, row by row and value by value; a row is known by its identity. */
import { mergeValue, type Merging } from './merge-value.ts';
import { LISTS, withoutLoose, type ListName, type Row, type RowField, type Rows } from './names-edit.ts';
import { same } from './same.ts';

export function mergeRows(base: Rows, mine: Rows, theirs: Rows, merging: Merging): Rows {
  const merged = LISTS.map((list) => [list, mergeList(list, base[list], mine[list], theirs[list], merging)]);
  return withoutLoose(Object.fromEntries(merged) as Rows);
}

function mergeList(list: ListName, base: Row[], mine: Row[], theirs: Row[], merging: Merging) {
  const [b, m, t] = [base, mine, theirs].map((rows) => new Map(rows.map((r) => [r.id, r]))) as [ById, ById, ById];
  const ids = (rows: Row[]) => rows.map((r) => r.id);
  // Who moved rows decides on the order; what the other added follows.
  const moved = !same(
    ids(base).filter((id) => m.has(id)),
    ids(mine).filter((id) => b.has(id)),
  );
  const order = [...new Set(moved ? [...ids(mine), ...ids(theirs)] : [...ids(theirs), ...ids(mine)])];
  const added = order.filter((id) => !b.has(id));
  // Rows that both added stand in one order, whichever tab merges them.
  if (added.some((id) => !m.has(id)) && added.some((id) => !t.has(id))) added.sort();
  return [...order.filter((id) => b.has(id)), ...added].flatMap((id): Row[] => {
    const [old, own, other] = [b.get(id), m.get(id), t.get(id)];
    if (own && other) return [mergeRow(list, old, own, other, merging)];
    const only = own ?? other;
    // Removed on one side: it goes, unless the other side has changed it meanwhile.
    return !only || (old && same(only, old)) ? [] : [only];
  });
}
type ById = Map<string, Row>;

function mergeRow(list: ListName, base: Row | undefined, mine: Row, theirs: Row, merging: Merging): Row {
  const merged: Record<string, unknown> = { id: mine.id, name: '' };
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<RowField | 'id'>) {
    if (key === 'id') continue;
    const value = mergeValue(base?.[key], mine[key], theirs[key], ['names', list, mine.id, key], merging);
    if (value !== undefined) merged[key] = value;
  }
  return merged as unknown as Row;
}
