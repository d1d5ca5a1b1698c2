/** What takes longer than a frame and is not needed for the figures: the next question, the stop proof, all decisions together, sets of answers. */
import { jointOptimum, type Joint } from '#lib/engine/joint.ts';
import { nextQuestions, stopProof, type Stop, type Worth } from '#lib/engine/next-question.ts';
import { smallestFlips, type SetFlips } from '#lib/engine/set-flips.ts';
import { varietyOf, type Variety } from '#lib/engine/variety.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export interface Advice {
  /** Open variables by what their answer is worth, most first. */
  next: Worth[];
  stop: Stop;
  joint: Joint;
  variety: Variety[];
}
export type AdviceRequest = { knowledge: Knowledge } | { id: number; brief: Brief; key: string | null };
export type AdviceAnswer = { id: number; advice: Advice } | { id: number; sets: SetFlips };

const adviceOn = (known: Knowledge, brief: Brief): Advice => ({
  next: nextQuestions(known, brief),
  stop: stopProof(known, brief),
  joint: jointOptimum(known, brief),
  variety: varietyOf(known, brief),
});

let knowledge: Knowledge | undefined;

self.onmessage = ({ data }: MessageEvent<AdviceRequest>) => {
  if ('knowledge' in data) {
    knowledge = data.knowledge;
    return;
  }
  if (!knowledge) return;
  const { id, brief, key } = data;
  const answer: AdviceAnswer =
    key === null ? { id, advice: adviceOn(knowledge, brief) } : { id, sets: smallestFlips(knowledge, brief, key) };
  self.postMessage(answer);
};
