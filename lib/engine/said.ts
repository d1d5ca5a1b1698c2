/** Whether anything was said of a decision. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { CompiledDecision } from './compile.ts';

/** Whether the brief says anything that the decision hears: a stated answer, or a level of one of its criteria. */
export function anythingSaid(
  brief: Brief,
  { topic, situation }: CompiledDecision,
  heard: ReadonlySet<string>,
): boolean {
  for (const variable of heard) if (situation.stated.has(variable)) return true;
  return topic.criteria.some((c) => brief.levels?.[c.id] !== undefined);
}
