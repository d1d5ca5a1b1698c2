/** One tab: its changes, and a storage that keeps, refuses, is full, or holds what cannot be read. */
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from './fixture-device.ts';
import { KEY } from './keeper.ts';
import { alternativesOf, nameOfBrief, type SavedBrief } from './saved-brief.ts';

const saved = ({ storage }: ReturnType<typeof fakeBrowser>) =>
  JSON.parse(storage.kept.get(KEY) ?? 'null') as { current: string | null; briefs: SavedBrief[] };
const asides = ({ storage }: ReturnType<typeof fakeBrowser>) =>
  [...storage.kept].filter(([key]) => key.startsWith('plumbline.briefs.unreadable')).map(([, text]) => text);

describe('changes', () => {
  it('are saved at once, each into its own part of the brief', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    const s = store.getState();
    s.answer('traffic', 'high');
    s.answer('views', 'deep', 'partner-api');
    s.setLevel('cost', 3, 'a bet');
    s.setLevel('latency', 4);
    s.choose('runtime', { option: 'containers' });
    s.waive('runtime', 'functions', 'we know');
    s.setNames((names) => ({ names: { ...names, system: 'Till' } }));
    s.setNote('traffic', 'at noon');
    s.setRecord('deciders', 'Ann');
    expect(store.getState().brief).toEqual({
      answers: { traffic: 'high' },
      scopes: { 'partner-api': { views: 'deep' } },
      levels: { cost: { level: 3, reason: 'a bet' }, latency: { level: 4 } },
      choices: { runtime: { option: 'containers' } },
      waivers: { runtime: { functions: 'we know' } },
      names: { system: 'Till' },
      notes: { traffic: 'at noon' },
      record: { deciders: 'Ann' },
    });
    expect(saved(browser).briefs[0]?.brief).toEqual(store.getState().brief);
  });
  it('can be taken back one by one', async () => {
    const store = await fakeBrowser().open();
    const s = store.getState();
    s.answer('traffic', 'high');
    s.answer('traffic', null);
    s.setLevel('cost', 3);
    s.setLevel('cost', null);
    s.choose('runtime', { option: 'x' });
    s.choose('runtime', null);
    s.setNote('traffic', 'x');
    s.setNote('traffic', '');
    s.rate('runtime', 'functions', 'cost', { rating: -2, reason: 'our bill' });
    s.rate('runtime', 'functions', 'cost', null);
    s.check('api.paging', { state: 'done' });
    s.check('api.paging', null);
    s.setRecord('deciders', 'Ann');
    s.setRecord('deciders', ' ');
    expect(store.getState().brief).toEqual({
      answers: {},
      levels: {},
      choices: {},
      notes: {},
      ratings: { runtime: { functions: {} } },
      checks: {},
      record: {},
    });
  });
  it('that could not be read again are refused with a reason, and nothing else is changed', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    const s = store.getState();
    expect(s.answer('traffic', 'high')).toBeNull();
    const before = browser.storage.kept.get(KEY);
    expect(s.choose('runtime', { option: 'x', reason: 'y'.repeat(2001) })).toContain('at most 2000 characters');
    expect(s.setNote('traffic', 'y'.repeat(2001))).toContain('Not saved');
    expect(store.getState().brief).toEqual({ answers: { traffic: 'high' } });
    expect(browser.storage.kept.get(KEY)).toBe(before);
    expect(s.choose('runtime', { option: 'x', reason: 'y'.repeat(2000) })).toBeNull();
    expect(s.waive('runtime', 'x', 'y'.repeat(2000))).toBeNull();
    expect((await browser.open()).getState().brief).toEqual(store.getState().brief);
  });
  it('made before the reader was there are saved without what it cannot read, and that is said', async () => {
    const browser = fakeBrowser();
    let arrives = () => {};
    const reader = await import('./reader.ts');
    const store = await browser.open(undefined, () => new Promise((done) => (arrives = () => done(reader))));
    store.getState().setNote('traffic', 'y'.repeat(2001));
    store.getState().answer('traffic', 'high');
    expect(saved(browser).briefs).toHaveLength(1);
    arrives();
    await expect.poll(() => store.getState().leftOut).toMatchObject([{ path: 'notes.traffic' }]);
    expect(saved(browser).briefs[0]?.brief).toEqual({ answers: { traffic: 'high' }, notes: {} });
    expect(store.getState().brief.notes?.traffic).toHaveLength(2001);
    store.getState().setNote('traffic', 'short');
    expect(store.getState().leftOut).toEqual([]);
    expect(saved(browser).briefs[0]?.brief.notes).toEqual({ traffic: 'short' });
  });
});

describe('alternatives', () => {
  it('are copies beside the original, named, and keep to it through changes and a reload', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    store.getState().open({ names: { system: 'Till' }, answers: { traffic: 'low' } });
    const original = store.getState().current;
    store.getState().branch('much traffic');
    store.getState().answer('traffic', 'high');
    store.getState().branch('more of it');
    const { briefs, current } = (await browser.open()).getState();
    const family = alternativesOf(briefs, current);
    expect(family.map(nameOfBrief)).toEqual(['Till', 'Till: more of it', 'Till: much traffic']);
    expect(family[0]?.id).toBe(original);
    expect(family.map((b) => b.brief.answers?.traffic)).toEqual(['low', 'high', 'high']);
  });
  it('of what was never saved have an original too', async () => {
    const store = await fakeBrowser().open();
    store.getState().branch('first');
    const { briefs, current } = store.getState();
    expect(alternativesOf(briefs, current).map(nameOfBrief)).toEqual(['Untitled brief', 'Untitled brief: first']);
    expect(alternativesOf(briefs, 'gone')).toEqual([]);
  });
});

describe('several briefs', () => {
  it('stand beside each other, newest first, and none is dropped', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    for (let i = 0; i < 30; i++) store.getState().open({ names: { system: `S${i}` } });
    expect(saved(browser).briefs).toHaveLength(30);
    expect(saved(browser).briefs[0]?.brief.names?.system).toBe('S29');
    const other = store.getState().briefs[3]?.id ?? '';
    store.getState().select(other);
    expect(store.getState().brief.names?.system).toBe('S26');
    store.getState().select('no such brief');
    expect(store.getState().current).toBe(other);
    store.getState().remove(other);
    expect(store.getState()).toMatchObject({ current: null, brief: {} });
    expect(saved(browser).briefs).toHaveLength(29);
  });
  it('come back whole where one was removed by mistake', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    store.getState().answer('traffic', 'high');
    const removed = store.getState().remove(store.getState().current ?? '');
    if (!removed) throw new Error('nothing removed');
    store.getState().putBack(removed);
    store.getState().putBack(removed);
    expect(store.getState()).toMatchObject({ current: removed.id, brief: { answers: { traffic: 'high' } } });
    expect(saved(browser).briefs).toEqual([removed]);
    store.getState().open({ answers: { traffic: 'low' } });
    store.getState().remove(removed.id);
    store.getState().putBack(removed);
    expect(store.getState().brief).toEqual({ answers: { traffic: 'low' } });
    expect(store.getState().briefs).toHaveLength(2);
  });
  it('survive a reload, with the one open that was open in this tab', async () => {
    const browser = fakeBrowser();
    const session = browser.newSession();
    const store = await browser.open(session);
    store.getState().answer('traffic', 'high');
    const first = store.getState().current ?? '';
    (await browser.open()).getState().open({ answers: { traffic: 'low' } });
    expect((await browser.open(session)).getState().brief).toEqual({ answers: { traffic: 'high' } });
    expect((await browser.open()).getState().brief).toEqual({ answers: { traffic: 'low' } });
    store.getState().remove(first);
    expect((await browser.open(session)).getState().current).toBeNull();
  });
});

describe('what is changed before the storage was read', () => {
  const old = { id: 'old', savedAt: '2026-11-21T00:00:00Z', brief: { names: { system: 'Old' } } };
  const stored = { [KEY]: JSON.stringify({ current: 'old', briefs: [old] }) };
  it('goes into the brief that turns out to be open', async () => {
    const browser = fakeBrowser(stored);
    const store = browser.closed();
    store.getState().answer('traffic', 'high');
    expect(store.getState().brief).toEqual({ answers: { traffic: 'high' } });
    await expect.poll(() => store.getState().hydrated).toBe(true);
    expect(store.getState().brief).toEqual({ names: { system: 'Old' }, answers: { traffic: 'high' } });
    expect(saved(browser).briefs).toHaveLength(1);
    expect(saved(browser).briefs[0]?.brief).toEqual(store.getState().brief);
  });
  it('stands beside it where it was opened as a new one', async () => {
    const browser = fakeBrowser(stored);
    const store = browser.closed();
    store.getState().open({ names: { system: 'New' } });
    await expect.poll(() => store.getState().hydrated).toBe(true);
    expect(saved(browser).briefs.map((b) => b.brief.names?.system)).toEqual(['New', 'Old']);
    expect(store.getState().brief.names?.system).toBe('New');
  });
});

describe('a storage that fails', () => {
  it('says that it is full, keeps every change in this tab, and saves all of them once it is not', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    store.getState().open({ names: { system: 'First' } });
    browser.storage.full = true;
    store.getState().answer('traffic', 'high');
    const first = store.getState().current ?? '';
    expect(store.getState()).toMatchObject({ storageProblem: 'full', unsaved: [first] });
    store.getState().open({ names: { system: 'Second' } });
    expect(store.getState().unsaved).toHaveLength(2);
    browser.changed();
    store.getState().select(first);
    expect(store.getState().brief).toEqual({ names: { system: 'First' }, answers: { traffic: 'high' } });
    browser.storage.full = false;
    store.getState().answer('views', 'deep');
    expect(store.getState()).toMatchObject({ storageProblem: null, unsaved: [] });
    expect(saved(browser).briefs.map((b) => b.brief.names?.system)).toEqual(['First', 'Second']);
  });
  it('says that it is blocked, and saves once it is not', async () => {
    const browser = fakeBrowser();
    browser.storage.blocked = true;
    const store = await browser.open();
    store.getState().answer('traffic', 'high');
    expect(store.getState()).toMatchObject({ hydrated: true, storageProblem: 'blocked' });
    browser.storage.blocked = false;
    store.getState().answer('views', 'deep');
    expect(saved(browser).briefs[0]?.brief.answers).toEqual({ traffic: 'high', views: 'deep' });
  });
  it('keeps what is held here where the site’s data are cleared, and saves it with the next change', async () => {
    const browser = fakeBrowser();
    const store = await browser.open();
    store.getState().answer('traffic', 'high');
    browser.storage.kept.clear();
    browser.changed();
    expect(browser.storage.kept.size).toBe(0);
    store.getState().answer('views', 'deep');
    expect(saved(browser).briefs[0]?.brief.answers).toEqual({ traffic: 'high', views: 'deep' });
  });
  it('is not written over while the part that reads it cannot be loaded', async () => {
    const text = JSON.stringify({ current: null, briefs: [{ id: 'a', savedAt: '', brief: {} }] });
    const browser = fakeBrowser({ [KEY]: text });
    let works = false;
    const reader = await import('./reader.ts');
    const store = await browser.open(undefined, () => (works ? Promise.resolve(reader) : Promise.reject(new Error())));
    store.getState().answer('traffic', 'high');
    await expect.poll(() => store.getState().storageProblem).toBe('unread');
    expect(browser.storage.kept.get(KEY)).toBe(text);
    works = true;
    store.getState().answer('views', 'deep');
    await expect.poll(() => saved(browser).briefs).toHaveLength(2);
    expect(store.getState().brief.answers).toEqual({ traffic: 'high', views: 'deep' });
  });
});

describe('what cannot be read', () => {
  const bad = {
    id: 'a',
    savedAt: 'x',
    brief: { names: { system: 'Till' }, notes: { q: 'y'.repeat(2001), r: 'fine' } },
  };
  it.each([
    ['text that is no JSON', '{"current": "a", "bri'],
    ['something else altogether', '"hello"'],
    ['briefs that are no list', '{"briefs": 3}'],
  ])('is set aside whole: %s; a later change does not overwrite it', async (_name, text) => {
    const browser = fakeBrowser({ [KEY]: text });
    const store = await browser.open();
    expect(store.getState().aside).toMatchObject([{ text }]);
    store.getState().answer('traffic', 'high');
    expect(asides(browser)).toEqual([text]);
    expect((await browser.open()).getState().aside).toMatchObject([{ text }]);
  });
  it('is one field: the rest of the brief opens, and the field is named and kept', async () => {
    const browser = fakeBrowser({ [KEY]: JSON.stringify({ current: 'a', briefs: [bad, 3, { ...bad, rows: 1 }] }) });
    const store = await browser.open();
    expect(store.getState().brief).toEqual({ names: { system: 'Till' }, notes: { r: 'fine' } });
    const pieces = JSON.parse(asides(browser)[0] ?? '') as unknown[];
    expect(pieces).toMatchObject([
      { brief: 'Till', path: 'notes.q', value: 'y'.repeat(2001) },
      { brief: null, value: 3 },
      { brief: 'Till', path: 'notes.q' },
      { brief: 'Till', path: 'rows', value: 1 },
      { brief: 'Till', path: '', why: 'is there twice' },
    ]);
  });
  it('is kept for every generation, the same text once, and stays when its notice is hidden', async () => {
    const browser = fakeBrowser({ [KEY]: 'first', 'plumbline.briefs.unreadable': 'from before' });
    const store = await browser.open();
    for (const text of ['second', 'first', 'second']) {
      browser.storage.kept.set(KEY, text);
      browser.changed();
    }
    expect(asides(browser).sort()).toEqual(['first', 'from before', 'second']);
    expect(store.getState().aside).toHaveLength(3);
    store.getState().hideAsides();
    expect(store.getState().aside).toEqual([]);
    expect((await browser.open()).getState().aside).toEqual([]);
    expect(asides(browser)).toHaveLength(3);
    browser.storage.kept.set(KEY, 'third');
    browser.changed();
    expect(store.getState().aside).toMatchObject([{ text: 'third' }]);
  });
  it('is not written over where it cannot be set aside', async () => {
    const text = JSON.stringify({ current: 'a', briefs: [bad] });
    const browser = fakeBrowser({ [KEY]: text });
    browser.storage.full = true;
    const store = await browser.open();
    store.getState().answer('traffic', 'high');
    expect(store.getState()).toMatchObject({ storageProblem: 'full', unsaved: ['a'] });
    expect(browser.storage.kept.get(KEY)).toBe(text);
    browser.storage.full = false;
    store.getState().answer('views', 'deep');
    expect(asides(browser)).toHaveLength(1);
    expect(saved(browser).briefs[0]?.brief).toMatchObject({ notes: { r: 'fine' }, answers: { traffic: 'high' } });
  });
});
