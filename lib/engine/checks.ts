/** A checklist inside a brief: which items it asks, which the choices make moot, and what was found. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Checklist, ChecklistItem } from '#lib/knowledge/library-types.ts';
import { truth, type Lookup } from './predicate.ts';

export type CheckStatus = 'open' | 'not-yet' | 'done' | 'does-not-apply' | 'moot';

export interface CheckedItem {
  /** `checklist.item`, the key in the brief. */
  key: string;
  item: ChecklistItem;
  status: CheckStatus;
  /** Why it is moot or does not apply, or what was noted; null where nothing is said. */
  note: string | null;
}

/** Stated answers and choices; `@topic` alone stands for a topic that is decided once. */
export function lookupOf({ answers = {}, choices = {} }: Brief): Lookup {
  return (id) => (id.startsWith('@') ? choices[id.slice(1)]?.option : answers[id]);
}

/**
 * @returns the items that the brief does not rule out, in their order; an item that the choices make
 * moot stays visible and says so, whatever was found before
 */
export function checkedItems(brief: Brief, checklist: Checklist): CheckedItem[] {
  const lookup = lookupOf(brief);
  return checklist.items.flatMap((item): CheckedItem[] => {
    if (truth(item.when, lookup) === false) return [];
    const key = `${checklist.id}.${item.id}`;
    const found = brief.checks?.[key];
    if (item.moot && truth(item.moot.when, lookup) === true)
      return [{ key, item, status: 'moot', note: item.moot.because }];
    return [{ key, item, status: found?.state ?? 'open', note: found?.note ?? null }];
  });
}

/** Items that still have to be looked at or done. */
export const isOpen = ({ status }: CheckedItem): boolean => status === 'open' || status === 'not-yet';
