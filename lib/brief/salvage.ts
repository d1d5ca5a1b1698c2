/**
 * The tolerant reader of briefs, whatever they came in: what the browser kept, a file, or the brief behind a link.
 * One bad field never hides a brief. What cannot be read is left out, named, and handed back with its value.
 */
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import type { LeftOut } from './problems.ts';
import { salvageKnown } from './salvage-known.ts';
import { GONE, salvageShape } from './salvage-shape.ts';

export interface Salvaged {
  /** Always what the schema takes; whole and equal where the value was a valid brief. */
  brief: Brief;
  leftOut: LeftOut[];
}

/**
 * @param knowledge sets aside too what this edition does not have: question, answer, option, criterion, scope,
 *   decision, item of a checklist, client. Null keeps it: what an edition or a pack does not know is still the user's.
 * @param value anything that JSON can hold
 */
export function salvageBrief(knowledge: Knowledge | null, value: unknown): Salvaged {
  const leftOut: LeftOut[] = [];
  const read = salvageShape(briefSchema, value, '', leftOut);
  const brief = read === GONE ? {} : (read as Brief);
  return { brief: knowledge ? salvageKnown(knowledge, brief, leftOut) : brief, leftOut };
}
