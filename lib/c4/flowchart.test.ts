/** Golden texts (read them in golden/), and what holds for any names. `UPDATE_GOLDEN=1` writes them anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clients, model, records, small, withChoices } from './fixture.ts';
import { anyBrief } from './fixture-random.ts';
import { renderFlowchart, type Dialect } from './flowchart.ts';
import { mermaidConfig } from './mermaid-config.ts';
import type { C4View } from './model.ts';
import { PALETTE } from './palette.ts';
import { viewsOf } from './views.ts';
import { adrLine, kindOf } from './words.ts';

const DIALECTS: Dialect[] = ['page', 'portable', 'picture'];

function golden(name: string, text: string) {
  const file = fileURLToPath(new URL(`./golden/${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

const view = (id: string): C4View => {
  const found = viewsOf(model(small)).find((v) => v.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('golden texts', () => {
  for (const dialect of DIALECTS)
    it(`containers, ${dialect}`, () => {
      golden(`containers-${dialect}.mmd.txt`, renderFlowchart(view('containers'), { dialect, records }));
    });
  it('several services, portable', () => {
    const split = viewsOf(
      model({ ...small, choices: { ...small.choices, 'service-architecture': { option: 'microservices' } } }),
    );
    const containers = split.find((v) => v.id === 'containers');
    if (!containers) throw new Error('no containers');
    golden('services-portable.mmd.txt', renderFlowchart(containers, { dialect: 'portable', records }));
  });
  for (const dialect of DIALECTS)
    it(`supporting parts, ${dialect}`, () => {
      const supported = withChoices({
        'message-broker': 'kafka',
        'async-work/later': 'task-queue',
        'file-store': 'object-storage',
        'search-store': 'hosted-search',
      });
      const containers = viewsOf(model(supported)).find((v) => v.id === 'containers');
      if (!containers) throw new Error('no containers');
      golden(`supported-${dialect}.mmd.txt`, renderFlowchart(containers, { dialect, records }));
    });
  for (const dialect of ['page', 'portable'] as Dialect[])
    it(`the picture of what several services lean on, ${dialect}`, () => {
      const split = withChoices({
        'service-architecture': 'microservices',
        'message-broker': 'rabbitmq',
        'async-work/events': 'event-bus',
        'identity-provider': 'hosted',
        'sign-in-protocol': 'oidc',
        'short-lived-store': 'redis',
        caching: 'cdn',
        'search-store': 'search-engine',
        'analytics-store': 'warehouse',
        'file-store': 'object-storage',
      });
      const supporting = viewsOf(model(split)).find((v) => v.id === 'supporting');
      if (!supporting) throw new Error('no picture of their own');
      golden(`supporting-${dialect}.mmd.txt`, renderFlowchart(supporting, { dialect, records }));
    });
  it('context, portable', () => {
    golden('context-portable.mmd.txt', renderFlowchart(view('context'), { dialect: 'portable', records }));
  });
});

describe('any flowchart', () => {
  it('holds free text only in quotes, and no quotes in it', () => {
    fc.assert(
      fc.property(anyBrief, fc.constantFrom<Dialect>('page', 'portable'), (brief, dialect) => {
        for (const v of viewsOf(model(brief)))
          for (const line of renderFlowchart(v, { dialect, records }).split('\n')) {
            if (/^\s*acc(Title|Descr): /.test(line)) expect(line).not.toMatch(/[#;{}<>"]/);
            else if (line.includes('"')) {
              expect(line.match(/"/g)).toHaveLength(2);
              const quoted = line.slice(line.indexOf('"') + 1, line.lastIndexOf('"'));
              // Tags are ours alone.
              expect(quoted.replace(/<\/?(b|small|br\/)>/g, '')).not.toMatch(/[<>&`]/);
              const outside = line.replace(`"${quoted}"`, '');
              expect(outside).toMatch(/^[\w\s@{}:,#[\]()|>.-]*$/);
            }
          }
      }),
      { numRuns: 100 },
    );
  });
  it('draws every element and relation of its view once', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        for (const v of viewsOf(model(brief))) {
          const text = renderFlowchart(v, { dialect: 'portable', records });
          for (const e of v.elements) expect(text.split(`:::${e.kind}`).length).toBeGreaterThan(1);
          expect(text.match(/ -->\|"/g) ?? []).toHaveLength(v.relations.length);
          for (const e of v.elements)
            expect(text.match(new RegExp(`^\\s*${e.id}[[(].*:::${e.kind}$`, 'gm')), e.id).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('has a boundary exactly where something is inside it', () => {
    const page = (v: C4View) => renderFlowchart(v, { dialect: 'page', records });
    expect(page(view('containers'))).toContain('class boundary boundary');
    expect(page(view('context'))).not.toContain('boundary');
    expect(page({ ...view('containers'), elements: [], relations: [] })).not.toContain('boundary');
  });
  it('has lighter outlines on a dark page, and nothing else changes', () => {
    const light = renderFlowchart(view('containers'), { dialect: 'page', records });
    const dark = renderFlowchart(view('containers'), { dialect: 'page', records, dark: true });
    const differing = light.split('\n').filter((line, i) => line !== dark.split('\n')[i]);
    expect(differing.every((line) => line.includes('classDef'))).toBe(true);
    expect(differing.length).toBeGreaterThan(0);
  });
});

describe('the words of an element', () => {
  const [first] = model({ answers: clients('own-web') }).elements;
  it.each([
    ['person', null, '[Person]'],
    ['system', null, '[Software System]'],
    ['external', 'anything', '[External System]'],
    ['client', 'browser', '[Container: browser]'],
    ['container', null, '[Container]'],
    ['store', 'relational', '[Container: relational]'],
    ['queue', 'Kafka', '[Container: Kafka]'],
    ['bucket', null, '[Container]'],
  ] as const)('%s with %s', (kind, technology, expected) => {
    if (!first) throw new Error('no element');
    expect(kindOf({ ...first, kind, technology })).toBe(expected);
  });
  it.each([
    [['system-of-record'], 'ADR 0002'],
    [['api-style/own-clients', 'system-of-record'], 'ADR 0001, 0002'],
    [['service-architecture', 'system-of-record', 'api-style/own-clients'], 'ADR 0001–0003'],
    [['runtime', 'api-style/own-clients', 'system-of-record', 'service-architecture'], 'ADR 0001–0003, 0005'],
    [['read-write-model'], null],
    [[], null],
  ])('records of %j', (decisions, expected) => {
    if (!first) throw new Error('no element');
    expect(adrLine({ ...first, decisions }, records)).toBe(expected);
  });
});

describe('colours and settings', () => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  it('give white text a contrast of 4.5 to 1 and more on every element', () => {
    for (const { fill } of Object.values(PALETTE)) expect(1.05 / (luminance(fill) + 0.05)).toBeGreaterThan(4.5);
  });
  it('give outlines 3 to 1 and more on a dark page', () => {
    for (const { darkStroke } of Object.values(PALETTE))
      expect((luminance(darkStroke) + 0.05) / (luminance('#0e141b') + 0.05)).toBeGreaterThan(3);
  });
  it('stay strict, without HTML only for a picture file', () => {
    const colours = { paper: '#fff', ink: '#000', line: '#555', font: 'sans-serif', dark: false };
    expect(mermaidConfig(colours, true)).toMatchObject({ securityLevel: 'strict', layout: 'elk', htmlLabels: true });
    expect(mermaidConfig(colours, false)).toMatchObject({
      htmlLabels: false,
      themeCSS: expect.stringContaining('#fff') as string,
    });
  });
});
