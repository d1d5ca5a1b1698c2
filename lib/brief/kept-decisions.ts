/** What each thread keeps of its evaluations, so that an answer costs only the decisions that hear it. */
import { evaluateInSteps, type EvaluateOptions } from '#lib/engine/evaluate.ts';
import type { KeptDecisions } from '#lib/engine/kept.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
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

/** A first evaluation takes 110 ms of code that was never run, all later ones 15: it is done in slices of this many ms. */
const SLICE = 5;
const warm = new WeakSet<Knowledge>();

/** Whether this thread has evaluated a brief with this knowledge base, so that the next answer is quick. */
export const isWarm = (knowledge: Knowledge): boolean => warm.has(knowledge);

/** Evaluates a brief for the first time without blocking the page. @returns stops it */
export function warmUp(knowledge: Knowledge, brief: Brief, done: () => void): () => void {
  const steps = evaluateInSteps(knowledge, brief, { ...ON_ANSWER, kept: keptFor(knowledge) });
  const slice = () => {
    const began = performance.now();
    while (performance.now() - began < SLICE)
      if (steps.next().done) {
        warm.add(knowledge);
        return done();
      }
    timer = setTimeout(slice);
  };
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
