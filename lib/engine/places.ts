/** The decisions of a brief as places in one set: what stands there, what could, and whose choices each one hears. */
import type { Brief } from '#lib/knowledge/brief.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision, isOut, leadersOf, scoreOf, type CompiledDecision } from './compile.ts';
import { isDecision, placesOf, situationOf } from './situation.ts';

/** Options per decision that compete in a set. */
const CANDIDATES = 3;

export interface Place {
  key: string;
  topic: TopicWithOptions;
  scope: Scope | null;
  candidates: string[];
  /** What leads alone, or was chosen. */
  apart: string;
  /** The decision as the brief has it. */
  compiled: CompiledDecision;
  /** Indices of the decisions whose choice its rules read. */
  reads: number[];
  /** For each of these, the options that its rules name. */
  names: Map<number, Set<string>>;
}

/** Every decision of the brief in which something leads or was chosen. */
export function competing(knowledge: Knowledge, brief: Brief): Place[] {
  const found = placesOf(knowledge, brief)
    .filter(({ situation }) => isDecision(situation, brief))
    .flatMap(({ topic, scope, situation }): Omit<Place, 'reads' | 'names'>[] => {
      const compiled = compileDecision(topic, situation, brief);
      const [leader] = leadersOf(compiled);
      const choice = brief.choices?.[situation.key]?.option;
      const chosen = topic.options.some((o) => o.id === choice) ? choice : undefined;
      const apart = chosen ?? leader;
      if (apart === undefined) return [];
      const ranked = compiled.options
        .filter((o) => !isOut(o))
        .map((o) => ({ id: o.option.id, score: scoreOf(o, compiled.weights) }))
        .sort((a, b) => b.score - a.score);
      const candidates = chosen ? [chosen] : ranked.slice(0, CANDIDATES).map((o) => o.id);
      return [{ key: situation.key, topic, scope, candidates, apart, compiled }];
    });
  const at = new Map(found.map((p, i) => [p.key, i]));
  return found.map((place) => {
    const names = namesOf(place, at);
    return { ...place, reads: [...names.keys()], names };
  });
}

function namesOf({ topic, scope }: Omit<Place, 'reads' | 'names'>, at: Map<string, number>): Place['names'] {
  const found: Place['names'] = new Map();
  const add = (index: number, options: string[]) => {
    const known = found.get(index) ?? new Set();
    for (const option of options) known.add(option);
    found.set(index, known);
  };
  const read = (when: Predicate | undefined) =>
    eachLeaf(when, (id, options) => {
      if (!id.startsWith('@')) return;
      const key = id.slice(1);
      const index = (scope ? at.get(`${key}/${scope.id}`) : undefined) ?? at.get(key);
      if (index !== undefined) add(index, options);
    });
  for (const condition of [topic, ...(scope ? [scope] : []), ...topic.needs]) read(condition.when);
  for (const option of topic.options) for (const rule of [...option.evidence, ...option.knockOuts]) read(rule.when);
  for (const { topic: id, option } of topic.implied ?? [])
    for (const [key, index] of at) if (key.split('/')[0] === id) add(index, [option]);
  return found;
}

/** The brief with some decisions chosen otherwise; null takes a choice back. */
export function choosing(brief: Brief, picks: Iterable<readonly [key: string, option: string | null]>): Brief {
  const choices = { ...brief.choices };
  for (const [key, option] of picks)
    if (option === null) delete choices[key];
    else choices[key] = { option };
  return { ...brief, choices };
}

/** The decision of a place under another brief. */
export const compiledAt = (knowledge: Knowledge, brief: Brief, { topic, scope }: Place): CompiledDecision =>
  compileDecision(topic, situationOf(knowledge, brief, topic, scope), brief);
