/** A view as an SVG file that drawing programs read: text as text, well-formed, on paper. */
import { renderFlowchart } from '#lib/c4/flowchart.ts';
import type { C4View, RecordLabels } from '#lib/c4/model.ts';
import { renderMermaid } from './render-mermaid.ts';

/** Fonts that other programs have too; light, because a file is put on paper and into documents. */
const COLOURS = {
  paper: '#ffffff',
  ink: '#17202a',
  line: '#5d6771',
  font: 'Helvetica, Arial, sans-serif',
  dark: false,
};

/** @returns an SVG document with its XML declaration */
export async function pictureOf(view: C4View, records: RecordLabels): Promise<string> {
  const markup = await renderMermaid(renderFlowchart(view, { dialect: 'picture', records }), COLOURS, false);
  const svg = new DOMParser().parseFromString(markup, 'text/html').querySelector('svg');
  if (!svg) throw new Error('The renderer returned no picture.');
  const { x, y, width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.removeAttribute('style');
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: COLOURS.paper }))
    paper.setAttribute(name, String(value));
  svg.prepend(paper);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
