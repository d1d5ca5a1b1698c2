/** Reads the text that this browser kept, whatever it holds. */
import * as z from 'zod/mini';
import { salvageBrief } from './salvage.ts';
import { nameOfBrief, type SavedBrief } from './saved-brief.ts';
import type { Rows } from './names-edit.ts';

export interface StoredText {
  /** The brief that was opened last, in whichever tab; null where there is none. */
  current: string | null;
  briefs: SavedBrief[];
  /** Tab to the number of its writes that whoever wrote this had read. */
  seen: Record<string, number>;
  /** What could not be read, as text to set aside; null where all was. */
  lost: string | null;
}

/** A part of a brief that could not be read, as it is set aside. */
export interface LostPiece {
  /** Name of the brief; null where it was none. */
  brief: string | null;
  /** Dotted path, empty for the whole. */
  path: string;
  why: string;
  value: unknown;
}

const row = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  uses: z.optional(z.string()),
  direction: z.optional(z.string()),
  part: z.optional(z.string()),
  capability: z.optional(z.string()),
});
const rowsSchema = z.strictObject({
  people: z.array(row),
  capabilities: z.array(row),
  externals: z.array(row),
});
const alternativeSchema = z.object({ name: z.string(), of: z.string() });
const seenSchema = z.record(z.string(), z.number());

/** Text under the key of the briefs, whatever it holds: all of it comes back, as briefs or as what is to be set aside. */
export function readStored(text: string): StoredText {
  const nothing = { current: null, briefs: [], seen: {} };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ...nothing, lost: text };
  }
  if (raw === null) return { ...nothing, lost: null };
  const { current, briefs, seen } = raw as { current?: unknown; briefs?: unknown; seen?: unknown };
  if (!Array.isArray(briefs)) return { ...nothing, lost: text };
  const pieces: LostPiece[] = [];
  const sound = new Map<string, SavedBrief>();
  for (const value of briefs as unknown[]) {
    const entry = readEntry(value, pieces);
    if (!entry) continue;
    if (sound.has(entry.id)) pieces.push({ brief: nameOfBrief(entry), path: '', why: 'is there twice', value });
    else sound.set(entry.id, entry);
  }
  const known = seenSchema.safeParse(seen);
  return {
    current: typeof current === 'string' && sound.has(current) ? current : null,
    briefs: [...sound.values()],
    seen: known.success ? known.data : {},
    lost: pieces.length > 0 ? JSON.stringify(pieces, null, 1) : null,
  };
}

function readEntry(value: unknown, pieces: LostPiece[]): SavedBrief | null {
  const { id, savedAt, brief: given, alternative, rows } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string') {
    pieces.push({ brief: null, path: '', why: 'is no brief', value });
    return null;
  }
  const { brief, leftOut } = salvageBrief(null, given);
  const other = alternativeSchema.safeParse(alternative);
  const kept = rowsSchema.safeParse(rows);
  const entry: SavedBrief = {
    id,
    savedAt: typeof savedAt === 'string' ? savedAt : '',
    brief,
    ...(other.success ? { alternative: other.data } : {}),
    ...(kept.success ? { rows: kept.data as Rows } : {}),
  };
  const piece = (path: string, why: string, part: unknown) =>
    pieces.push({ brief: nameOfBrief(entry), path, why, value: part });
  for (const left of leftOut) piece(left.path, left.why, left.value);
  if (alternative !== undefined && !other.success) piece('alternative', 'is no name of an alternative', alternative);
  if (rows !== undefined && !kept.success) piece('rows', 'are no rows of names', rows);
  return entry;
}
