/** What a decision comes to, for records and diagrams alike. */
import type { Knowledge } from '#lib/knowledge/types.ts';
import type { Decision } from './types.ts';

export interface Outcome {
  option: string;
  /** True where the user chose; false where the ranking proposes. */
  chosen: boolean;
}

/**
 * The user's choice, else the single leader of a decision about which something was said, however sure. Null where
 * neither is there, and where the choice is not in the knowledge base: nothing else is proposed in its place.
 */
export function outcomeOf(knowledge: Knowledge, decision: Decision): Outcome | null {
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  if (decision.choice !== null && topic?.options.some((o) => o.id === decision.choice))
    return { option: decision.choice, chosen: true };
  if (decision.choiceGone) return null;
  const [leader, second] = decision.leaders;
  if (leader === undefined || second !== undefined || !decision.said) return null;
  return { option: leader, chosen: false };
}
