import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, clients, model, small } from './fixture.ts';
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
        for (const r of m.relations) expect(drawn.some((v) => v.relations.includes(r))).toBe(true);
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
