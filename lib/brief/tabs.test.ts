/** Several tabs over one storage: whose brief is open, what both keep, and what is said where they differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser, laggingTabs } from './fixture-device.ts';
import { KEY } from './keeper.ts';
import { editRows, namesWith, rowsOf, type RowEdit } from './names-edit.ts';
import type { SavedBrief } from './saved-brief.ts';

const stored = ({ storage }: ReturnType<typeof fakeBrowser>) =>
  (JSON.parse(storage.kept.get(KEY) ?? '{"briefs":[]}') as { briefs: SavedBrief[] }).briefs;

async function twoTabs() {
  const browser = fakeBrowser();
  const first = await browser.open();
  first.getState().open({ names: { system: 'Till' } });
  const second = await browser.open();
  return { browser, first, second, id: first.getState().current ?? '' };
}

describe('another tab', () => {
  it('starts with the brief opened last, and follows what is changed in it', async () => {
    const { first, second, id } = await twoTabs();
    expect(second.getState().current).toBe(id);
    first.getState().answer('traffic', 'high');
    expect(second.getState().brief.answers).toEqual({ traffic: 'high' });
  });
  it('opens another brief, and this one keeps its own', async () => {
    const { browser, first, second, id } = await twoTabs();
    second.getState().open({ names: { system: 'Bank' } });
    first.getState().answer('traffic', 'high');
    expect(first.getState()).toMatchObject({ current: id, brief: { names: { system: 'Till' } } });
    expect(second.getState().brief).toEqual({ names: { system: 'Bank' } });
    expect(stored(browser).map((b) => b.brief)).toEqual([
      { names: { system: 'Till' }, answers: { traffic: 'high' } },
      { names: { system: 'Bank' } },
    ]);
    expect(first.getState().briefs).toHaveLength(2);
  });
  it('removes the brief that is open here: it is kept here, said, and saved again with the next change', async () => {
    const { browser, first, second, id } = await twoTabs();
    second.getState().remove(id);
    expect(first.getState()).toMatchObject({ current: id, gone: [id], brief: { names: { system: 'Till' } } });
    browser.changed();
    expect(stored(browser)).toEqual([]);
    first.getState().answer('traffic', 'high');
    expect(first.getState().gone).toEqual([]);
    expect(stored(browser)[0]?.brief).toEqual({ names: { system: 'Till' }, answers: { traffic: 'high' } });
  });
  it('puts back what it had removed, and this one holds it once', async () => {
    const { first, second, id } = await twoTabs();
    const removed = second.getState().remove(id);
    if (removed) second.getState().putBack(removed);
    expect(first.getState()).toMatchObject({ current: id, gone: [] });
    second.getState().remove(id);
    if (removed) first.getState().putBack(removed);
    expect(first.getState().gone).toEqual([]);
    expect(second.getState().briefs.map((b) => b.id)).toEqual([id]);
  });
});

describe('a tab that slept', () => {
  it('has its field and the other’s, both', async () => {
    const { browser, first, second } = await twoTabs();
    browser.sleep(1, true);
    first.getState().answer('traffic', 'high');
    first.getState().choose('runtime', { option: 'functions', reason: 'cheap' });
    second.getState().answer('views', 'deep');
    second.getState().setNote('traffic', 'at noon');
    const both = { answers: { traffic: 'high', views: 'deep' }, notes: { traffic: 'at noon' } };
    expect(first.getState().brief).toMatchObject(both);
    expect(second.getState().brief).toEqual(first.getState().brief);
    expect(second.getState().differing).toEqual([]);
  });
  it('says of one field that both changed what each made of it, and takes the other where asked', async () => {
    const { browser, first, second, id } = await twoTabs();
    browser.sleep(1, true);
    first.getState().setNote('traffic', 'first');
    second.getState().setNote('traffic', 'second');
    const [field] = second.getState().differing;
    expect(field).toEqual({ brief: id, path: ['notes', 'traffic'], now: 'second', other: 'first' });
    expect(second.getState().brief.notes).toEqual({ traffic: 'second' });
    if (field) second.getState().settle(field, 'other');
    expect(second.getState().differing).toEqual([]);
    expect(first.getState().brief.notes).toEqual({ traffic: 'first' });
  });
  it('still knows after a reload what the other one had', async () => {
    const { browser, first } = await twoTabs();
    const session = browser.newSession();
    const third = await browser.open(session);
    browser.sleep(2, true);
    first.getState().answer('traffic', 'high');
    third.getState().answer('traffic', 'low');
    const again = await browser.open(session);
    expect(again.getState().differing).toMatchObject([{ now: 'low', other: 'high' }]);
    again.getState().settle(again.getState().differing[0]!, 'now');
    expect((await browser.open(session)).getState().differing).toEqual([]);
  });
  it('merges rows of names by their identity, and takes the other’s name of one', async () => {
    const { browser, first, second } = await twoTabs();
    const edit = (store: typeof first, change: RowEdit) =>
      store.getState().setNames((names, kept) => {
        const rows = editRows(rowsOf(names, kept), change);
        return { names: namesWith(names, rows), rows };
      });
    edit(first, { kind: 'add', list: 'capabilities', id: 'o', name: 'Orders' });
    edit(first, { kind: 'add', list: 'externals', id: 'b', name: 'Bank' });
    edit(first, { kind: 'set', list: 'externals', id: 'b', field: 'part', value: 'o' });
    browser.sleep(1, true);
    edit(first, { kind: 'set', list: 'capabilities', id: 'o', field: 'name', value: 'Sales' });
    edit(first, { kind: 'add', list: 'people', id: 'x', name: 'Customer' });
    edit(second, { kind: 'set', list: 'capabilities', id: 'o', field: 'name', value: 'Shop' });
    edit(second, { kind: 'add', list: 'people', id: 'y', name: 'Clerk' });
    expect(second.getState().brief.names).toMatchObject({
      system: 'Till',
      people: [{ name: 'Customer' }, { name: 'Clerk' }],
      capabilities: [{ name: 'Shop' }],
      externals: [{ name: 'Bank', capability: 'Shop' }],
    });
    const [field] = second.getState().differing;
    expect(field?.path).toEqual(['names', 'capabilities', 'o', 'name']);
    if (field) second.getState().settle(field, 'other');
    expect(first.getState().brief.names?.externals).toEqual([{ name: 'Bank', capability: 'Sales' }]);
  });
});

/** The fields that the walks write; each write has a value of its own. */
const FIELDS = ['traffic', 'views', 'data-shape'];
type Action =
  | { tab: number; do: 'answer'; field: string }
  | { tab: number; do: 'open' | 'branch' | 'remove' | 'putBack' | 'sleep' | 'wake' | 'fill' | 'free' }
  | { tab: number; do: 'select'; at: number };
const tab = fc.nat({ max: 1 });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ tab, do: fc.constant('answer' as const), field: fc.constantFrom(...FIELDS) }) },
  { weight: 2, arbitrary: fc.record({ tab, do: fc.constant('select' as const), at: fc.nat({ max: 3 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      tab,
      do: fc.constantFrom('open', 'branch', 'remove', 'putBack', 'sleep', 'wake', 'fill', 'free'),
    }),
  },
);

/** Plays the actions with two tabs; `each` is called after every one. @returns what a person would expect to find */
async function play(actions: Action[], each: (acting: number, was: (string | null)[], now: (string | null)[]) => void) {
  const browser = fakeBrowser();
  const tabs = [await browser.open(), await browser.open()] as const;
  /** Brief and field to the value that was written last, in whichever tab. */
  const expected = new Map<string, Map<string, string>>();
  const removed: SavedBrief[] = [];
  let writes = 0;
  const openIn = () => tabs.map((t) => t.getState().current);
  for (const act of actions) {
    const was = openIn();
    const s = tabs[act.tab as 0 | 1].getState();
    switch (act.do) {
      case 'answer': {
        const value = `v${++writes}`;
        s.answer(act.field, value);
        const id = tabs[act.tab as 0 | 1].getState().current ?? '';
        expected.set(id, (expected.get(id) ?? new Map<string, string>()).set(act.field, value));
        break;
      }
      case 'open':
        s.open({});
        break;
      case 'branch':
        s.branch('x');
        break;
      case 'select': {
        const to = s.briefs[act.at];
        if (to) s.select(to.id);
        break;
      }
      case 'remove': {
        const gone = s.current === null ? undefined : s.remove(s.current);
        if (gone) removed.push(gone);
        if (gone) expected.delete(gone.id);
        break;
      }
      case 'putBack': {
        const back = removed.pop();
        if (!back) break;
        if (!s.briefs.some((b) => b.id === back.id) && !expected.has(back.id))
          expected.set(back.id, new Map(Object.entries(back.brief.answers ?? {})));
        s.putBack(back);
        break;
      }
      case 'sleep':
        browser.sleep(act.tab, true);
        break;
      case 'wake':
        browser.sleep(act.tab, false);
        break;
      case 'fill':
        browser.storage.full = true;
        break;
      case 'free':
        browser.storage.full = false;
        break;
      default:
        act satisfies never;
    }
    each(act.tab, was, openIn());
  }
  browser.storage.full = false;
  // A turn of each, so that both have read what the other wrote last.
  for (const i of [0, 1, 0, 1]) browser.sleep(i, false);
  return { browser, tabs, expected };
}
const walk = fc.array(action, { maxLength: 40 });

/** The second tab has something unsaved, and answers while the first is still writing. */
const ANSWERED_AT_ONCE: Action[] = [
  { tab: 0, do: 'fill' },
  { tab: 1, do: 'answer', field: 'views' },
  { tab: 0, do: 'free' },
  { tab: 0, do: 'answer', field: 'traffic' },
  { tab: 1, do: 'answer', field: 'views' },
];

describe('laws of two tabs', () => {
  it('no tab’s open brief changes but by its own act', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (actions) => {
        await play(actions, (acting, was, now) => expect(now[1 - acting]).toBe(was[1 - acting]));
      }),
      { numRuns: 300 },
    );
  });
  it('no field that a tab wrote last is lost: it is stored, or said beside the value that took its place', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (actions) => {
        const { browser, tabs, expected } = await play(actions, () => {});
        const kept = new Map(stored(browser).map((b) => [b.id, b.brief]));
        for (const [id, fields] of expected)
          for (const [field, value] of fields) {
            const said = tabs
              .flatMap((t) => t.getState().differing)
              .filter((d) => d.brief === id && d.path.join('.') === `answers.${field}`)
              .flatMap((d) => [d.now, d.other]);
            expect([kept.get(id)?.answers?.[field], ...said], `${id} ${field}`).toContain(value);
          }
      }),
      { numRuns: 300 },
    );
  });
  it('in the end both hold what is stored, and have nothing more to write', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (actions) => {
        const { browser, tabs } = await play(actions, () => {});
        const text = browser.storage.kept.get(KEY);
        browser.changed();
        browser.changed();
        expect(browser.storage.kept.get(KEY)).toBe(text);
        const byId = (briefs: SavedBrief[]) => new Map(briefs.map((b) => [b.id, b.brief]));
        for (const t of tabs) {
          const { briefs, gone, unsaved } = t.getState();
          expect(unsaved).toEqual([]);
          expect(byId(briefs.filter((b) => !gone.includes(b.id)))).toEqual(byId(stored(browser)));
        }
      }),
      { numRuns: 300, examples: [[ANSWERED_AT_ONCE]] },
    );
  });
});

describe('law of two tabs that see each other late', () => {
  const initial = { [KEY]: JSON.stringify({ current: 'a', briefs: [{ id: 'a', savedAt: '', brief: {} }] }) };
  const step = fc.oneof(
    fc.record({ tab, field: fc.constantFrom(...FIELDS) }),
    fc.record({ tab, field: fc.constant(null) }),
  );
  it('they agree in the end, within few writes, and no value that was written last is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { stores, deliver, text } = await laggingTabs(initial);
        const last = new Map<string, string>();
        steps.forEach(({ tab: at, field }, i) => {
          if (field === null) return deliver(at);
          stores[at]?.getState().answer(field, `v${i}`);
          last.set(field, `v${i}`);
        });
        let rounds = 0;
        while ([deliver(0), deliver(1)].some(Boolean)) expect(++rounds).toBeLessThan(100);
        expect(text(0, KEY)).toBe(text(1, KEY));
        const [one, two] = stores.map((s) => s.getState());
        expect(one?.brief).toEqual(two?.brief);
        for (const [field, value] of last) {
          const said = [one, two].flatMap((s) => s?.differing ?? []).filter((d) => d.path[1] === field);
          expect([one?.brief.answers?.[field], ...said.flatMap((d) => [d.now, d.other])]).toContain(value);
        }
      }),
      { numRuns: 500 },
    );
  });
});
