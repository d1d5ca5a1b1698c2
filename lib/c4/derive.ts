/** From a brief and its decisions to the C4 model. What every system has is drawn as not decided; the rest is not drawn. */
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { backgroundParts } from './background-parts.ts';
import { choicesOf } from './choices.ts';
import { Drawing } from './drawing.ts';
import { innerParts } from './inner-parts.ts';
import { shorten, type C4Model, type ElementKind } from './model.ts';
import { outerParts } from './outer-parts.ts';
import { supportingParts } from './supporting-parts.ts';

/** From the reader to the data; the pictures are laid out in this order too. */
const ORDER: ElementKind[] = ['person', 'system', 'client', 'container', 'store', 'queue', 'bucket', 'external'];

/** Pure: the same brief and evaluation give the same model. */
export function modelOf(knowledge: Knowledge, brief: Brief, evaluation: Evaluation): C4Model {
  const choices = choicesOf(knowledge, evaluation);
  const drawing = new Drawing();
  const inner = innerParts(drawing, brief, choices);
  const clients = outerParts(drawing, brief, choices, inner);
  const devices = clients.get('own-tools');
  const supporting = [
    ...backgroundParts(drawing, choices, inner, devices),
    ...supportingParts(drawing, choices, inner, devices),
  ];
  // As the records are numbered.
  const keys = evaluation.decisions.map((d) => d.key);
  const inOrder = <T extends { decisions: string[] }>(part: T): T => ({
    ...part,
    decisions: keys.filter((key) => part.decisions.includes(key)),
  });
  return {
    system: {
      id: 'system',
      kind: 'system',
      name: shorten(brief.names?.system ?? '', 80) || 'The system',
      technology: null,
      description: shorten(brief.names?.description ?? '', 90),
      decisions: keys,
    },
    elements: drawing.elements.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).map(inOrder),
    relations: drawing.relations.map(inOrder),
    services: inner.services.size > 0 ? inner.workers : [],
    supporting,
  };
}
