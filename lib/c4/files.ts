/** Diagrams as Markdown files: the picture as Mermaid text, and the same in tables for whoever sees no picture. */
import { inline } from '#lib/markdown/escape.ts';
import { renderFlowchart } from './flowchart.ts';
import type { C4Model, C4View, RecordLabels } from './model.ts';
import { kindOf } from './words.ts';

export interface DiagramFile {
  path: string;
  content: string;
}

/** One file a view in `docs/diagrams`; links lead to `docs/decisions`. */
export function diagramFiles(views: C4View[], records: RecordLabels): DiagramFile[] {
  return views.map((view) => ({ path: `docs/diagrams/${view.id}.md`, content: diagramMarkdown(view, records) }));
}

function diagramMarkdown(view: C4View, records: RecordLabels): string {
  const blocks = [
    `# ${inline(view.title)}`,
    inline(view.description),
    `\`\`\`mermaid\n${renderFlowchart(view, { dialect: 'portable', records })}\`\`\``,
    '## Relations',
    view.relations.length > 0 ? relationsTable(view, records) : 'Nothing talks to anything here yet.',
    '## Elements',
    elementsTable(view, records),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell || '–').join(' | ')} |`)
    .join('\n');

function relationsTable(view: C4View, records: RecordLabels): string {
  const name = (id: string) => inline(view.elements.find((e) => e.id === id)?.name ?? id);
  return table(
    ['From', 'Relation', 'To', 'How', 'Records'],
    view.relations.map((r) => [
      name(r.from),
      inline(r.label),
      name(r.to),
      inline(r.technology ?? ''),
      links(r.decisions, records),
    ]),
  );
}

function elementsTable(view: C4View, records: RecordLabels): string {
  return table(
    ['Element', 'Kind', 'What it is', 'Records'],
    view.elements.map((e) => [inline(e.name), inline(kindOf(e)), inline(e.description), links(e.decisions, records)]),
  );
}

const links = (decisions: string[], records: RecordLabels) =>
  decisions
    .flatMap((key) => records.get(key) ?? [])
    .map(({ number, file }) => `[${number}](../decisions/${file})`)
    .join(', ');

/** Names of the elements that each decision shaped, by decision key, in the order of the model. */
export function elementsByDecision(model: C4Model): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { name, decisions } of model.elements)
    for (const key of decisions) named.set(key, [...(named.get(key) ?? []), name]);
  return named;
}
