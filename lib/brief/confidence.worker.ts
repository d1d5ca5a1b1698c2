/** The printed figures off the main thread: at once without what explains them, then with it. */
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Tension } from '#lib/engine/tension.ts';
import { tensionsAmong } from '#lib/engine/tensions.ts';
import { keptFor } from './kept-decisions.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** `whole`: with all that explains a decision, not only its figures. */
export type ToWorker = { knowledge: Knowledge } | { id: number; brief: Brief; whole: boolean };
export type FromWorker =
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

let knowledge: Knowledge | undefined;
let latest = 0;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('knowledge' in data) {
    knowledge = data.knowledge;
    return;
  }
  const { id, brief, whole } = data;
  latest = id;
  if (knowledge && whole) self.postMessage({ id, tensions: tensionsAmong(knowledge, brief) } satisfies FromWorker);
  const answer = (final: boolean) => {
    if (!knowledge || latest !== id) return;
    const evaluation = evaluate(knowledge, brief, {
      flips: final && whole,
      doubt: final && whole,
      exact: final && whole,
      kept: keptFor(knowledge),
    });
    self.postMessage({ id, evaluation: whole ? evaluation : figuresOf(evaluation), final } satisfies FromWorker);
  };
  answer(false);
  // Leaves room for a newer brief to arrive and make this one stale.
  setTimeout(() => answer(true), 30);
};
