/** What each thread keeps of its evaluations, so that an answer costs only the decisions that hear it. */
import type { EvaluateOptions } from '#lib/engine/evaluate.ts';
import type { KeptDecisions } from '#lib/engine/kept.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** What the page works out at once with every answer; workers refine it. */
export const ON_ANSWER = { draws: 40, flips: false, doubt: false, exact: false } satisfies EvaluateOptions;

const byKnowledge = new WeakMap<Knowledge, KeptDecisions>();

/** The decisions kept for one knowledge base in this thread. */
export function keptFor(knowledge: Knowledge): KeptDecisions {
  let kept = byKnowledge.get(knowledge);
  if (!kept) byKnowledge.set(knowledge, (kept = new Map()));
  return kept;
}
