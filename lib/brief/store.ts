/**
 * The brief on this device. A vanilla zustand store with one write gateway; every change is saved,
 * other tabs follow, and a full or blocked storage is said, never swallowed.
 */
import { createStore } from 'zustand/vanilla';
import type { Brief, Check, OwnRating } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';

const KEY = 'plumbline.briefs.v1';
/** Where text goes that could not be read, so that nothing is overwritten. */
const UNREADABLE = 'plumbline.briefs.unreadable';

export interface SavedBrief {
  id: string;
  /** ISO timestamp of the last change. */
  savedAt: string;
  brief: Brief;
  /** Set on a named alternative: what it is called, and the brief it was copied from. */
  alternative?: { name: string; of: string };
}

/** What a brief is called in lists. */
export function nameOfBrief({ brief, alternative }: SavedBrief): string {
  const system = brief.names?.system || 'Untitled brief';
  return alternative ? `${system}: ${alternative.name}` : system;
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

export interface BriefState {
  hydrated: boolean;
  /** Id of the open brief; null before the first one is started. */
  current: string | null;
  briefs: SavedBrief[];
  brief: Brief;
  /** Why the last change could not be saved, or null. */
  storageProblem: string | null;
  hydrate: () => void;
  /** Opens a brief as a new one beside the others. */
  open: (brief: Brief) => void;
  /** Copies the open brief under a name and opens the copy. */
  branch: (name: string) => void;
  select: (id: string) => void;
  remove: (id: string) => void;
  /** Puts a removed brief back where it was in time; opens it where nothing else is open. */
  putBack: (removed: SavedBrief) => void;
  answer: (variable: string, answer: string | null, scope?: string) => void;
  setLevel: (criterion: string, level: Level | null, reason?: string) => void;
  choose: (key: string, choice: { option: string; reason?: string; date?: string } | null) => void;
  waive: (key: string, option: string, reason: string | null) => void;
  /** Rates an option on a criterion in place of the evidence; null takes it back. */
  rate: (key: string, option: string, criterion: string, rating: OwnRating | null) => void;
  /** What was found on `checklist.item`; null for not looked at. */
  check: (item: string, found: Check | null) => void;
  setNames: (names: NonNullable<Brief['names']>) => void;
  setNote: (question: string, note: string) => void;
  setRecord: (record: NonNullable<Brief['record']>) => void;
}

const EMPTY: Brief = {};
const UNREADABLE_WORDS = `Some of what this browser kept could not be read, perhaps because a newer edition wrote it. Nothing was deleted: the text is kept in local storage under “${UNREADABLE}”.`;

/** A copy of `map` with `key` set, or removed where `value` is null. */
function withKey<T>(map: Record<string, T> | undefined, key: string, value: T | null): Record<string, T> {
  const { [key]: _old, ...rest } = map ?? {};
  return value === null ? rest : { ...rest, [key]: value };
}

interface Stored {
  current: string | null;
  briefs: SavedBrief[];
  /** Entries that could not be read; their text was set aside. */
  lost: number;
}

/** @throws what the browser throws where it blocks storage */
async function readStorage(): Promise<Stored> {
  const text = window.localStorage.getItem(KEY);
  const stored = text === null ? { current: null, briefs: [], lost: 0 } : await readText(text);
  if (text !== null && stored.lost > 0) window.localStorage.setItem(UNREADABLE, text);
  return stored;
}

/** The schema is loaded when there is something to check, so that it stays out of the first load. */
async function readText(text: string): Promise<Stored> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { current: null, briefs: [], lost: 1 };
  }
  if (!raw || typeof raw !== 'object') return { current: null, briefs: [], lost: raw === null ? 0 : 1 };
  const { briefSchema } = await import('#lib/knowledge/brief.ts');
  const { current, briefs } = raw as { current?: unknown; briefs?: unknown };
  const sound = (Array.isArray(briefs) ? briefs : []).flatMap((entry: Partial<SavedBrief>) => {
    const parsed = briefSchema.safeParse(entry?.brief);
    return parsed.success && typeof entry.id === 'string' && typeof entry.savedAt === 'string'
      ? [{ id: entry.id, savedAt: entry.savedAt, brief: parsed.data, ...alternativeIn(entry) }]
      : [];
  });
  return {
    current: typeof current === 'string' && sound.some((b) => b.id === current) ? current : null,
    briefs: sound,
    lost: (Array.isArray(briefs) ? briefs.length : 1) - sound.length,
  };
}

function alternativeIn({ alternative }: Partial<SavedBrief>): Pick<SavedBrief, 'alternative'> {
  return typeof alternative?.name === 'string' && typeof alternative.of === 'string'
    ? { alternative: { name: alternative.name, of: alternative.of } }
    : {};
}

let hydrating = false;

export const briefStore = createStore<BriefState>()((set, get) => {
  /** False until what is stored was read, or set aside: nothing may be written over it before. */
  let mayWrite = false;
  const save = () => {
    const { current, briefs, hydrated } = get();
    // What is changed before that is saved once it is merged.
    if (!hydrated) return;
    try {
      if (!mayWrite) throw new Error('What is stored could not be read or set aside.');
      window.localStorage.setItem(KEY, JSON.stringify({ current, briefs }));
      if (get().storageProblem && get().storageProblem !== UNREADABLE_WORDS) set({ storageProblem: null });
    } catch {
      set({
        storageProblem:
          'This browser could not save your brief: its storage is full or blocked. Save it as a file to keep it.',
      });
    }
  };
  const load = async () => {
    try {
      const { current, briefs, lost } = await readStorage();
      // What was opened while the storage was being read stays open, beside what was stored.
      const early = get().hydrated ? [] : get().briefs;
      const open = early.length > 0 ? get().current : current;
      const all = [...early, ...briefs.filter((b) => !early.some((e) => e.id === b.id))];
      mayWrite = true;
      set({
        hydrated: true,
        current: open,
        briefs: all,
        brief: all.find((b) => b.id === open)?.brief ?? EMPTY,
        ...(lost > 0 ? { storageProblem: UNREADABLE_WORDS } : {}),
      });
      if (early.length > 0) save();
    } catch {
      set({
        hydrated: true,
        storageProblem:
          'This browser’s storage is blocked, full or could not be read, so nothing is kept when you leave. Save your brief as a file.',
      });
    }
  };
  /** The only way into the brief: one change, saved at once. */
  const update = (change: (brief: Brief) => Brief) => {
    const { current, briefs, brief } = get();
    const next = change(brief);
    const id = current ?? crypto.randomUUID();
    const known = briefs.find((b) => b.id === id)?.alternative;
    const entry: SavedBrief = {
      id,
      savedAt: new Date().toISOString(),
      brief: next,
      ...(known ? { alternative: known } : {}),
    };
    set({ current: id, brief: next, briefs: [entry, ...briefs.filter((b) => b.id !== id)] });
    save();
  };
  return {
    hydrated: false,
    current: null,
    briefs: [],
    brief: EMPTY,
    storageProblem: null,
    hydrate: () => {
      if (hydrating) return;
      hydrating = true;
      void load();
      window.addEventListener('storage', (event) => {
        if (event.key === KEY) void load();
      });
    },
    open: (brief) => {
      set({ current: null });
      update(() => brief);
    },
    branch: (name) => {
      const { current, brief, briefs } = get();
      // A copy of what was never saved has no original to stand beside: that is saved first.
      if (current === null) update((unsaved) => unsaved);
      const from = get().current ?? '';
      const of = briefs.find((b) => b.id === from)?.alternative?.of ?? from;
      const copy: SavedBrief = {
        id: crypto.randomUUID(),
        savedAt: new Date().toISOString(),
        brief,
        alternative: { name, of },
      };
      set({ current: copy.id, brief, briefs: [copy, ...get().briefs] });
      save();
    },
    select: (id) => {
      set({ current: id, brief: get().briefs.find((b) => b.id === id)?.brief ?? EMPTY });
      save();
    },
    remove: (id) => {
      const { current, brief, briefs } = get();
      const gone = current === id;
      set({ briefs: briefs.filter((b) => b.id !== id), current: gone ? null : current, brief: gone ? EMPTY : brief });
      save();
    },
    putBack: (removed) => {
      const { current, brief, briefs } = get();
      if (briefs.some((b) => b.id === removed.id)) return;
      set({
        briefs: [...briefs, removed].sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
        current: current ?? removed.id,
        brief: current === null ? removed.brief : brief,
      });
      save();
    },
    answer: (variable, answer, scope) =>
      update((brief) =>
        scope
          ? { ...brief, scopes: { ...brief.scopes, [scope]: withKey(brief.scopes?.[scope], variable, answer) } }
          : { ...brief, answers: withKey(brief.answers, variable, answer) },
      ),
    setLevel: (criterion, level, reason) =>
      update((brief) => ({
        ...brief,
        levels: withKey(brief.levels, criterion, level === null ? null : { level, ...(reason ? { reason } : {}) }),
      })),
    choose: (key, choice) => update((brief) => ({ ...brief, choices: withKey(brief.choices, key, choice) })),
    waive: (key, option, reason) =>
      update((brief) => ({
        ...brief,
        waivers: { ...brief.waivers, [key]: withKey(brief.waivers?.[key], option, reason) },
      })),
    rate: (key, option, criterion, rating) =>
      update((brief) => ({
        ...brief,
        ratings: {
          ...brief.ratings,
          [key]: {
            ...brief.ratings?.[key],
            [option]: withKey(brief.ratings?.[key]?.[option], criterion, rating),
          },
        },
      })),
    check: (item, found) => update((brief) => ({ ...brief, checks: withKey(brief.checks, item, found) })),
    setNames: (names) => update((brief) => ({ ...brief, names })),
    setNote: (question, note) =>
      update((brief) => ({ ...brief, notes: withKey(brief.notes, question, note === '' ? null : note) })),
    setRecord: (record) => update((brief) => ({ ...brief, record })),
  };
});
