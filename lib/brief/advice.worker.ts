/** What takes longer than a frame and is not needed for the figures: the next question, the stop proof, sets of answers. */
import { nextQuestions, stopProof, type Stop, type Worth } from '#lib/engine/next-question.ts';
import { smallestFlips, type SetFlips } from '#lib/engine/set-flips.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export interface Advice {
  /** Open variables by what their answer is worth, most first. */
  next: Worth[];
  stop: Stop;
}
export type AdviceRequest = { knowledge: Knowledge } | { id: number; brief: Brief; key: string | null };
export type AdviceAnswer = { id: number; advice: Advice } | { id: number; sets: SetFlips };

let knowledge: Knowledge | undefined;

self.onmessage = ({ data }: MessageEvent<AdviceRequest>) => {
  if ('knowledge' in data) {
    knowledge = data.knowledge;
    return;
  }
  if (!knowledge) return;
  const { id, brief, key } = data;
  const answer: AdviceAnswer =
    key === null
      ? { id, advice: { next: nextQuestions(knowledge, brief), stop: stopProof(knowledge, brief) } }
      : { id, sets: smallestFlips(knowledge, brief, key) };
  self.postMessage(answer);
};
