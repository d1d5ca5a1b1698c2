import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { salvageBrief } from './salvage.ts';

/** Stands where nobody noted which edition a brief was made with. */
const ANOTHER = 'another edition';

/**
 * The brief as a file holds it, with the version of this edition. One that names what is not here keeps the version
 * that it came with: a reader then knows that its ids are no misspellings.
 */
export function savedForm(knowledge: Knowledge, brief: Brief): Brief {
  if (!salvageBrief(knowledge, brief).leftOut.some((l) => l.unknown)) return { ...brief, knowledge: knowledge.version };
  const own = brief.knowledge === knowledge.version ? undefined : brief.knowledge;
  return { ...brief, knowledge: own ?? ANOTHER };
}
