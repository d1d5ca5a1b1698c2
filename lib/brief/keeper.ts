/**
 * Keeps what this tab holds and what the browser stores in step with other tabs.
 *
 * Every write reads what is stored first and merges it, in one piece of JavaScript. A lock would add a wait, in which a
 * page that is left loses its last change, and would not help: a browser may show a tab what another has stored only a
 * moment later, lock or not. So each text says which writes of other tabs it was made with; a tab whose last write is
 * not among them merges against what was there before it, and writes again. With two tabs nothing is lost either way.
 */
import type { Device, Reader } from './device.ts';
import type { Differing } from './merge-value.ts';
import type { LeftOut } from './problems.ts';
import type { SavedBrief } from './saved-brief.ts';
import { asideToShow, setAside, type Aside } from './set-aside.ts';

export const KEY = 'plumbline.briefs.v1';
/** In the tab's own storage: the brief that is open in it. */
export const OPEN = 'plumbline.open';

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

interface Read {
  text: string | null | undefined;
  current: string | null;
  briefs: SavedBrief[];
  seen: Record<string, number>;
}
const NOTHING: Read = { text: null, current: null, briefs: [], seen: {} };
/** Tabs that are long closed need not be remembered. */
const TABS = 20;

/** @param started called once, when what is stored was read; gets the brief that was open here before */
export function keeper(
  device: Device,
  get: () => Held,
  set: (change: Partial<Held>) => void,
  started: (open: string | null) => void,
) {
  let me = '';
  let reader: Reader | undefined;
  let loading = false;
  /** An own change waits for the reader. */
  let owed = false;
  let cleared = false;
  let last: Read = { ...NOTHING, text: undefined };
  /** What was stored before this tab’s last writes. */
  let before: SavedBrief[] = [];
  let written = 0;

  function fail(storageProblem: StorageProblem) {
    const stored = new Map(last.briefs.map((b) => [b.id, b]));
    const unsaved = get().briefs.filter((b) => !reader?.sameEntry(b, stored.get(b.id)));
    set({ storageProblem, unsaved: unsaved.map((b) => b.id) });
    start(null);
  }
  function start(open: string | null) {
    if (get().hydrated) return;
    set({ hydrated: true });
    started(open);
  }
  function load(then: () => void, otherwise: () => void) {
    if (loading) return;
    loading = true;
    device.loadReader().then(
      (loaded) => {
        loading = false;
        reader = loaded;
        then();
      },
      () => {
        loading = false;
        otherwise();
      },
    );
  }

  /** Takes in what another tab, or an earlier visit, has stored. @returns false where it may not be written over */
  function takeIn(text: string, { readStored, mergeBriefs }: Reader): boolean {
    const stored = readStored(text);
    const sawMine = written === 0 || stored.seen[me] === written;
    const { briefs, current, gone, differing } = get();
    const merged = mergeBriefs(sawMine ? last.briefs : before, briefs, stored.briefs, !sawMine);
    const kept = merged.removed.filter((b) => b.id === current);
    const isStored = new Set(stored.briefs.map((b) => b.id));
    let safe = true;
    try {
      if (stored.lost !== null) setAside(device, stored.lost);
    } catch {
      safe = false;
    }
    last = { ...stored, text: safe ? text : undefined };
    before = stored.briefs;
    const again = (d: DifferingField) => merged.differing.some((m) => placeOf(m) === placeOf(d));
    set({
      briefs: [...kept, ...merged.briefs],
      gone: [...gone, ...kept.map((b) => b.id)].filter((id) => !isStored.has(id)),
      ...(merged.differing.length > 0
        ? { differing: [...differing.filter((d) => !again(d)), ...merged.differing] }
        : {}),
      aside: asideToShow(device),
    });
    return safe;
  }

  /** @param own whether this tab has changed something; else it writes only what the storage lacks */
  function write(own: boolean) {
    const leftOut: Held['leftOut'] = [];
    const briefs = get()
      .briefs.filter((b) => !get().gone.includes(b.id))
      .map((b) => {
        const checked = reader?.writable(b);
        leftOut.push(...(checked?.leftOut ?? []).map((field) => ({ ...field, brief: b.id })));
        return checked?.entry ?? b;
      });
    if (own || !isStored(briefs)) {
      const others = Object.entries(last.seen).filter(([tab]) => tab !== me);
      const seen = Object.fromEntries([...others.slice(-TABS), [me, written + 1]]);
      const current = own ? get().current : last.current;
      const text = JSON.stringify({ current, briefs, seen });
      try {
        device.local().setItem(KEY, text);
      } catch {
        return fail('full');
      }
      written++;
      last = { text, current, briefs, seen };
    }
    set({ storageProblem: null, unsaved: [], leftOut });
  }
  function isStored(briefs: SavedBrief[]): boolean {
    if (!reader || briefs.length !== last.briefs.length) return !reader;
    const stored = new Map(last.briefs.map((b) => [b.id, b]));
    return briefs.every((b) => reader?.sameEntry(b, stored.get(b.id)));
  }

  function sync(own: boolean): void {
    let text: string | null;
    try {
      text = device.local().getItem(KEY);
    } catch {
      return fail('blocked');
    }
    // Site data that were cleared are not brought back unasked: what is held here is saved with the next change.
    cleared = text === null && !own && (cleared || typeof last.text === 'string');
    if (text === null) {
      last = NOTHING;
      before = [];
      start(openBefore());
      if (!cleared) write(own);
      return;
    }
    let safe = true;
    if (text !== last.text) {
      if (!reader) {
        owed ||= own;
        return load(
          () => sync(owed),
          () => fail('unread'),
        );
      }
      safe = takeIn(text, reader);
      start(openBefore());
    }
    const due = own || owed;
    owed = false;
    if (safe) write(due);
    else fail('full');
  }

  /** @returns the brief that was open in this tab before a reload, else in whichever tab opened one last */
  function openBefore(): string | null {
    const own = readOpen(device);
    return own ? own.current : last.current;
  }

  return {
    /** Reads what is stored and follows other tabs from then on. */
    begin: () => {
      me = device.newId();
      set({ differing: readOpen(device)?.differing ?? [], aside: asideToShow(device) });
      sync(get().briefs.length > 0);
      load(
        () => sync(owed),
        () => undefined,
      );
      device.listen(() => sync(false));
    },
    /** Saves a change of this tab. Before what is stored was read it waits for that. */
    changed: () => (get().hydrated ? sync(true) : (owed = true)),
    /** Takes in what other tabs have saved. */
    follow: () => get().hydrated && sync(false),
    /** @returns why `next` cannot be kept although `old` could; null where it can */
    refuses: (old: SavedBrief, next: SavedBrief): LeftOut | null => {
      const faults = reader?.writable(next).leftOut ?? [];
      if (!reader || faults.length === 0) return null;
      const known = reader.writable(old).leftOut.map((f) => f.path);
      return faults.find((f) => !known.includes(f.path)) ?? null;
    },
    withValue: (entry: SavedBrief, path: string[], value: unknown) => reader?.withValue(entry, path, value) ?? entry,
  };
}

const placeOf = ({ brief, path }: DifferingField) => [brief, ...path].join(' ');

type Open = Pick<Held, 'current' | 'differing'>;

function readOpen({ session }: Device): Open | null {
  try {
    const { current, differing } = JSON.parse(session().getItem(OPEN) ?? '') as Partial<Open>;
    return {
      current: typeof current === 'string' ? current : null,
      differing: Array.isArray(differing) ? differing : [],
    };
  } catch {
    return null;
  }
}

/** Remembers for a reload what is open in this tab. Where that is blocked, a reload opens the brief opened last. */
export function rememberOpen({ session }: Device, { current, differing }: Open): void {
  try {
    session().setItem(OPEN, JSON.stringify({ current, differing }));
  } catch {
    // The brief itself is kept, or its loss is said, where it is saved.
  }
}
