/** Full confidence off the main thread: a first answer from 2,000 draws, then the printed 10,000. */
import { evaluate } from '#lib/engine/evaluate.ts';
import { keptFor } from './kept-decisions.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export type ToWorker = { knowledge: Knowledge } | { id: number; brief: Brief };
export interface FromWorker {
  id: number;
  evaluation: Evaluation;
  final: boolean;
}

let knowledge: Knowledge | undefined;
let latest = 0;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('knowledge' in data) {
    knowledge = data.knowledge;
    return;
  }
  const { id, brief } = data;
  latest = id;
  const answer = (draws: number, final: boolean) => {
    if (!knowledge || latest !== id) return;
    const message: FromWorker = {
      id,
      evaluation: evaluate(knowledge, brief, {
        draws,
        flips: final,
        doubt: final,
        exact: final,
        kept: keptFor(knowledge),
      }),
      final,
    };
    self.postMessage(message);
  };
  answer(2000, false);
  // Leaves room for a newer brief to arrive and make this one stale.
  setTimeout(() => answer(10_000, true), 30);
};
