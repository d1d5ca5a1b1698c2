/**
 * Three-way merge of one brief by field: what this tab last read, what it has now, what another tab saved. A field is
 * the smallest thing that is said: an answer, a choice with its reason, a rating, a note, one value of a row of names.
 */
import type { Brief } from '#lib/knowledge/brief.ts';
import { mergeRows } from './merge-rows.ts';
import { mergeValue, type Differing, type Merging } from './merge-value.ts';
import { namesWith, rowsOf } from './names-edit.ts';
import type { SavedBrief } from './saved-brief.ts';

/** How many keys lead from a part of the brief to one of its fields. */
const DEPTH: Record<keyof Brief, number> = {
  answers: 1,
  scopes: 2,
  levels: 1,
  choices: 1,
  waivers: 2,
  ratings: 3,
  checks: 1,
  names: 2,
  notes: 1,
  record: 1,
  knowledge: 0,
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mergeMap(base: unknown, mine: unknown, theirs: unknown, depth: number, path: string[], merging: Merging) {
  const sides = [base, mine, theirs];
  if (depth === 0 || !sides.some(isMap) || !sides.every((s) => s === undefined || isMap(s)))
    return mergeValue(base, mine, theirs, path, merging);
  const [b, m, t] = sides.map((s) => s ?? {}) as [Fields, Fields, Fields];
  const merged: Fields = {};
  for (const key of new Set([...Object.keys(m), ...Object.keys(t)])) {
    const value = mergeMap(b[key], m[key], t[key], depth - 1, [...path, key], merging);
    if (value !== undefined) merged[key] = value;
  }
  return mine === undefined && Object.keys(merged).length === 0 ? undefined : merged;
}
type Fields = Record<string, unknown>;

/** @returns the merged entry, and each field that both changed differently */
export function mergeEntry(
  base: SavedBrief | undefined,
  mine: SavedBrief,
  theirs: SavedBrief,
  race: boolean,
): { entry: SavedBrief; differing: Differing[] } {
  const differing: Differing[] = [];
  const merging: Merging = { race, report: (d) => differing.push(d) };
  const merged: Fields = {};
  const parts = new Set([...Object.keys(mine.brief), ...Object.keys(theirs.brief)]) as Set<keyof Brief>;
  for (const part of parts) {
    const [b, m, t] = [base?.brief, mine.brief, theirs.brief].map((brief) =>
      // The lists are merged as rows.
      part === 'names' && brief?.names ? namesWith(brief.names, NO_ROWS) : brief?.[part],
    );
    const value = mergeMap(b, m, t, DEPTH[part] ?? 0, [part], merging);
    if (value !== undefined) merged[part] = value;
  }
  const [b, m, t] = [base, mine, theirs].map((side) => rowsOf(side?.brief.names, side?.rows));
  const rows = m && t && b ? mergeRows(b, m, t, merging) : NO_ROWS;
  const names = namesWith(merged.names as Brief['names'], rows);
  const kept = mine.rows ?? theirs.rows;
  const alternative = mine.alternative ?? theirs.alternative;
  return {
    entry: {
      id: mine.id,
      savedAt: mine.savedAt > theirs.savedAt ? mine.savedAt : theirs.savedAt,
      brief: { ...merged, ...(merged.names || Object.keys(names).length > 0 ? { names } : {}) },
      ...(alternative ? { alternative } : {}),
      ...(kept ? { rows } : {}),
    },
    differing,
  };
}

const NO_ROWS = { people: [], capabilities: [], externals: [] };
