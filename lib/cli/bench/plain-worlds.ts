/**
 * The plain model, part one: a decision, and every world that its open answers leave possible. It shares no code
 * with the engine, so that agreement of the two says something about both.
 */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import { variablesOf, type Variable } from '#lib/knowledge/variables.ts';

/** Answers of the open variables in one world. */
export type World = Record<string, string>;

export interface Place {
  key: string;
  topic: TopicWithOptions;
  scope: Scope | null;
  brief: Brief;
  variables: Variable[];
  /** Answers that were given and exist, here. */
  stated: Record<string, string>;
  /** Conditions that must all hold for the decision to be there. */
  arises: (Predicate | undefined)[];
}

/** The value of a variable in a world, or null where it has none. */
function valueIn(place: Place, world: World, id: string): string | null {
  if (id === 'scope') return place.scope?.id ?? null;
  if (id.startsWith('@')) {
    const choices = place.brief.choices ?? {};
    const here = place.scope ? choices[`${id.slice(1)}/${place.scope.id}`] : undefined;
    return (here ?? choices[id.slice(1)])?.option ?? null;
  }
  return place.stated[id] ?? world[id] ?? null;
}

/** Whether a condition holds in a world: in a complete world nothing is undecided. */
export function holds(place: Place, world: World, predicate: Predicate | undefined): boolean {
  return Object.entries(predicate ?? {}).every(([key, part]: [string, (string | Predicate)[]]) => {
    const parts = part as Predicate[];
    if (key === 'all') return parts.every((p) => holds(place, world, p));
    if (key === 'any') return parts.some((p) => holds(place, world, p));
    if (key === 'none') return !parts.some((p) => holds(place, world, p));
    const value = valueIn(place, world, key);
    return value !== null && part.includes(value);
  });
}

function namesIn(predicate: Predicate | undefined): string[] {
  return Object.entries(predicate ?? {}).flatMap(([key, part]: [string, (string | Predicate)[]]) =>
    key === 'all' || key === 'any' || key === 'none' ? (part as Predicate[]).flatMap(namesIn) : [key],
  );
}

/** Open variables that the conditions speak about, those that their odds hang on first. */
export function openIn(place: Place, predicates: (Predicate | undefined)[]): Variable[] {
  const found: Variable[] = [];
  const add = (id: string) => {
    const variable = place.variables.find((v) => v.id === id);
    if (!variable || found.includes(variable) || place.stated[id] !== undefined) return;
    for (const { when } of variable.question.priorWhen ?? []) namesIn(when).forEach(add);
    found.push(variable);
  };
  for (const predicate of [...place.arises, ...predicates]) namesIn(predicate).forEach(add);
  return found;
}

/** Odds of one answer, given the answers of the world so far. */
export function oddsIn(place: Place, world: World, { question, item, answers }: Variable, answer: string): number {
  const conditional = question.priorWhen?.find((p) => holds(place, world, p.when))?.prior;
  const prior = conditional ?? item?.prior ?? question.prior;
  return prior ? (prior[answer] ?? 0) : 1 / answers.length;
}

/** Mean of a figure over every world that the conditions can tell apart, given that the decision is there. */
export function meanOver(
  place: Place,
  predicates: (Predicate | undefined)[],
  figure: (world: World) => number,
): number {
  const open = openIn(place, predicates);
  let sum = 0;
  let total = 0;
  const visit = (at: number, world: World, probability: number) => {
    const variable = open[at];
    if (probability === 0) return;
    if (variable) {
      for (const { id } of variable.answers)
        visit(at + 1, { ...world, [variable.id]: id }, probability * oddsIn(place, world, variable, id));
    } else if (place.arises.every((p) => holds(place, world, p))) {
      sum += probability * figure(world);
      total += probability;
    }
  };
  visit(0, {}, 1);
  return sum / total;
}

/** One decision as the brief leaves it. */
export function placeOf(knowledge: Knowledge, brief: Brief, topic: TopicWithOptions, scope: Scope | null): Place {
  const variables = variablesOf(knowledge);
  const given = { ...brief.answers, ...(scope ? brief.scopes?.[scope.id] : undefined) };
  const known = Object.entries(given).filter(([id, answer]) =>
    variables.some((v) => v.id === id && v.answers.some((a) => a.id === answer)),
  );
  return {
    key: scope ? `${topic.id}/${scope.id}` : topic.id,
    topic,
    scope,
    brief,
    variables,
    stated: Object.fromEntries(known),
    arises: [topic.when, scope?.when],
  };
}

/** Whether any world has the decision at all. */
export const canArise = (place: Place): boolean => !Number.isNaN(meanOver(place, [], () => 1));

/** All decisions that the answers leave possible, in order of topic and scope. */
export function placesOf(knowledge: Knowledge, brief: Brief): Place[] {
  return knowledge.topics
    .flatMap((topic) =>
      (topic.scopes.length > 0 ? topic.scopes : [null]).map((scope) => placeOf(knowledge, brief, topic, scope)),
    )
    .filter(canArise);
}

/** Whether what was stated makes a condition true (`want`), or makes it false. */
export function settles(place: Place, predicate: Predicate | undefined, want: boolean): boolean {
  const parts = Object.entries(predicate ?? {}).map(([key, part]: [string, (string | Predicate)[]]) => {
    const inner = part as Predicate[];
    if (key === 'none')
      return want ? inner.every((p) => settles(place, p, false)) : inner.some((p) => settles(place, p, true));
    if (key === 'all' || key === 'any')
      return (key === 'all') === want
        ? inner.every((p) => settles(place, p, want))
        : inner.some((p) => settles(place, p, want));
    const open = place.stated[key] === undefined && place.variables.some((v) => v.id === key);
    return !open && part.includes(valueIn(place, {}, key) ?? '') === want;
  });
  return want ? parts.every(Boolean) : parts.some(Boolean);
}

/** The decisions of a brief: those that what was stated brings, and those in which somebody chose, rated or waived. */
export function decisionsOf(knowledge: Knowledge, brief: Brief): Place[] {
  const acted = (key: string) =>
    [brief.choices, brief.ratings, brief.waivers].some((part) => Object.keys(part?.[key] ?? {}).length > 0);
  return placesOf(knowledge, brief).filter(
    (place) => acted(place.key) || place.arises.every((p) => settles(place, p, true)),
  );
}
