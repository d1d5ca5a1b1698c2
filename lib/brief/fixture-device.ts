/** A browser with one storage and any number of tabs, as far as the store needs one. */
import type { Device } from './device.ts';
import * as reader from './reader.ts';
import { createBriefStore } from './store.ts';

/** The reader, without a network. */
const present = () => Promise.resolve(reader);

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
  const device = (session: FakeStorage): Device => {
    const self = { changed: () => {}, awake: true };
    tabs.push(self);
    const tell = () => tabs.forEach((tab) => tab !== self && tab.awake && tab.changed());
    return {
      local: storageOf(storage, tell),
      session: storageOf(session, () => {}),
      listen: (changed) => (self.changed = changed),
      now: () => new Date(Date.UTC(2026, 10, 30) + ++clock).toISOString(),
      newId: () => `id${++ids}`,
    };
  };
  const newSession = (): FakeStorage => ({ kept: new Map(), full: false, blocked: false });
  return {
    storage,
    newSession,
    device: () => device(newSession()),
    /** A tab that has read what is stored. */
    open: async (session = newSession(), loads = present) => {
      const store = createBriefStore(device(session), loads);
      store.getState().hydrate();
      // The reader comes with the next turn.
      await Promise.resolve();
      await Promise.resolve();
      return store;
    },
    /** A tab before anything was read. */
    closed: (session = newSession(), loads = present) => createBriefStore(device(session), loads),
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

/**
 * Two tabs whose views of the storage lag: each sees its own writes at once and those of the other when they are
 * delivered. What was written last holds in the end, and a tab does not put an older text over its own that is still
 * on its way, as browsers with a process for each tab do it.
 */
export async function laggingTabs(initial: Record<string, string>) {
  const log: { from: number; key: string; value: string }[] = [];
  const fake = fakeBrowser();
  const tabs = [0, 1].map((me) => {
    const state: FakeStorage = { kept: new Map(Object.entries(initial)), full: false, blocked: false };
    const tab = { read: 0, changed: () => {}, state };
    const view = storageOf(state, () => {});
    const local = () => {
      const storage = view();
      const setItem = (key: string, value: string) => {
        storage.setItem(key, value);
        log.push({ from: me, key, value });
      };
      return { ...storage, length: storage.length, setItem };
    };
    return {
      tab,
      store: createBriefStore({ ...fake.device(), local, listen: (changed) => (tab.changed = changed) }, present),
    };
  });
  for (const { store } of tabs) store.getState().hydrate();
  await Promise.resolve();
  await Promise.resolve();
  return {
    stores: tabs.map((t) => t.store),
    /** The next write reaches a tab. @returns false where there is none */
    deliver: (to: number): boolean => {
      const tab = tabs[to]?.tab;
      const next = tab && log[tab.read++];
      if (!tab || !next) {
        if (tab) tab.read--;
        return false;
      }
      const onItsWay = log.slice(tab.read).some((l) => l.from === to && l.key === next.key);
      if (next.from === to) return true;
      if (!onItsWay) tab.state.kept.set(next.key, next.value);
      tab.changed();
      return true;
    },
    text: (of: number, key: string) => tabs[of]?.tab.state.kept.get(key),
  };
}
