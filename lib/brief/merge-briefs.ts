/** Three-way merge of the list of briefs: what this tab last read, what it holds, what another tab saved. */
import { mergeEntry } from './merge-fields.ts';
import type { Differing } from './merge-value.ts';
import { same } from './same.ts';
import type { SavedBrief } from './saved-brief.ts';

export interface Merged {
  /** What this tab had comes in its order, then what is new, the last changed first. */
  briefs: SavedBrief[];
  /** Removed elsewhere, and not changed here since this tab last read them. */
  removed: SavedBrief[];
  differing: (Differing & { brief: string })[];
}

/** What counts as a change of an entry: the time does not. */
const saidBy = ({ brief, rows, alternative }: SavedBrief) => ({ brief, rows, alternative });
export const sameEntry = (a: SavedBrief | undefined, b: SavedBrief | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && same(saidBy(a), saidBy(b)));

/**
 * A removal counts where the other side has not changed the brief; a change outlives a removal.
 * @param race the other tab had not read what this one wrote last
 */
export function mergeBriefs(base: SavedBrief[], mine: SavedBrief[], theirs: SavedBrief[], race: boolean): Merged {
  const [b, t] = [base, theirs].map((list) => new Map(list.map((entry) => [entry.id, entry])));
  const held = new Set(mine.map((entry) => entry.id));
  const result: Merged = { briefs: [], removed: [], differing: [] };
  for (const own of mine) {
    const [old, other] = [b?.get(own.id), t?.get(own.id)];
    if (!other) (old && sameEntry(own, old) ? result.removed : result.briefs).push(own);
    else if (sameEntry(own, other)) result.briefs.push(own);
    else {
      const { entry, differing } = mergeEntry(old, own, other, race);
      result.briefs.push(entry);
      result.differing.push(...differing.map((d) => ({ ...d, brief: own.id })));
    }
  }
  for (const other of theirs)
    if (!held.has(other.id) && !(b?.has(other.id) && sameEntry(b.get(other.id), other))) result.briefs.push(other);
  result.briefs.sort((one, two) => (one.savedAt < two.savedAt ? 1 : one.savedAt > two.savedAt ? -1 : 0));
  return result;
}
