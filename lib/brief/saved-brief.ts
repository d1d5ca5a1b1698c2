/** A brief as this browser keeps it, and what lists call it. */
import type { Brief } from '#lib/knowledge/brief.ts';
import { withoutDirection } from '#lib/markdown/direction.ts';
import type { Rows } from './names-edit.ts';

export interface SavedBrief {
  id: string;
  /** ISO timestamp of the last change. */
  savedAt: string;
  brief: Brief;
  /** Set on a named alternative: what it is called, and the brief it was copied from. */
  alternative?: { name: string; of: string };
  /**
   * The lists of names as they are being edited: rows with an identity, those without a name among them. Kept here and
   * not in the brief, so that files and links hold only what has a name.
   */
  rows?: Rows;
}

/** What a brief is called in lists. */
export function nameOfBrief({ brief, alternative }: Pick<SavedBrief, 'brief' | 'alternative'>): string {
  const system = withoutDirection(brief.names?.system ?? '').trim() || 'Untitled brief';
  return alternative ? `${system}: ${withoutDirection(alternative.name)}` : system;
}

/** The open brief with all that were copied from it or from the same one; the original first. */
export function alternativesOf(briefs: SavedBrief[], current: string | null): SavedBrief[] {
  const open = briefs.find((b) => b.id === current);
  if (!open) return [];
  const root = open.alternative?.of ?? open.id;
  const family = briefs.filter((b) => b.id === root || b.alternative?.of === root);
  return family.sort(
    (a, b) => Number(a.id !== root) - Number(b.id !== root) || nameOfBrief(a).localeCompare(nameOfBrief(b), 'en'),
  );
}
