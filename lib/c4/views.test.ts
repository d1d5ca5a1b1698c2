import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, clients, model, small, withChoices } from './fixture.ts';
import { anyBrief } from './fixture-random.ts';
import { MOST_ELEMENTS, shorten } from './model.ts';
import { viewsOf } from './views.ts';

const twelve = (word: string) => Array.from({ length: 12 }, (_, i) => ({ name: `${word} ${i + 1}` }));
const large = {
  answers: clients('own-web', 'own-mobile', 'partners', 'services'),
  choices: chosen({ 'service-architecture': 'microservices' }),
  names: { system: 'Large', people: twelve('Person'), capabilities: twelve('Part'), externals: twelve('System') },
};

describe('the views of a small system', () => {
  const [context, containers, ...more] = viewsOf(model(small));
  it('are the context and the containers', () => {
    expect(more).toEqual([]);
    expect([context?.id, containers?.id]).toEqual(['context', 'containers']);
    expect([context?.title, containers?.title]).toEqual(['System context of Till', 'Containers of Till']);
    expect([context?.boundary, containers?.boundary]).toEqual([null, 'Till']);
  });
  it('show the system as one box in its context', () => {
    expect(context?.elements.map((e) => e.name).sort()).toEqual(['Bank', 'Clerk', 'Partner systems', 'Till']);
    expect(context?.relations.map((r) => [r.from === 'system', r.label, r.technology])).toEqual([
      [true, 'Uses', null],
      [false, 'Makes API calls to', 'REST/JSON, HTTPS'],
      [true, 'Sends events to', 'Webhooks, HTTPS'],
      [false, 'Uses', null],
    ]);
  });
  it('join what two lines between the same two say', () => {
    const polled = viewsOf(
      model({ ...small, choices: { ...small.choices, ...chosen({ 'live-updates/partner-api': 'polling' }) } }),
    )[0];
    expect(polled?.relations.find((r) => r.to === 'system' && r.technology)).toMatchObject({
      label: 'Makes API calls to; polls for changes',
      technology: 'REST/JSON, HTTPS, repeated requests',
      decisions: ['api-style/partner-api', 'live-updates/partner-api'],
    });
  });
});

describe('the views of a large system', () => {
  const views = viewsOf(model(large));
  it('are several, numbered, none with more than twenty parts', () => {
    expect(views.filter((v) => v.kind === 'context').map((v) => v.id)).toEqual(['context-1', 'context-2']);
    expect(views.filter((v) => v.kind === 'container').length).toBeGreaterThan(2);
    expect(views[0]?.title).toBe('System context of Large, 1 of 2');
    for (const view of views) expect(view.elements.length).toBeLessThanOrEqual(MOST_ELEMENTS);
  });
});

describe('supporting parts', () => {
  const parts = {
    'identity-provider': 'hosted',
    'message-broker': 'kafka',
    'search-store': 'search-engine',
    caching: 'shared',
  };
  it('are in the one picture of a small system', () => {
    expect(viewsOf(model(withChoices(parts))).map((v) => v.id)).toEqual(['context', 'containers']);
  });
  it('add only systems of others to the context', () => {
    const names = (choices: Record<string, string>) =>
      viewsOf(model(withChoices(choices)))[0]?.elements.map((e) => e.name) ?? [];
    const before = names({});
    expect(names(parts).filter((name) => !before.includes(name))).toEqual(['Identity provider']);
  });
  it('have a picture of their own beside several services, which stand in one box', () => {
    const views = viewsOf(model(withChoices({ ...parts, 'service-architecture': 'microservices' })));
    expect(views.map((v) => v.id)).toEqual(['context', 'containers', 'supporting']);
    const supporting = views[2];
    expect(supporting?.title).toBe('Supporting parts of Till');
    expect(supporting?.boundary).toBe('Till');
    expect(supporting?.elements.map((e) => e.name)).toEqual([
      'Any of the services',
      'API gateway',
      'Shared cache',
      'Search index',
      'Message broker',
      'Identity provider',
    ]);
    expect(supporting?.elements[0]?.description).toBe('Orders, Stock, Prices');
    expect(supporting?.relations.map((r) => `${r.from} ${r.label}`)).toContain('services Feeds and searches');
    expect(supporting?.relations).toHaveLength(5);
    expect(views[1]?.elements.map((e) => e.name)).not.toContain('Search index');
  });
  it('leave the services out where only the way in needs support', () => {
    const views = viewsOf(
      model(withChoices({ 'identity-provider': 'hosted', 'service-architecture': 'microservices' })),
    );
    expect(views[2]?.elements.map((e) => e.name)).toEqual(['API gateway', 'Identity provider']);
  });
  it('have a picture of their own where there are more than five', () => {
    const more = { ...parts, 'file-store': 'object-storage' };
    expect(viewsOf(model(withChoices(more)))).toHaveLength(2);
    const views = viewsOf(model(withChoices({ ...more, 'async-work/later': 'task-queue' })));
    expect(views.map((v) => v.id)).toEqual(['context', 'containers', 'supporting']);
    expect(views[2]?.elements.map((e) => e.name)).toEqual(expect.arrayContaining(['Main store', 'Background worker']));
  });
  it('have a picture of their own where one would hold more than twenty', () => {
    const externals = Array.from({ length: 12 }, (_, i) => ({ name: `System ${i + 1}` }));
    const views = viewsOf(
      model(withChoices({ ...parts, 'file-store': 'object-storage' }, { names: { system: 'Till', externals } })),
    );
    expect(views.map((v) => v.id)).toEqual(['context', 'containers', 'supporting']);
    expect(views[1]?.elements).toHaveLength(17);
    expect(views[2]?.elements.map((e) => e.name)).toContain('Application');
  });
});

describe('any views', () => {
  it('have at most twenty elements, unique ids and no line into nowhere, and lose nothing', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const m = model(brief);
        const views = viewsOf(m);
        expect(new Set(views.map((v) => v.id)).size).toBe(views.length);
        for (const view of views) {
          const ids = view.elements.map((e) => e.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBeLessThanOrEqual(MOST_ELEMENTS);
          for (const r of view.relations) {
            expect(ids).toContain(r.from);
            expect(ids).toContain(r.to);
          }
        }
        const drawn = views.filter((v) => v.kind === 'container');
        const shown = new Set(drawn.flatMap((v) => v.elements.map((e) => e.id)));
        for (const e of m.elements) expect(shown.has(e.id), e.name).toBe(true);
        // The services stand in one box beside what supports them.
        const folded = (id: string) => (m.services.includes(id) ? 'services' : id);
        for (const r of m.relations)
          expect(
            drawn.some((v) =>
              v.relations.some(
                (s) => s === r || (s.from === folded(r.from) && s.to === folded(r.to) && s.label === r.label),
              ),
            ),
            r.label,
          ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  it('have safe ids and texts within their lengths', () => {
    const reserved = /^(end|graph|flowchart|class|classDef|style|click|subgraph|linkStyle|call|href)$/;
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const m = model(brief);
        for (const e of m.elements) {
          expect(e.id).toMatch(/^[a-z]+\d+$/);
          expect(e.id).not.toMatch(reserved);
          expect([...e.name].length).toBeLessThanOrEqual(80);
          expect([...e.description].length).toBeLessThanOrEqual(90);
        }
        for (const r of m.relations) expect([...r.label].length).toBeLessThanOrEqual(45);
      }),
      { numRuns: 150 },
    );
  });
});

describe('shortening', () => {
  it.each([
    ['short', 10, 'short'],
    ['two  words\nhere', 20, 'two words here'],
    ['cut between these words', 15, 'cut between…'],
    ['abcdefghijklmnopqrstuvwxyz', 10, 'abcdefghi…'],
    ['ends with a comma, and more', 20, 'ends with a comma…'],
    ['👩👩👩👩', 3, '👩👩…'],
  ])('%j to %i', (text, most, expected) => {
    expect(shorten(text, most)).toBe(expected);
  });
});
