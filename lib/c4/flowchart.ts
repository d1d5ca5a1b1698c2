/** A view as a Mermaid flowchart: for the page, for the tools of others, and for a picture file. */
import { accessible, label, plainLabel } from './escape.ts';
import {
  isInside,
  type C4Element,
  type C4Relation,
  type C4View,
  type ElementKind,
  type RecordLabels,
} from './model.ts';
import { PALETTE } from './palette.ts';
import { adrLine, kindOf } from './words.ts';

/**
 * `page`: our own page, Mermaid 12 with ELK. `portable`: GitHub and others, Mermaid 11.17 or later.
 * `picture`: labels without HTML, so that the SVG is read by drawing programs too.
 */
export type Dialect = 'page' | 'portable' | 'picture';

export interface FlowchartOptions {
  dialect: Dialect;
  records: RecordLabels;
  /** Lighter outlines for a dark page; only for `page`. */
  dark?: boolean;
}

const SHAPES: Record<ElementKind, string> = {
  person: 'person',
  system: 'rect',
  client: 'rect',
  container: 'rect',
  store: 'cyl',
  queue: 'h-cyl',
  bucket: 'bucket',
  external: 'rect',
};
const BRACKETS: Record<ElementKind, [string, string]> = {
  person: ['(', ')'],
  system: ['[', ']'],
  client: ['[', ']'],
  container: ['[', ']'],
  store: ['[(', ')]'],
  queue: ['[[', ']]'],
  bucket: ['[(', ')]'],
  external: ['[', ']'],
};

/** ELK where it is there; a reader without it falls back to its own layout. */
const FRONT_MATTER = `---
config:
  layout: elk
  look: classic
  elk:
    nodePlacementStrategy: NETWORK_SIMPLEX
  flowchart:
    wrappingWidth: 200
    subGraphTitleMargin:
      top: 6
      bottom: 14
---`;

/** Mermaid text, ending in one line break. The id of each node is the id of its element. */
export function renderFlowchart(view: C4View, options: FlowchartOptions): string {
  const { dialect } = options;
  const inside = view.elements.filter((e) => view.boundary !== null && isInside(e));
  const outside = view.elements.filter((e) => !inside.includes(e));
  const people = outside.filter((e) => e.kind === 'person');
  const others = outside.filter((e) => e.kind !== 'person');
  const kinds = new Set(view.elements.map((e) => e.kind));
  return [
    ...(dialect === 'portable' ? [FRONT_MATTER] : []),
    'flowchart TB',
    `  accTitle: ${accessible(view.title)}`,
    `  accDescr: ${accessible(view.description)}`,
    ...people.map((e) => node(e, options, '  ')),
    ...(view.boundary !== null && inside.length > 0
      ? [
          `  subgraph boundary["${boundaryTitle(view.boundary, dialect)}"]`,
          ...inside.map((e) => node(e, options, '    ')),
          '  end',
        ]
      : []),
    ...others.map((e) => node(e, options, '  ')),
    ...view.relations.map((r) => edge(r, options)),
    ...[...kinds].map((kind) => {
      const { fill, stroke, darkStroke } = PALETTE[kind];
      return `  classDef ${kind} fill:${fill},stroke:${options.dark ? darkStroke : stroke},color:#ffffff`;
    }),
    ...(inside.length > 0
      ? [
          '  classDef boundary fill:none,stroke:#808080,stroke-width:1px,stroke-dasharray:6 4',
          '  class boundary boundary',
        ]
      : []),
    '',
  ].join('\n');
}

function boundaryTitle(name: string, dialect: Dialect): string {
  return dialect === 'picture'
    ? `\`**${plainLabel(name)}** ⁅Software System⁆\``
    : `<b>${label(name)}</b> <small>${label('[Software System]')}</small>`;
}

function node(element: C4Element, { dialect, records }: FlowchartOptions, indent: string): string {
  const lines = [kindOf(element), element.description, adrLine(element, records)].filter((l): l is string => !!l);
  const text =
    dialect === 'picture'
      ? `\`**${plainLabel(element.name)}**\n${lines.map(plainLabel).join('\n')}\``
      : `<b>${label(element.name)}</b>${lines.map((l) => `<br/><small>${label(l)}</small>`).join('')}`;
  if (dialect === 'portable') {
    const [open, close] = BRACKETS[element.kind];
    return `${indent}${element.id}${open}"${text}"${close}:::${element.kind}`;
  }
  // A label inside the braces would be read as Markdown, and lost where it has several lines.
  return [
    `${element.id}["${text}"]`,
    `${element.id}@{ shape: ${SHAPES[element.kind]} }`,
    `class ${element.id} ${element.kind}`,
  ]
    .map((line) => indent + line)
    .join('\n');
}

function edge({ from, to, label: text, technology }: C4Relation, { dialect }: FlowchartOptions): string {
  const technical = technology === null ? null : `[${technology}]`;
  const words =
    dialect === 'picture'
      ? `\`${[text, technical]
          .filter((t): t is string => t !== null)
          .map(plainLabel)
          .join('\n')}\``
      : `${label(text)}${technical === null ? '' : `<br/><small>${label(technical)}</small>`}`;
  return `  ${from} -->|"${words}"| ${to}`;
}
