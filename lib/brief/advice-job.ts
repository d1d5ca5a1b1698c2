/** What takes longer than a frame and is not needed for the figures: the next question, the stop proof, all decisions together, sets of answers. */
import { jointOptimum, type Joint } from '#lib/engine/joint.ts';
import { nextQuestions, stopProof, type Stop, type Worth } from '#lib/engine/next-question.ts';
import { smallestFlips, type SetFlips } from '#lib/engine/set-flips.ts';
import { varietyOf, type Variety } from '#lib/engine/variety.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Job } from './background.ts';

export interface Advice {
  /** Open variables by what their answer is worth, most first. */
  next: Worth[];
  stop: Stop;
  joint: Joint;
  variety: Variety[];
}
/** `key` null for advice on the whole brief, else the decision whose flips are searched. */
export interface AdviceRequest {
  id: number;
  brief: Brief;
  key: string | null;
}
export type AdviceAnswer = { id: number; advice: Advice } | { id: number; sets: SetFlips };

export const adviceJob: Job<AdviceRequest, AdviceAnswer> = (knowledge) =>
  function* ({ id, brief, key }, answer) {
    if (key !== null) return answer({ id, sets: smallestFlips(knowledge, brief, key) });
    const next = nextQuestions(knowledge, brief);
    yield;
    const stop = stopProof(knowledge, brief);
    yield;
    const joint = jointOptimum(knowledge, brief);
    yield;
    answer({ id, advice: { next, stop, joint, variety: varietyOf(knowledge, brief) } });
  };
