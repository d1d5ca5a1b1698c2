/**
 * The briefs of this tab. A vanilla zustand store with one write gateway: every change is saved at once, and what could
 * not be read again is refused.
 */
import { createStore } from 'zustand/vanilla';
import type { Brief, Check, OwnRating } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import { browser, type Device } from './device.ts';
import type { DifferingField, Held } from './held.ts';
import { keeper, rememberOpen, type Reader } from './keeper.ts';
import type { Names, Rows } from './names-edit.ts';
import type { SavedBrief } from './saved-brief.ts';

/** Why a change was refused, in words; null where it was taken. */
export type Refusal = string | null;

export interface BriefState extends Held {
  brief: Brief;
  hydrate: () => void;
  /** Opens a brief as a new one beside the others. */
  open: (brief: Brief) => void;
  /** Copies the open brief under a name and opens the copy. */
  branch: (name: string) => void;
  select: (id: string) => void;
  /** @returns what was removed, as it was last; undefined where there is no such brief */
  remove: (id: string) => SavedBrief | undefined;
  /** Puts a removed brief back where it was in time; opens it where nothing else is open. */
  putBack: (removed: SavedBrief) => void;
  answer: (variable: string, answer: string | null, scope?: string) => Refusal;
  setLevel: (criterion: string, level: Level | null, reason?: string) => Refusal;
  choose: (key: string, choice: { option: string; reason?: string; date?: string } | null) => Refusal;
  waive: (key: string, option: string, reason: string | null) => Refusal;
  /** Rates an option on a criterion in place of the evidence; null takes it back. */
  rate: (key: string, option: string, criterion: string, rating: OwnRating | null) => Refusal;
  /** What was found on `checklist.item`; null for not looked at. */
  check: (item: string, found: Check | null) => Refusal;
  /** @param change gets the names as they are, and the rows that their lists were made of where those were kept */
  setNames: (change: (names: Names, kept?: Rows) => { names: Names; rows?: Rows }) => Refusal;
  setNote: (question: string, note: string) => Refusal;
  /** Sets one line of the people in the records; empty takes it away. */
  setRecord: (key: keyof NonNullable<Brief['record']>, people: string) => Refusal;
  /** Ends a difference with another tab: the field keeps what it has now, or gets the other value. */
  settle: (differing: DifferingField, take: 'now' | 'other') => void;
  /** Saves again a brief that another tab removed. */
  keep: (id: string) => void;
  /** Says no more of what is set aside now; it stays where it is. */
  hideAsides: () => void;
}

const EMPTY: Brief = {};

/** A copy of `map` with `key` set, or removed where `value` is null. */
function withKey<T>(map: Record<string, T> | undefined, key: string, value: NoInfer<T> | null): Record<string, T> {
  const { [key]: _old, ...rest } = map ?? {};
  return value === null ? rest : { ...rest, [key]: value };
}

type Change = (entry: SavedBrief) => SavedBrief;

export function createBriefStore(device: Device, loadReader: () => Promise<Reader>) {
  return createStore<BriefState>()((set, get, store) => {
    /** Changes made before it was known which brief is open in this tab. */
    let early: Change[] = [];
    let begun = false;
    const put = (change: Partial<Held>) => {
      set(change);
      const { briefs, current } = get();
      const brief = briefs.find((b) => b.id === current)?.brief ?? (get().hydrated ? EMPTY : get().brief);
      if (brief !== get().brief) set({ brief });
    };
    const kept = keeper(device, loadReader, get, put, (open) => {
      const { current, briefs } = get();
      const known = briefs.some((b) => b.id === open) ? open : null;
      put({ current: current ?? known });
      const waiting = early;
      early = [];
      if (waiting.length > 0)
        revise(known ?? get().current ?? device.newId(), (entry) => waiting.reduce((e, change) => change(e), entry));
    });
    store.subscribe((now, old) => {
      if (now.hydrated && (now.current !== old.current || now.differing !== old.differing)) rememberOpen(device, now);
    });

    /** The only way into a brief: one change, refused where it could not be read again, else saved at once. */
    function revise(id: string, change: Change): Refusal {
      const { briefs, current, gone } = get();
      const old = briefs.find((b) => b.id === id) ?? { id, savedAt: '', brief: EMPTY };
      const next = { ...change(old), savedAt: device.now() };
      const fault = kept.refuses(old, next);
      if (fault) return `Not saved: ${fault.why}.`;
      put({
        current: current ?? id,
        briefs: [next, ...briefs.filter((b) => b.id !== id)],
        gone: gone.filter((g) => g !== id),
      });
      kept.changed();
      return null;
    }
    function update(change: (brief: Brief) => Brief): Refusal {
      return updateEntry((entry) => ({ ...entry, brief: change(entry.brief) }));
    }
    function updateEntry(change: Change): Refusal {
      get().hydrate();
      const { hydrated, current, brief } = get();
      if (hydrated || current !== null) return revise(current ?? device.newId(), change);
      early.push(change);
      set({ brief: change({ id: '', savedAt: '', brief }).brief });
      return null;
    }
    const add = (entry: Omit<SavedBrief, 'id' | 'savedAt'>) => {
      get().hydrate();
      const id = device.newId();
      put({ current: id, briefs: [{ ...entry, id, savedAt: device.now() }, ...get().briefs] });
      kept.changed();
    };

    return {
      hydrated: false,
      current: null,
      briefs: [],
      brief: EMPTY,
      storageProblem: null,
      unsaved: [],
      leftOut: [],
      aside: [],
      differing: [],
      gone: [],
      hydrate: () => {
        if (begun) return;
        begun = true;
        kept.begin();
      },
      open: (brief) => add({ brief }),
      branch: (name) => {
        // A copy of what was never saved has no original to stand beside: that is saved first.
        if (get().current === null) update((unsaved) => unsaved);
        const { current, briefs, brief } = get();
        const from = briefs.find((b) => b.id === current);
        const of = from?.alternative?.of ?? from?.id ?? '';
        add({ brief, alternative: { name, of }, ...(from?.rows ? { rows: from.rows } : {}) });
      },
      select: (id) => {
        if (!get().briefs.some((b) => b.id === id)) return;
        put({ current: id });
        kept.changed();
      },
      remove: (id) => {
        // What another tab has just added to it can be brought back too.
        kept.follow();
        const { briefs, current, gone, differing } = get();
        put({
          briefs: briefs.filter((b) => b.id !== id),
          current: current === id ? null : current,
          gone: gone.filter((g) => g !== id),
          differing: differing.filter((d) => d.brief !== id),
        });
        kept.changed();
        return briefs.find((b) => b.id === id);
      },
      putBack: (removed) => {
        const { briefs, current, gone } = get();
        if (gone.includes(removed.id)) get().keep(removed.id);
        if (briefs.some((b) => b.id === removed.id)) return;
        put({
          briefs: [...briefs, removed].sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
          current: current ?? removed.id,
        });
        kept.changed();
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
        update((brief) => {
          const rated = brief.ratings?.[key];
          const cells = withKey(rated?.[option], criterion, rating);
          return { ...brief, ratings: { ...brief.ratings, [key]: { ...rated, [option]: cells } } };
        }),
      check: (item, found) => update((brief) => ({ ...brief, checks: withKey(brief.checks, item, found) })),
      setNames: (change) =>
        updateEntry(({ rows: kept, ...entry }) => {
          const { names, rows = kept } = change(entry.brief.names ?? {}, kept);
          return { ...entry, brief: { ...entry.brief, names }, ...(rows ? { rows } : {}) };
        }),
      setNote: (question, note) =>
        update((brief) => ({ ...brief, notes: withKey(brief.notes, question, note === '' ? null : note) })),
      setRecord: (key, people) =>
        update((brief) => ({
          ...brief,
          record: { ...brief.record, [key]: people.trim() === '' ? undefined : people },
        })),
      settle: (field, take) => {
        if (take === 'other') revise(field.brief, (entry) => kept.withValue(entry, field.path, field.other));
        put({ differing: get().differing.filter((d) => d !== field) });
      },
      keep: (id) => void revise(id, (entry) => entry),
      hideAsides: kept.hideAsides,
    };
  });
}

export const briefStore = createBriefStore(browser, () => import('./reader.ts'));
