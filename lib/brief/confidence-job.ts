/** The printed figures: at once without what explains them, then with it. */
import { evaluateInSteps } from '#lib/engine/evaluate.ts';
import type { Tension } from '#lib/engine/tension.ts';
import { tensionsAmong } from '#lib/engine/tensions.ts';
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
export type ConfidenceAnswer =
  | { id: number; evaluation: Evaluation; final: boolean }
  /** Ahead of the figures, since they hang on no draws. */
  | { id: number; tensions: Tension[] };

/** Without what explains them: reading a message takes the page as long as it is. */
const figuresOf = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  decisions: evaluation.decisions.map((d) => ({
    ...d,
    levels: [],
    flips: [],
    open: [],
    options: d.options.map((o) => ({ ...o, contributions: [], redFlags: [], knockedOut: null })),
  })),
});

export const confidenceJob: Job<ConfidenceRequest, ConfidenceAnswer> = (knowledge) =>
  function* ({ id, brief, whole }, answer) {
    if (whole) answer({ id, tensions: tensionsAmong(knowledge, brief) });
    for (const final of [false, true]) {
      const evaluation = yield* evaluateInSteps(knowledge, brief, {
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
