import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagramFiles, elementsByDecision } from './files.ts';
import { model, records, small } from './fixture.ts';
import { anyBrief } from './fixture-random.ts';
import { viewsOf } from './views.ts';

const files = diagramFiles(viewsOf(model(small)), records);
const containers = files.find((f) => f.path.endsWith('containers.md'))?.content ?? '';

describe('diagram files', () => {
  it('are one a view, beside the decisions', () => {
    expect(files.map((f) => f.path)).toEqual(['docs/diagrams/context.md', 'docs/diagrams/containers.md']);
  });
  it('hold the picture as Mermaid text', () => {
    expect(containers).toMatch(/^# Containers of Till\n/);
    expect(containers).toMatch(/\n```mermaid\n---\nconfig:[\s\S]+flowchart TB[\s\S]+\n```\n/);
  });
  it('hold the relations as a table with the records', () => {
    expect(containers).toContain(
      '| Web front end | Makes API calls to | Application | REST/JSON, HTTPS | [0001](../decisions/0001-api-style-rest.md) |',
    );
  });
  it('hold each element with the records that shaped it', () => {
    expect(containers).toContain(
      '| Main store | \\[Container: relational\\] | The current state. | [0002](../decisions/0002-system-of-record.md) |',
    );
  });
  it('say so where nothing talks to anything', () => {
    const lonely = viewsOf(model(small)).map((v) => ({ ...v, relations: [] }));
    expect(diagramFiles(lonely, records)[0]?.content).toContain('Nothing talks to anything here yet.');
  });
});

describe('any diagram file', () => {
  it('has tables whose rows all have the columns of their head, whatever the names', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        for (const { content } of diagramFiles(viewsOf(model(brief)), records)) {
          const text = content.replace(/```mermaid[\s\S]*?\n```/g, '');
          const cells = (line: string) => line.replaceAll(/\\\|/g, '').split('|').length;
          for (const table of text.match(/(^\|.*\n)+/gm) ?? []) {
            const [head = '', ...rows] = table.trim().split('\n');
            for (const line of rows) expect(cells(line)).toBe(cells(head));
          }
        }
      }),
      { numRuns: 80 },
    );
  });
  it('leads only to files of records', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        for (const { content } of diagramFiles(viewsOf(model(brief)), records))
          for (const [, target] of content.matchAll(/(?<!\\)\]\((\.\.[^)]*)\)/g))
            expect([...records.values()].map((r) => `../decisions/${r.file}`)).toContain(target);
      }),
      { numRuns: 40 },
    );
  });
});

describe('elements by decision', () => {
  it('turn the decisions of the elements round', () => {
    const m = model(small);
    const named = elementsByDecision(m);
    expect(named.get('system-of-record')).toEqual(['Main store']);
    for (const e of m.elements) for (const key of e.decisions) expect(named.get(key)).toContain(e.name);
    const pairs = [...named.values()].reduce((sum, list) => sum + list.length, 0);
    expect(pairs).toBe(m.elements.reduce((sum, e) => sum + e.decisions.length, 0));
  });
});
