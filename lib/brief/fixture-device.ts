/** A browser with one storage and any number of tabs, as far as the store needs one. */
import type { Device } from './device.ts';
import * as reader from './reader.ts';
import { createBriefStore } from './store.ts';

export interface FakeStorage {
  kept: Map<string, string>;
  /** Set to make every write fail, as a full storage does. */
  full: boolean;
  blocked: boolean;
}

function storageOf(state: FakeStorage, written: () => void) {
  const open = () => {
    if (state.blocked) throw new Error('SecurityError');
  };
  return () => {
    open();
    return {
      get length() {
        return state.kept.size;
      },
      key: (i: number) => [...state.kept.keys()][i] ?? null,
      getItem: (key: string) => state.kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (state.full) throw new Error('QuotaExceededError');
        state.kept.set(key, value);
        written();
      },
    };
  };
}

/** @param initial what the storage holds before the first tab is opened */
export function fakeBrowser(initial: Record<string, string> = {}) {
  const storage: FakeStorage = { kept: new Map(Object.entries(initial)), full: false, blocked: false };
  const tabs: { changed: () => void; awake: boolean }[] = [];
  let clock = 0;
  let ids = 0;
  /** @param session what this tab remembers from before a reload */
  const device = (session: FakeStorage, loads: () => Promise<typeof reader>): Device => {
    const self = { changed: () => {}, awake: true };
    tabs.push(self);
    const tell = () => tabs.forEach((tab) => tab !== self && tab.awake && tab.changed());
    return {
      local: storageOf(storage, tell),
      session: storageOf(session, () => {}),
      listen: (changed) => (self.changed = changed),
      now: () => new Date(Date.UTC(2026, 10, 30) + ++clock).toISOString(),
      newId: () => `id${++ids}`,
      loadReader: loads,
    };
  };
  const newSession = (): FakeStorage => ({ kept: new Map(), full: false, blocked: false });
  return {
    storage,
    newSession,
    /** A tab that has read what is stored. */
    open: async (session = newSession(), loads = () => Promise.resolve(reader)) => {
      const store = createBriefStore(device(session, loads));
      store.getState().hydrate();
      // The reader comes with the next turn.
      await Promise.resolve();
      await Promise.resolve();
      return store;
    },
    /** A tab before anything was read. */
    closed: (session = newSession(), loads = () => Promise.resolve(reader)) => createBriefStore(device(session, loads)),
    /** Told to every tab: something else may have written. */
    changed: () => tabs.forEach((tab) => tab.changed()),
    /** A tab that is frozen hears nothing. */
    sleep: (at: number, asleep: boolean) => {
      const tab = tabs[at];
      if (tab) tab.awake = !asleep;
      if (tab && !asleep) tab.changed();
    },
  };
}
