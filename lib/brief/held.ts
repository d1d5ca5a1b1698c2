/** What a tab holds of the briefs, and what is to be said about the keeping of them. */
import type { Differing } from './merge-value.ts';
import type { LeftOut } from './problems.ts';
import type { SavedBrief } from './saved-brief.ts';
import type { Aside } from './set-aside.ts';

/** `unread`: the part that reads could not be loaded. Nothing is written over what was not read or set aside. */
export type StorageProblem = 'full' | 'blocked' | 'unread';
export type DifferingField = Differing & { brief: string };

export interface Held {
  /** True once what is stored was read, or could not be. */
  hydrated: boolean;
  /** Id of the brief that is open in this tab; null where none is. No other tab changes it. */
  current: string | null;
  /** Newest first. */
  briefs: SavedBrief[];
  /** Why the last change could not be saved, or null. */
  storageProblem: StorageProblem | null;
  /** Briefs whose text is in this tab alone. */
  unsaved: string[];
  /** Fields that could not be saved, because they could not be read again. */
  leftOut: (LeftOut & { brief: string })[];
  /** Text set aside because it could not be read, until its notice is hidden. */
  aside: Aside[];
  /** Fields that another tab changed too, in another way. */
  differing: DifferingField[];
  /** Briefs that another tab removed and that are still open here; saved again with their next change. */
  gone: string[];
}
