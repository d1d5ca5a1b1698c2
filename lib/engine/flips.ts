/** What would change a decision: single answers, and single priorities. */
import { entry } from './entry.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import {
  compileDecision,
  leadersOf,
  WORKAROUND_POINTS,
  type CompiledDecision,
  type CompiledOption,
} from './compile.ts';
import { weightOfLevel } from './levels.ts';
import { situationOf, variableMap } from './situation.ts';
import { truth } from './predicate.ts';
import type { Flip } from './types.ts';

const topicVariables = new WeakMap<TopicWithOptions, Set<string>>();

/**
 * Variables that any rule of the topic speaks about, that raise one of its criteria, or that the odds of
 * one of these hang on.
 */
export function variablesOfTopic(knowledge: Knowledge, topic: TopicWithOptions): Set<string> {
  const cached = topicVariables.get(topic);
  if (cached) return cached;
  const found = new Set<string>();
  const add = (id: string) => void found.add(id);
  for (const condition of [topic, ...topic.scopes, ...topic.needs]) eachLeaf(condition.when, add);
  for (const option of topic.options) {
    for (const row of option.evidence) eachLeaf(row.when, add);
    for (const k of option.knockOuts) eachLeaf(k.when, add);
  }
  const decidedOn = new Set(topic.criteria.map((c) => c.id));
  const variables = variableMap(knowledge);
  for (const [id, v] of variables)
    for (const answer of v.answers)
      for (const raise of [...(answer.raises ?? []), ...(answer.caps ?? [])])
        if (decidedOn.has(raise.criterion) && (!raise.topics || raise.topics.includes(topic.id))) found.add(id);
  for (const id of found) for (const { when } of variables.get(id)?.question.priorWhen ?? []) eachLeaf(when, add);
  const result = new Set([...variables.keys()].filter((id) => found.has(id)));
  topicVariables.set(topic, result);
  return result;
}

/** Every single answer whose change gives another winner; changes to a neighbouring answer first. */
export function answerFlips(knowledge: Knowledge, brief: Brief, decision: CompiledDecision): Flip[] {
  const { topic, situation } = decision;
  const scope = situation.scope;
  const before = leadersOf(decision);
  if (before.length === 0) return [];
  const flips: Extract<Flip, { kind: 'answer' }>[] = [];
  for (const id of variablesOfTopic(knowledge, topic)) {
    const variable = situation.variables.get(id);
    const from = situation.stated.get(id) ?? null;
    const at = variable?.answers.findIndex((a) => a.id === from) ?? -1;
    variable?.answers.forEach((answer, index) => {
      if (answer.id === from) return;
      const changed: Brief = scope
        ? { ...brief, scopes: { ...brief.scopes, [scope.id]: { ...brief.scopes?.[scope.id], [id]: answer.id } } }
        : { ...brief, answers: { ...brief.answers, [id]: answer.id } };
      const after = situationOf(knowledge, changed, topic, scope);
      if (truth(after.arises, after.lookup) === false) return;
      const leaders = leadersOf(compileDecision(topic, after, changed));
      const leader = leaders[0];
      if (leader && !leaders.some((l) => before.includes(l)))
        flips.push({
          kind: 'answer',
          variable: id,
          from,
          to: answer.id,
          leader,
          adjacent: at >= 0 && Math.abs(at - index) === 1,
        });
    });
  }
  const order = (f: (typeof flips)[number]) => (f.from === null ? 2 : f.adjacent ? 0 : 1);
  return flips.sort((a, b) => order(a) - order(b));
}

/**
 * The nearest level of each criterion at which another option leads. `exact` is the weight at which the
 * margin to it is zero, in closed form: with d the value difference in points (workarounds included)
 * and D = sum of g*d, g* = g - D/d.
 */
export function levelFlips(decision: CompiledDecision): Flip[] {
  const before = leadersOf(decision);
  const leader = decision.options.find((o) => o.option.id === before[0]);
  if (!leader) return [];
  const g = decision.levels.map((l) => weightOfLevel(l.level));
  const flips: Extract<Flip, { kind: 'level' }>[] = [];
  decision.levels.forEach(({ criterion, level: from }, c) => {
    const others = ([0, 1, 2, 3, 4] as Level[])
      .filter((to) => to !== from)
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const to of others) {
      const changed = g.map((weight, i) => (i === c ? weightOfLevel(to) : weight));
      const total = changed.reduce((a, b) => a + b, 0);
      if (total === 0) continue;
      const after = leadersOf({ ...decision, weights: changed.map((weight) => weight / total) });
      const rival = decision.options.find((o) => o.option.id === after[0]);
      if (!rival || after.some((id) => before.includes(id))) continue;
      flips.push({
        kind: 'level',
        criterion,
        from,
        to,
        exact: balanceWeight(leader, rival, g, c),
        leader: rival.option.id,
      });
      break;
    }
  });
  return flips.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

/** Weight of criterion `c` at which the two options have the same score. */
function balanceWeight(a: CompiledOption, b: CompiledOption, g: number[], c: number): number {
  const penalty = (o: CompiledOption) => o.workarounds.reduce((sum, w) => sum + WORKAROUND_POINTS * w.probability, 0);
  const gap = penalty(a) - penalty(b);
  const d = a.cells.map((cell, i) => (100 * (cell.mean - (b.cells[i]?.mean ?? 0))) / 6 - gap);
  const margin = d.reduce((sum, di, i) => sum + di * entry(g, i), 0);
  return entry(g, c) - margin / entry(d, c);
}
