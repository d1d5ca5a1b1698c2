/** One technology everywhere, or each scope its own: what variety saves, and what it costs those who run it. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { VarietyRule } from '#lib/knowledge/library-types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision, isOut, leadersOf, scoreOf, type CompiledDecision } from './compile.ts';
import { entry } from './entry.ts';
import { truth } from './predicate.ts';
import { isDecision, situationOf } from './situation.ts';
import { meanOf, tabulate } from './table.ts';

/** The criterion on which one more technology is a con. */
const RUNNING = 'operability';

export interface Regret {
  /** Decision key. */
  key: string;
  /** What leads there. */
  leader: string;
  /** Points that the one option gives away there. */
  points: number;
}

export interface Variety {
  topic: string;
  /** The option that gives away least where it does worst, if any fits everywhere. */
  one: string | null;
  /** What the one option gives away, the worst first; empty where there is none. */
  regrets: Regret[];
  /** Points of regret that one option for each scope saves. */
  saved: number;
  /** Different options among the leaders. */
  kinds: number;
  /** Points that the further technologies cost together. */
  price: number;
  /** Why they cost that: the rule that weighs most. */
  because: VarietyRule | null;
  advice: 'one' | 'mix';
}

/** Strength of the con that one more technology is, averaged over what is open. */
function burden(knowledge: Knowledge, brief: Brief, topic: TopicWithOptions) {
  const situation = situationOf(knowledge, brief, topic, null);
  const free = { ...situation, arises: undefined };
  const mean = (rules: VarietyRule[]) =>
    meanOf(
      tabulate(
        free,
        rules.map((r) => r.when),
        (lookup) => Math.max(0, ...rules.filter((r) => truth(r.when, lookup) === true).map((r) => r.strength)),
      ),
    );
  const [because = null] = [...knowledge.variety].sort((a, b) => mean([b]) - mean([a]));
  return { strength: mean(knowledge.variety), because };
}

/** @returns one entry for each topic of technologies that is decided in two scopes or more; choices stand in for leaders */
export function varietyOf(knowledge: Knowledge, brief: Brief): Variety[] {
  return knowledge.topics
    .filter((t) => t.technologies)
    .flatMap((topic): Variety[] => {
      const scopes = topic.scopes.flatMap((scope) => {
        const situation = situationOf(knowledge, brief, topic, scope);
        if (!isDecision(situation, brief)) return [];
        const decision = compileDecision(topic, situation, brief);
        const [first] = leadersOf(decision);
        const leader = brief.choices?.[situation.key]?.option ?? first;
        return leader === undefined ? [] : [{ decision, leader }];
      });
      if (scopes.length < 2) return [];
      const points = (decision: CompiledDecision, id: string) => {
        const option = decision.options.find((o) => o.option.id === id);
        return option && !isOut(option) ? scoreOf(option, decision.weights) : null;
      };
      const everywhere = topic.options.flatMap(({ id }) => {
        const regrets = scopes.map(({ decision, leader }): Regret | null => {
          const own = points(decision, id);
          return own === null
            ? null
            : { key: decision.situation.key, leader, points: (points(decision, leader) ?? 0) - own };
        });
        const known = regrets.filter((r) => r !== null);
        return known.length === scopes.length ? [{ id, regrets: known.sort((a, b) => b.points - a.points) }] : [];
      });
      const [one] = everywhere.sort((a, b) => entry(a.regrets, 0).points - entry(b.regrets, 0).points);
      const kinds = new Set(scopes.map((s) => s.leader)).size;
      const { strength, because } = burden(knowledge, brief, topic);
      const at = topic.criteria.findIndex((c) => c.id === RUNNING);
      const weight =
        at < 0 ? 0 : scopes.reduce((sum, { decision }) => sum + entry(decision.weights, at), 0) / scopes.length;
      const price = ((kinds - 1) * 100 * weight * strength) / 6;
      const saved = one ? one.regrets.reduce((sum, r) => sum + r.points, 0) : Infinity;
      return [
        {
          topic: topic.id,
          one: one?.id ?? null,
          regrets: one?.regrets ?? [],
          saved,
          kinds,
          price,
          because,
          advice: kinds > 1 && saved > price ? 'mix' : 'one',
        },
      ];
    });
}
