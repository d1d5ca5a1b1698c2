/** What one tension holds. Apart from how tensions are found, which a page leaves to its worker. */
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { outcomeOf } from './outcome.ts';
import { wordsOf, type RuleRef } from './rule-ref.ts';
import type { Evaluation } from './types.ts';

export interface Side {
  /** Decision key. */
  key: string;
  option: string;
}

/** Another option for one side, and what that side gives up by it; below 0 where it gains. */
export interface Way {
  option: string;
  points: number;
}

export interface Tension {
  /** What gets worse by `b`. */
  a: Side;
  b: Side;
  /** `excludes` and `requires`: cannot stand together. `needs`: `a` is out, or takes a workaround. `weakens`: `a` loses points. */
  kind: 'excludes' | 'requires' | 'needs' | 'weakens';
  rule: RuleRef;
  /** False where something that spoke for `a` ceases to hold. */
  comes: boolean;
  /** `b` puts `a` out of the ranking. */
  out: boolean;
  /** What the rule says; empty where the sentences of the knowledge base are not loaded. */
  text: string;
  sources: SourceRef[];
  /** Points of 100 that `a` loses by it; 0 where it is out, or the answers alone cost it these points already. */
  points: number;
  /** The answers bring it about too, so the score of `a` has it already and another `b` would not lift it. */
  counted: boolean;
  /** What to do about it: the best option without such a tension on either side, null where there is none. */
  settles: { a: Way | null; b: Way | null };
}

/** Those of `tensions` whose both sides are outcomes, with their sentences. */
export function amongOutcomes(knowledge: Knowledge, evaluation: Evaluation, tensions: Tension[]): Tension[] {
  const outcomes = new Map(evaluation.decisions.map((d) => [d.key, outcomeOf(knowledge, d)?.option]));
  const stands = ({ key, option }: Side) => outcomes.get(key) === option;
  const standing = tensions.filter((t) => stands(t.a) && stands(t.b));
  const ruleOf = (t: Tension) => `${t.a.key} ${t.rule.kind} ${t.rule.id}`;
  const byRule = Map.groupBy(standing, ruleOf);
  return standing.map((t) => ({
    ...t,
    ...wordsOf(knowledge, t.rule),
    // Where several bring the same rule about, another choice in one of them does not lift it.
    settles: (byRule.get(ruleOf(t)) ?? []).length > 1 ? { ...t.settles, b: null } : t.settles,
  }));
}
