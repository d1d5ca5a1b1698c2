/** The seed of a decision's draws. */
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import type { CompiledDecision } from './compile.ts';

/**
 * Only what can move a figure of this decision, in the order of the knowledge base: the stated answers,
 * its levels and ratings, the choices that its rules speak about, and whose knock-outs are waived. Reasons, notes,
 * names and what is said of other decisions leave every figure as it is.
 * @param heard variables that the topic hears
 */
export function seedOf(
  knowledge: Knowledge,
  { topic, situation, levels, options }: CompiledDecision,
  heard: ReadonlySet<string>,
): string {
  const choices = new Set<string>();
  const add = (id: string) => void (id.startsWith('@') && choices.add(id));
  for (const condition of [topic, ...topic.scopes, ...topic.needs]) eachLeaf(condition.when, add);
  for (const option of topic.options)
    for (const rule of [...option.evidence, ...option.knockOuts]) eachLeaf(rule.when, add);
  return JSON.stringify([
    knowledge.hash,
    situation.key,
    [...situation.stated].filter(([id]) => heard.has(id)),
    levels.map((l) => [l.criterion, l.level]),
    [...choices].map((id) => [id, situation.lookup(id)]),
    options.flatMap((o) => o.cells.filter((c) => c.override !== null).map((c) => [o.option.id, c.criterion, c.mean])),
    options.filter((o) => o.waived !== null).map((o) => o.option.id),
  ]);
}

/** Whether the brief says anything that the decision hears: a stated answer, or a level of one of its criteria. */
export function anythingSaid(
  brief: Brief,
  { topic, situation }: CompiledDecision,
  heard: ReadonlySet<string>,
): boolean {
  for (const variable of heard) if (situation.stated.has(variable)) return true;
  return topic.criteria.some((c) => brief.levels?.[c.id] !== undefined);
}
