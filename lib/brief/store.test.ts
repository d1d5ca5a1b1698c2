/** The store against a storage that keeps, refuses, is full, or holds what cannot be read. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefState } from './store.ts';

const KEY = 'plumbline.briefs.v1';

/** A window with a storage of its own, as far as the store needs one. */
function fakeWindow(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial));
  const listeners: ((event: { key: string }) => void)[] = [];
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const window = {
    localStorage: storage,
    addEventListener: (_type: string, listener: (event: { key: string }) => void) => listeners.push(listener),
  };
  return { window, kept, storage, changed: (key: string) => listeners.forEach((l) => l({ key })) };
}

async function storeWith(fake: ReturnType<typeof fakeWindow>) {
  vi.resetModules();
  vi.stubGlobal('window', fake.window);
  const { briefStore } = await import('./store.ts');
  briefStore.getState().hydrate();
  await vi.waitFor(() => expect(briefStore.getState().hydrated).toBe(true));
  return briefStore;
}
const saved = (fake: ReturnType<typeof fakeWindow>) =>
  JSON.parse(fake.kept.get(KEY) ?? 'null') as Pick<BriefState, 'current' | 'briefs'>;

beforeEach(() => vi.unstubAllGlobals());

describe('changes', () => {
  it('are saved at once, each into its own part of the brief', async () => {
    const fake = fakeWindow();
    const store = await storeWith(fake);
    const s = store.getState();
    s.answer('traffic', 'high');
    s.answer('views', 'deep', 'partner-api');
    s.setLevel('cost', 3, 'a bet');
    s.setLevel('latency', 4);
    s.choose('runtime', { option: 'containers' });
    s.waive('runtime', 'functions', 'we know');
    s.setNames({ system: 'Till' });
    s.setNote('traffic', 'at noon');
    s.setRecord({ deciders: 'Ann' });
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
    expect(saved(fake).briefs[0]?.brief).toEqual(store.getState().brief);
  });
  it('can be taken back one by one', async () => {
    const store = await storeWith(fakeWindow());
    const s = store.getState();
    s.answer('traffic', 'high');
    s.answer('traffic', null);
    s.setLevel('cost', 3);
    s.setLevel('cost', null);
    s.choose('runtime', { option: 'x' });
    s.choose('runtime', null);
    s.setNote('traffic', 'x');
    s.setNote('traffic', '');
    expect(store.getState().brief).toEqual({ answers: {}, levels: {}, choices: {}, notes: {} });
  });
});

describe('ratings and checks', () => {
  it('are saved, and can be taken back', async () => {
    const store = await storeWith(fakeWindow());
    const s = store.getState();
    s.rate('runtime', 'functions', 'cost', { rating: -2, reason: 'our bill' });
    s.check('api.paging', { state: 'done' });
    expect(store.getState().brief).toEqual({
      ratings: { runtime: { functions: { cost: { rating: -2, reason: 'our bill' } } } },
      checks: { 'api.paging': { state: 'done' } },
    });
    s.rate('runtime', 'functions', 'cost', null);
    s.check('api.paging', null);
    expect(store.getState().brief).toEqual({ ratings: { runtime: { functions: {} } }, checks: {} });
  });
});

describe('alternatives', () => {
  it('are copies beside the original, named, and keep to it through changes and a reload', async () => {
    const fake = fakeWindow();
    const store = await storeWith(fake);
    store.getState().open({ names: { system: 'Till' }, answers: { traffic: 'low' } });
    const original = store.getState().current;
    store.getState().branch('much traffic');
    store.getState().answer('traffic', 'high');
    store.getState().branch('more of it');
    const { alternativesOf, nameOfBrief } = await import('./store.ts');
    const again = await storeWith(fake);
    const { briefs, current } = again.getState();
    const family = alternativesOf(briefs, current);
    expect(family.map(nameOfBrief)).toEqual(['Till', 'Till: more of it', 'Till: much traffic']);
    expect(family[0]?.id).toBe(original);
    expect(family.map((b) => b.brief.answers?.traffic)).toEqual(['low', 'high', 'high']);
  });
  it('of what was never saved have an original too', async () => {
    const store = await storeWith(fakeWindow());
    store.getState().branch('first');
    const { alternativesOf, nameOfBrief } = await import('./store.ts');
    const { briefs, current } = store.getState();
    expect(alternativesOf(briefs, current).map(nameOfBrief)).toEqual(['Untitled brief', 'Untitled brief: first']);
    expect(alternativesOf(briefs, 'gone')).toEqual([]);
  });
});

describe('several briefs', () => {
  it('stand beside each other, newest first, and none is dropped', async () => {
    const fake = fakeWindow();
    const store = await storeWith(fake);
    for (let i = 0; i < 30; i++) store.getState().open({ names: { system: `S${i}` } });
    expect(saved(fake).briefs.map((b) => b.brief.names?.system)).toHaveLength(30);
    expect(saved(fake).briefs[0]?.brief.names?.system).toBe('S29');
    const other = store.getState().briefs[3]?.id ?? '';
    store.getState().select(other);
    expect(store.getState().brief.names?.system).toBe('S26');
    store.getState().remove(other);
    expect(store.getState()).toMatchObject({ current: null, brief: {} });
    expect(saved(fake).briefs).toHaveLength(29);
  });
  it('come back whole where one was removed by mistake', async () => {
    const fake = fakeWindow();
    const store = await storeWith(fake);
    store.getState().answer('traffic', 'high');
    const [removed] = store.getState().briefs;
    if (!removed) throw new Error('nothing saved');
    store.getState().remove(removed.id);
    store.getState().putBack(removed);
    store.getState().putBack(removed);
    expect(store.getState()).toMatchObject({ current: removed.id, brief: { answers: { traffic: 'high' } } });
    expect(saved(fake).briefs).toEqual([removed]);
    store.getState().open({ answers: { traffic: 'low' } });
    store.getState().remove(removed.id);
    store.getState().putBack(removed);
    expect(store.getState().brief).toEqual({ answers: { traffic: 'low' } });
    expect(store.getState().briefs).toHaveLength(2);
  });
  it('survive a reload, with the open one open', async () => {
    const fake = fakeWindow();
    (await storeWith(fake)).getState().answer('traffic', 'high');
    const again = await storeWith(fake);
    expect(again.getState().brief).toEqual({ answers: { traffic: 'high' } });
  });
  it('follow another tab', async () => {
    const fake = fakeWindow();
    const store = await storeWith(fake);
    const elsewhere = {
      current: 'a',
      briefs: [{ id: 'a', savedAt: '2026-11-21T00:00:00Z', brief: { notes: { q: 'x' } } }],
    };
    fake.kept.set(KEY, JSON.stringify(elsewhere));
    fake.changed('another key');
    expect(store.getState().current).toBeNull();
    fake.changed(KEY);
    await vi.waitFor(() => expect(store.getState().brief).toEqual({ notes: { q: 'x' } }));
  });
});

describe('a storage that fails', () => {
  it('says that it is full, keeps the change in this page, and takes the word back once it is not', async () => {
    const fake = fakeWindow();
    const store = await storeWith(fake);
    const { setItem } = fake.storage;
    fake.storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    store.getState().answer('traffic', 'high');
    expect(store.getState().storageProblem).toContain('full or blocked');
    expect(store.getState().brief.answers).toEqual({ traffic: 'high' });
    fake.storage.setItem = setItem;
    store.getState().answer('traffic', 'low');
    expect(store.getState().storageProblem).toBeNull();
  });
  it('says that it is blocked', async () => {
    const fake = fakeWindow();
    fake.storage.getItem = () => {
      throw new Error('SecurityError');
    };
    expect((await storeWith(fake)).getState().storageProblem).toContain('storage is blocked');
  });
  it.each([
    ['text that is no JSON', '{"current": "a", "bri'],
    [
      'a brief of a newer edition',
      JSON.stringify({ current: 'a', briefs: [{ id: 'a', savedAt: 'x', brief: { future: 1 } }] }),
    ],
    ['something else altogether', '"hello"'],
    ['briefs that are no list', '{"briefs": 3}'],
  ])('sets %s aside and says so, and a later change does not overwrite it', async (_name, text) => {
    const fake = fakeWindow({ [KEY]: text });
    const store = await storeWith(fake);
    expect(store.getState().storageProblem).toContain('Nothing was deleted');
    store.getState().answer('traffic', 'high');
    expect(fake.kept.get('plumbline.briefs.unreadable')).toBe(text);
    expect(store.getState().storageProblem).toContain('Nothing was deleted');
  });
  it('writes nothing over what could not be set aside', async () => {
    const text = '{"current": "a", "bri';
    const fake = fakeWindow({ [KEY]: text });
    fake.storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const store = await storeWith(fake);
    fake.storage.setItem = (key, value) => void fake.kept.set(key, value);
    store.getState().answer('traffic', 'high');
    expect(fake.kept.get(KEY)).toBe(text);
    expect(store.getState().storageProblem).not.toBeNull();
  });
  it('keeps what was stored when something is opened before it was read', async () => {
    const old = { id: 'old', savedAt: '2026-11-21T00:00:00Z', brief: { names: { system: 'Old' } } };
    const fake = fakeWindow({ [KEY]: JSON.stringify({ current: 'old', briefs: [old] }) });
    vi.resetModules();
    vi.stubGlobal('window', fake.window);
    const { briefStore } = await import('./store.ts');
    briefStore.getState().hydrate();
    briefStore.getState().open({ names: { system: 'New' } });
    await vi.waitFor(() => expect(briefStore.getState().hydrated).toBe(true));
    expect(saved(fake).briefs.map((b) => b.brief.names?.system)).toEqual(['New', 'Old']);
    expect(briefStore.getState().brief.names?.system).toBe('New');
  });
  it('keeps what can be read beside what cannot', async () => {
    const sound = { id: 'b', savedAt: '2026-11-21T00:00:00Z', brief: { names: { system: 'Till' } } };
    const text = JSON.stringify({ current: 'b', briefs: [{ id: 'a', savedAt: 'x', brief: { future: 1 } }, sound] });
    const store = await storeWith(fakeWindow({ [KEY]: text }));
    expect(store.getState().brief.names?.system).toBe('Till');
    expect(store.getState().storageProblem).not.toBeNull();
  });
});
