/** What is known for one decision: stated answers, earlier choices, and the odds of the rest. */
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge, Scope, Topic } from '#lib/knowledge/types.ts';
import { variablesOf, type Variable } from '#lib/knowledge/variables.ts';
import { truth, type Lookup } from './predicate.ts';

/** A decision key: `topic`, or `topic/scope`. */
export const decisionKey = (topic: string, scope: string | null) => (scope === null ? topic : `${topic}/${scope}`);

export interface Situation {
  key: string;
  scope: Scope | null;
  /** The decision is there to be made where this holds: the topic's condition and the scope's. */
  arises: Predicate | undefined;
  variables: Map<string, Variable>;
  /** Stated answers only; undefined while open. */
  lookup: Lookup;
  /** Variables with a stated answer, in question order. */
  stated: Map<string, string>;
}

const variableMaps = new WeakMap<Knowledge, Map<string, Variable>>();

/** Variables by id, built once per knowledge base. */
export function variableMap(knowledge: Knowledge): Map<string, Variable> {
  let map = variableMaps.get(knowledge);
  if (!map) variableMaps.set(knowledge, (map = new Map(variablesOf(knowledge).map((v) => [v.id, v]))));
  return map;
}

function arisesWhen(topic: Topic, scope: Scope | null): Predicate | undefined {
  const conditions = [topic.when, scope?.when].filter((p) => p !== undefined);
  return conditions.length > 1 ? { all: conditions } : conditions[0];
}

/** The situation in which `topic` is decided for `scope` (null: for the whole system). */
export function situationOf(knowledge: Knowledge, brief: Brief, topic: Topic, scope: Scope | null): Situation {
  const variables = variableMap(knowledge);
  const given = { ...brief.answers, ...(scope ? brief.scopes?.[scope.id] : undefined) };
  const stated = new Map<string, string>();
  for (const [id, variable] of variables) {
    const answer = given[id];
    if (answer !== undefined && variable.answers.some((a) => a.id === answer)) stated.set(id, answer);
  }
  const lookup: Lookup = (id) => {
    if (id === 'scope') return scope?.id ?? null;
    if (id.startsWith('@')) {
      const key = id.slice(1);
      // A scoped topic is meant for the scope at hand when none is named.
      const here = scope ? brief.choices?.[`${key}/${scope.id}`] : undefined;
      return (here ?? brief.choices?.[key])?.option ?? null;
    }
    return stated.get(id);
  };
  return {
    key: decisionKey(topic.id, scope?.id ?? null),
    scope,
    arises: arisesWhen(topic, scope),
    variables,
    lookup,
    stated,
  };
}

/**
 * Whether there is something to decide. `arises`: stated answers or choices establish it. `asked`: open, and the
 * user chose, rated or set something aside there. `may-arise`: open answers decide. `ruled-out`: they leave nothing.
 */
export type Standing = 'arises' | 'asked' | 'may-arise' | 'ruled-out';

export function standingOf({ key, arises, lookup }: Situation, brief: Brief): Standing {
  const holds = truth(arises, lookup);
  if (holds !== undefined) return holds ? 'arises' : 'ruled-out';
  const acted =
    brief.choices?.[key] !== undefined ||
    Object.keys(brief.ratings?.[key] ?? {}).length > 0 ||
    Object.keys(brief.waivers?.[key] ?? {}).length > 0;
  return acted ? 'asked' : 'may-arise';
}

/** Whether it is a decision of this brief: counted, ranked, recorded and drawn. */
export const isDecision = (situation: Situation, brief: Brief): boolean =>
  /^(arises|asked)$/.test(standingOf(situation, brief));

/** The open variables and unmade choices (`@topic`) that decide whether it arises. */
export function settledBy({ arises, lookup }: Situation): string[] {
  const found = new Set<string>();
  eachLeaf(arises, (id) => {
    if (id !== 'scope' && lookup(id) == null) found.add(id);
  });
  return [...found];
}

/** The situation of every decision that there could be, in topic and scope order. */
export const placesOf = (knowledge: Knowledge, brief: Brief) =>
  knowledge.topics.flatMap((topic) =>
    (topic.scopes.length > 0 ? topic.scopes : [null]).map((scope) => ({
      topic,
      scope,
      situation: situationOf(knowledge, brief, topic, scope),
    })),
  );

/** Odds of a variable's answers, in answer order, given what is known. */
export function oddsOf(variable: Variable, lookup: Lookup): number[] {
  const { question, item } = variable;
  const conditional = question.priorWhen?.find((p) => truth(p.when, lookup) === true)?.prior;
  const prior = conditional ?? item?.prior ?? question.prior;
  const count = variable.answers.length;
  return variable.answers.map((a) => (prior ? (prior[a.id] ?? 0) : 1 / count));
}

/** Open variables that a set of predicates speaks about, with those their odds depend on, parents first. */
export function openVariables(situation: Situation, predicates: Iterable<Predicate | undefined>): Variable[] {
  const found: Variable[] = [];
  const visiting = new Set<string>();
  const add = (id: string) => {
    const variable = situation.variables.get(id);
    if (!variable || visiting.has(id) || situation.stated.has(id)) return;
    visiting.add(id);
    for (const p of variable.question.priorWhen ?? []) eachLeaf(p.when, add);
    found.push(variable);
  };
  for (const predicate of predicates) eachLeaf(predicate, add);
  return found;
}

export interface Combination {
  lookup: Lookup;
  probability: number;
  /** Index of the answer of each variable. */
  indices: number[];
}

/**
 * All combinations of open variables with their probability, given that the scope exists.
 * Variables must be in the order of `openVariables`; the scope's own must be among them when
 * any of them depends on the scope. Probabilities sum to 1 unless no combination is possible.
 */
export function combinations(situation: Situation, variables: Variable[]): Combination[] {
  const result: Combination[] = [];
  const walk = (depth: number, values: Map<string, string>, indices: number[], probability: number) => {
    const lookup: Lookup = (id) => values.get(id) ?? situation.lookup(id);
    const variable = variables[depth];
    if (!variable) {
      if (truth(situation.arises, lookup) !== false) result.push({ lookup, probability, indices });
      return;
    }
    oddsOf(variable, lookup).forEach((odds, index) => {
      const answer = variable.answers[index];
      if (odds > 0 && answer)
        walk(depth + 1, new Map(values).set(variable.id, answer.id), [...indices, index], probability * odds);
    });
  };
  walk(0, new Map(), [], 1);
  const total = result.reduce((sum, c) => sum + c.probability, 0);
  for (const c of result) c.probability /= total;
  return result;
}
