import type { Device } from './device.ts';
import type { DifferingField, Held } from './held.ts';
import { mergeBriefs } from './merge-briefs.ts';
import type { StoredText } from './stored-text.ts';
import type { SavedBrief } from './saved-brief.ts';
import { asideToShow, setAside } from './set-aside.ts';

/**
 * Takes in what another tab, or an earlier visit, has stored.
 * @param base what this tab last knew to be stored, of what the other one had read
 * @param race the other one had not read what this tab wrote last
 * @returns what changes in what this tab holds; not `safe` where the stored text may not be written over
 */
export function takeIn(
  device: Device,
  { briefs, current, gone, differing }: Held,
  base: SavedBrief[],
  stored: StoredText,
  race: boolean,
): { change: Partial<Held>; safe: boolean } {
  const merged = mergeBriefs(base, briefs, stored.briefs, race);
  const kept = merged.removed.filter((b) => b.id === current);
  const isStored = new Set(stored.briefs.map((b) => b.id));
  let safe = true;
  try {
    if (stored.lost !== null) setAside(device, stored.lost);
  } catch {
    safe = false;
  }
  const again = (d: DifferingField) => merged.differing.some((m) => placeOf(m) === placeOf(d));
  return {
    safe,
    change: {
      briefs: [...kept, ...merged.briefs],
      gone: [...gone, ...kept.map((b) => b.id)].filter((id) => !isStored.has(id)),
      ...(merged.differing.length > 0
        ? { differing: [...differing.filter((d) => !again(d)), ...merged.differing] }
        : {}),
      aside: asideToShow(device),
    },
  };
}

const placeOf = ({ brief, path }: DifferingField) => [brief, ...path].join(' ');
