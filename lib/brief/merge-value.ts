import { canonicalJson, tidy } from '#lib/link/canonical.ts';
import { same } from './same.ts';

/** A field that two tabs changed, each in its own way: what it holds now, and what the other one gave it. */
export interface Differing {
  path: string[];
  now?: unknown;
  other?: unknown;
}

export interface Merging {
  report: (differing: Differing) => void;
  /**
   * True where both tabs wrote at once and both merge now. Each must then come to the same value by itself, or they
   * would answer each other without end.
   */
  race: boolean;
}

const inOrder = (value: unknown) => canonicalJson(tidy(value)) ?? '';

/** @returns what was changed on one side; where both changed it differently, what this tab has, and the other is told */
export function mergeValue<T>(base: T, mine: T, theirs: T, path: string[], { report, race }: Merging): T {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  const [now, other] = race && inOrder(theirs) > inOrder(mine) ? [theirs, mine] : [mine, theirs];
  report({ path, now, other });
  return now;
}
