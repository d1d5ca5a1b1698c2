/** Decisions kept from one evaluation to the next: a changed answer leaves most of them as they were. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Situation } from './situation.ts';
import type { Decision } from './types.ts';

/** Decisions by everything that they show; for one knowledge base. */
export type KeptDecisions = Map<string, Decision>;

/** Briefs of a session move a few answers; more than this is another session. */
const MOST_KEPT = 600;

/** All that a decision and its words hang on. Notes, names and the answers that it does not hear are left out. */
function keyOf({ key, stated }: Situation, brief: Brief, heard: ReadonlySet<string>, how: string): string {
  let answers = '';
  for (const [id, answer] of stated) if (heard.has(id)) answers += `${id}=${answer};`;
  return JSON.stringify([how, key, answers, brief.levels, brief.choices, brief.waivers?.[key], brief.ratings?.[key]]);
}

/**
 * @param how the options that change what a decision holds
 * @param decide works the decision out where it is not kept
 */
export function keptDecision(
  kept: KeptDecisions | undefined,
  situation: Situation,
  brief: Brief,
  heard: ReadonlySet<string>,
  how: string,
  decide: () => Decision,
): Decision {
  if (!kept) return decide();
  const key = keyOf(situation, brief, heard, how);
  let decision = kept.get(key);
  if (!decision) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (decision = decide()));
  }
  return decision;
}
