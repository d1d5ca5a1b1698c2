/** Reads, checks and merges what this browser keeps, with one schema. Loaded when first needed. */
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import type { LeftOut } from './problems.ts';
import { salvageBrief } from './salvage.ts';
import type { SavedBrief } from './saved-brief.ts';

export { sameEntry } from './merge-briefs.ts';
export { asideToShow, hideAside } from './set-aside.ts';
export { readStored } from './stored-text.ts';
export { takeIn } from './take-in.ts';
export { withValue } from './with-value.ts';

/** Briefs that passed once need not be checked again: no brief is changed in place. */
const passed = new WeakSet<Brief>();

/** @returns the entry as it may be written, so that it can be read again, and what had to be left out of it */
export function writable(entry: SavedBrief): { entry: SavedBrief; leftOut: LeftOut[] } {
  if (passed.has(entry.brief)) return { entry, leftOut: [] };
  if (briefSchema.safeParse(entry.brief).success) {
    passed.add(entry.brief);
    return { entry, leftOut: [] };
  }
  const { brief, leftOut } = salvageBrief(null, entry.brief);
  return { entry: { ...entry, brief }, leftOut };
}
