/**
 * Keeps what this tab holds and what the browser stores in step with other tabs.
 *
 * Every write reads what is stored first and merges it, in one piece of JavaScript. A lock would add a wait, in which a
 * page that is left loses its last change, and would not help: a browser may show a tab what another has stored only a
 * moment later, lock or not. So each text says which writes of other tabs it was made with; a tab whose last write is
 * not among them merges against what was there before it, and writes again. With two tabs nothing is lost either way.
 */
import type { Device } from './device.ts';
import type { Held, StorageProblem } from './held.ts';
import type { LeftOut } from './problems.ts';
import type { SavedBrief } from './saved-brief.ts';

/** The part that checks and merges; fetched when there is something to check, so that it stays out of the first load. */
export type Reader = typeof import('./reader.ts');

export const KEY = 'plumbline.briefs.v1';
/** In the tab's own storage: the brief that is open in it. */
export const OPEN = 'plumbline.open';

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
  loadReader: () => Promise<Reader>,
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
    loadReader().then(
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

  /** @returns false where what was read may not be written over */
  function read(text: string, from: Reader): boolean {
    const stored = from.readStored(text);
    const sawMine = written === 0 || stored.seen[me] === written;
    const { change, safe } = from.takeIn(device, get(), sawMine ? last.briefs : before, stored, !sawMine);
    last = { ...stored, text: safe ? text : undefined };
    before = stored.briefs;
    set(change);
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
      const old = last;
      // Known before it is stored: another tab may answer at once.
      last = { text, current, briefs, seen };
      written++;
      try {
        device.local().setItem(KEY, text);
      } catch {
        last = old;
        written--;
        return fail('full');
      }
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
      safe = read(text, reader);
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
      set({ differing: readOpen(device)?.differing ?? [] });
      sync(get().briefs.length > 0);
      load(
        () => {
          if (reader) set({ aside: reader.asideToShow(device) });
          sync(owed);
        },
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
    hideAsides: () => {
      try {
        reader?.hideAside(
          device,
          get().aside.map((a) => a.key),
        );
      } catch {
        // Said again with the next visit.
      }
      set({ aside: [] });
    },
    withValue: (entry: SavedBrief, path: string[], value: unknown) => reader?.withValue(entry, path, value) ?? entry,
  };
}

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
