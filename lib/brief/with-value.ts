import type { Brief } from '#lib/knowledge/brief.ts';
import { LISTS, namesWith, rowsOf, withoutLoose, type ListName } from './names-edit.ts';
import type { SavedBrief } from './saved-brief.ts';

/**
 * The entry with another value for one field, as a merge names it.
 * @param path of the field in the brief; a row of names by its identity
 * @param value undefined takes the field away
 */
export function withValue(entry: SavedBrief, path: string[], value: unknown): SavedBrief {
  const [part, list, id, field] = path;
  if (part !== 'names' || !LISTS.includes(list as ListName) || id === undefined || field === undefined)
    return { ...entry, brief: set(entry.brief, path, value) as Brief };
  const rows = rowsOf(entry.brief.names, entry.rows);
  const changed = withoutLoose({
    ...rows,
    [list as ListName]: rows[list as ListName].map((row) =>
      row.id === id
        ? { ...(set(row, [field], value) as typeof row), name: field === 'name' ? String(value ?? '') : row.name }
        : row,
    ),
  });
  return { ...entry, rows: changed, brief: { ...entry.brief, names: namesWith(entry.brief.names, changed) } };
}

function set(target: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const { [key]: old, ...others } = (target ?? {}) as Record<string, unknown>;
  const next = set(old, rest, value);
  return next === undefined ? others : { ...others, [key]: next };
}
