/** Full confidence: a first answer from 2,000 draws, then the printed 10,000. */
import { evaluateInSteps } from '#lib/engine/evaluate.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Job } from './background.ts';
import { keptFor } from './kept-decisions.ts';

export interface ConfidenceRequest {
  id: number;
  brief: Brief;
  /** With all that explains a decision, not only its figures. */
  whole: boolean;
}
export interface ConfidenceAnswer {
  id: number;
  evaluation: Evaluation;
  final: boolean;
}

/** Without what explains them: reading a message takes the page as long as it is. */
const figuresOf = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  decisions: evaluation.decisions.map((d) => ({
    ...d,
    levels: [],
    flips: [],
    open: [],
    options: d.options.map((o) => ({ ...o, ranks: [], beats: {}, contributions: [], redFlags: [], knockedOut: null })),
  })),
});

export const confidenceJob: Job<ConfidenceRequest, ConfidenceAnswer> = (knowledge) =>
  function* ({ id, brief, whole }, answer) {
    for (const { draws, final } of [
      { draws: 2000, final: false },
      { draws: 10_000, final: true },
    ]) {
      const evaluation = yield* evaluateInSteps(knowledge, brief, {
        draws,
        flips: final && whole,
        doubt: final && whole,
        exact: final && whole,
        kept: keptFor(knowledge),
      });
      answer({ id, evaluation: whole ? evaluation : figuresOf(evaluation), final });
      // Leaves room for a newer brief to arrive and make this one stale.
      if (!final) yield 'breath';
    }
  };
