'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useBrief } from './use-brief.ts';

const PREFIX = 'plumbline.draft.';
/** What was typed in this tab and is not saved yet, as JSON: leaving a page, or reloading it, loses none of it. */
const held = new Map<string, string>();
const watching = new Set<() => void>();

function subscribe(changed: () => void) {
  watching.add(changed);
  return () => void watching.delete(changed);
}

/** A device that keeps nothing still has the memory of the tab. */
function session<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.sessionStorage);
  } catch {
    return null;
  }
}

const read = (key: string): string | null => held.get(key) ?? session((storage) => storage.getItem(key));

function write(key: string, text: string | null) {
  if (text === null) held.delete(key);
  else held.set(key, text);
  session((storage) => (text === null ? storage.removeItem(key) : storage.setItem(key, text)));
  for (const changed of watching) changed();
}

/**
 * State that outlives its page within this tab, for the open brief; null where there is none.
 * @param name unique within a brief; null for state that goes with the page
 */
export function useHeld<T>(name: string | null): [T | null, (value: T | null) => void] {
  const brief = useBrief((s) => s.current) ?? '';
  const [own, setOwn] = useState<T | null>(null);
  const key = name === null ? null : `${PREFIX}${brief}.${name}`;
  const text = useSyncExternalStore(
    subscribe,
    () => (key === null ? null : read(key)),
    () => null,
  );
  const value = useMemo(() => (text === null ? null : (JSON.parse(text) as T)), [text]);
  if (key === null) return [own, setOwn];
  return [value, (next) => write(key, next === null ? null : JSON.stringify(next))];
}
