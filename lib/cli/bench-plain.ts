/** The model written out as plainly as possible: every world in turn, no tables, nothing remembered. */
import { levelsOf, weightOfLevel } from '#lib/engine/levels.ts';
import { truth, type Lookup } from '#lib/engine/predicate.ts';
import { oddsOf, openVariables, situationOf, type Situation } from '#lib/engine/situation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Option, Predicate, TopicWithOptions } from '#lib/knowledge/types.ts';

/** More worlds than this are not tried: the plain way has no answer in reasonable time. */
const MOST_WORLDS = 4096;

function ratingIn(option: Option, criterion: string, lookup: Lookup): number {
  let pro = 0;
  let con = 0;
  for (const row of option.evidence) {
    if (row.criterion !== criterion || truth(row.when, lookup) !== true) continue;
    if (option.evidence.some((o) => o.suppresses?.includes(row.id) && truth(o.when, lookup) === true)) continue;
    if (row.sign === 'pro') pro = Math.max(pro, row.strength);
    else con = Math.max(con, row.strength);
  }
  return pro - con;
}

function scoreIn(topic: TopicWithOptions, option: Option, weights: number[], waived: boolean, lookup: Lookup): number {
  let score = 0;
  topic.criteria.forEach((c, i) => (score += 100 * (weights[i] ?? 0) * ((ratingIn(option, c.id, lookup) + 3) / 6)));
  for (const fit of option.fit) {
    const need = topic.needs.find((n) => n.id === fit.need);
    if (need && (fit.fit === 'workaround' || waived) && truth(need.when, lookup) === true) score -= 12;
  }
  return score;
}

function predicatesOf(topic: TopicWithOptions, option: Option): (Predicate | undefined)[] {
  return [...option.evidence.map((r) => r.when), ...topic.needs.map((n) => n.when)];
}

function worldsOf(situation: Situation, predicates: (Predicate | undefined)[]) {
  const open = openVariables(situation, [situation.arises, ...predicates]);
  if (open.reduce((product, v) => product * v.answers.length, 1) > MOST_WORLDS) return null;
  let worlds = [{ given: new Map<string, string>(), p: 1 }];
  for (const variable of open)
    worlds = worlds.flatMap(({ given, p }) => {
      const odds = oddsOf(variable, (id) => given.get(id) ?? situation.lookup(id));
      return variable.answers.map((a, i) => ({ given: new Map(given).set(variable.id, a.id), p: p * (odds[i] ?? 0) }));
    });
  const lookupIn =
    (given: Map<string, string>): Lookup =>
    (id) =>
      given.get(id) ?? situation.lookup(id);
  const possible = worlds
    .map(({ given, p }) => ({ lookup: lookupIn(given), p }))
    .filter((w) => w.p > 0 && truth(situation.arises, w.lookup) !== false);
  const total = possible.reduce((sum, w) => sum + w.p, 0);
  return possible.map((w) => ({ ...w, p: w.p / total }));
}

function* decisionsOf(knowledge: Knowledge, brief: Brief) {
  for (const topic of knowledge.topics)
    for (const scope of topic.scopes.length > 0 ? topic.scopes : [null]) {
      const situation = situationOf(knowledge, brief, topic, scope);
      if (truth(situation.arises, situation.lookup) === false) continue;
      const g = levelsOf(topic, situation, brief).map((l) => weightOfLevel(l.level));
      const total = g.reduce((a, b) => a + b, 0);
      yield { topic, situation, weights: g.map((x) => (total === 0 ? 0 : x / total)) };
    }
}

/** Scores by decision key and option; options with more than 4,096 worlds are left out. */
export function plainEvaluate(knowledge: Knowledge, brief: Brief): Map<string, Map<string, number>> {
  const result = new Map<string, Map<string, number>>();
  for (const { topic, situation, weights } of decisionsOf(knowledge, brief)) {
    const scores = new Map<string, number>();
    for (const option of topic.options) {
      const waived = brief.waivers?.[situation.key]?.[option.id] !== undefined;
      const worlds = worldsOf(situation, predicatesOf(topic, option));
      const score = worlds?.reduce((sum, w) => sum + w.p * scoreIn(topic, option, weights, waived, w.lookup), 0);
      if (score !== undefined) scores.set(option.id, score);
    }
    result.set(situation.key, scores);
  }
  return result;
}

/** First-place shares from `draws` worlds with shaken weights, every rating looked up anew in each. */
export function plainShares(knowledge: Knowledge, brief: Brief, draws: number): Map<string, number[]> {
  const result = new Map<string, number[]>();
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (const { topic, situation, weights } of decisionsOf(knowledge, brief)) {
    const open = openVariables(
      situation,
      topic.options.flatMap((o) => predicatesOf(topic, o)),
    );
    const first = topic.options.map(() => 0);
    for (let n = 0; n < draws; n++) {
      const given = new Map<string, string>();
      const lookup: Lookup = (id) => given.get(id) ?? situation.lookup(id);
      for (const variable of open) {
        let rest = random();
        const odds = oddsOf(variable, lookup);
        const at = odds.findIndex((p) => (rest -= p) < 0);
        given.set(variable.id, variable.answers[at < 0 ? odds.length - 1 : at]?.id ?? '');
      }
      const shaken = weights.map((w) => w * Math.exp((random() - 0.5) * Math.LN2));
      const total = shaken.reduce((a, b) => a + b, 0);
      const scores = topic.options.map((o) =>
        scoreIn(
          topic,
          o,
          shaken.map((w) => w / total),
          false,
          lookup,
        ),
      );
      const at = scores.indexOf(Math.max(...scores));
      first[at] = (first[at] ?? 0) + 1 / draws;
    }
    result.set(situation.key, first);
  }
  return result;
}
