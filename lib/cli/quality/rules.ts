/** Rules on the knowledge base as a whole. Each was a fault found in a tool of this kind; each has a planted one. */
import { sharesOf } from '#lib/engine/confidence.ts';
import { isOut, leadersOf, type CompiledDecision } from '#lib/engine/compile.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { variablesOfTopic } from '#lib/engine/flips.ts';
import { truth } from '#lib/engine/predicate.ts';
import { situationOf, variableMap } from '#lib/engine/situation.ts';
import { tabulate } from '#lib/engine/table.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evidence, Knowledge, Option, TopicWithOptions } from '#lib/knowledge/types.ts';
import { decisionsIn } from './worlds.ts';

/** Share of sampled briefs in which an option has to win, unless it is marked as a niche. */
const LEAST_WINS = 0.005;

const name = (topic: TopicWithOptions, option: Option) => `${topic.id}/${option.id}`;

/** Cells that nothing is written about: an option without a row on a criterion of its topic. */
export const emptyCells = (knowledge: Knowledge): string[] =>
  knowledge.topics.flatMap((topic) =>
    topic.options.flatMap((option) =>
      topic.criteria
        .filter((c) => !option.evidence.some((row) => row.criterion === c.id))
        .map((c) => `${name(topic, option)}: no row on ${c.id}`),
    ),
  );

/** Cells in which a pro and a con of strength 3 can hold together, so that one cancels the other. */
export function cancellingCells(knowledge: Knowledge): string[] {
  const found = new Set<string>();
  for (const topic of knowledge.topics)
    for (const option of topic.options)
      for (const { id } of topic.criteria) {
        const decisive = option.evidence.filter((row) => row.criterion === id && row.strength === 3);
        if (new Set(decisive.map((row) => row.sign)).size < 2) continue;
        for (const scope of topic.scopes.length > 0 ? topic.scopes : [null]) {
          const situation = situationOf(knowledge, {}, topic, scope);
          const holding = tabulate(
            situation,
            option.evidence
              .filter((r) => decisive.includes(r) || decisive.some((d) => r.suppresses?.includes(d.id)))
              .map((r) => r.when),
            (lookup) => {
              const holds = (row: Evidence) => truth(row.when, lookup) === true;
              return decisive.filter(
                (row) => holds(row) && !option.evidence.some((o) => o.suppresses?.includes(row.id) && holds(o)),
              );
            },
          );
          if (holding.values.some((rows) => new Set(rows.map((r) => r.sign)).size === 2))
            found.add(`${name(topic, option)}: a pro and a con of strength 3 on ${id} can hold together`);
        }
      }
  return [...found];
}

/** Whether `a` is anywhere better than `b` in this decision: on a criterion, by a need, or by being in. */
function betterSomewhere(decision: CompiledDecision, a: number, b: number): boolean {
  const [one, two] = [decision.options[a], decision.options[b]];
  if (!one || !two) return false;
  if (!isOut(one) && isOut(two)) return true;
  if (isOut(one)) return false;
  const penalty = (o: typeof one) => o.workarounds.reduce((sum, w) => sum + w.probability, 0);
  return penalty(one) < penalty(two) || one.cells.some((cell, i) => cell.mean > (two.cells[i]?.mean ?? 0));
}

/** Options that no sampled brief shows to be better than a certain other one on anything. */
export function dominated(knowledge: Knowledge, briefs: Brief[]): string[] {
  return knowledge.topics.flatMap((topic) => {
    const open = new Set(
      topic.options.flatMap((_, a) => topic.options.flatMap((__, b) => (a === b ? [] : [`${a} ${b}`]))),
    );
    let seen = 0;
    for (const brief of briefs) {
      for (const { decision } of decisionsIn(knowledge, brief, topic)) {
        seen += 1;
        for (const pair of [...open]) {
          const [a = 0, b = 0] = pair.split(' ').map(Number);
          if (betterSomewhere(decision, a, b)) open.delete(pair);
        }
      }
      if (open.size === 0) break;
    }
    if (seen === 0) return [];
    return [...open].map((pair) => {
      const [a, b] = pair.split(' ').map((at) => topic.options[Number(at)]?.id);
      return `${topic.id}/${a}: nowhere better than ${b}`;
    });
  });
}

export interface Sample {
  /** Wins of each option by `topic/option`, as a share of the briefs in which its topic arises. */
  wins: Map<string, number>;
  /** Share of decisions in which no idea is first in half of the draws: there the evidence tells nothing apart. */
  unclear: number;
}

/** @param draws weightings per decision for `unclear`; looked at in every tenth brief */
export function sampled(knowledge: Knowledge, briefs: Brief[], draws = 200): Sample {
  const wins = new Map<string, number>();
  const arisen = new Map<string, number>();
  let looked = 0;
  let unclear = 0;
  briefs.forEach((brief, n) => {
    for (const { topic, decision } of decisionsIn(knowledge, brief)) {
      const leaders = leadersOf(decision);
      arisen.set(topic.id, (arisen.get(topic.id) ?? 0) + 1);
      for (const id of leaders) {
        const at = `${topic.id}/${id}`;
        wins.set(at, (wins.get(at) ?? 0) + 1 / leaders.length);
      }
      if (n % 10 > 0) continue;
      // Without what no question asks: that is no fault of the evidence, and no content can make it less.
      const { shares } = sharesOf(decision, draws, 0);
      const idea = (o: Option | undefined) => o?.variantOf ?? o?.id;
      const leader = idea(topic.options.find((o) => o.id === leaders[0]));
      const share = topic.options.reduce((sum, o, i) => sum + (idea(o) === leader ? (shares[i] ?? 0) : 0), 0);
      looked += 1;
      if (share < 0.5) unclear += 1;
    }
  });
  for (const topic of knowledge.topics)
    for (const option of topic.options) {
      const at = `${topic.id}/${option.id}`;
      wins.set(at, (wins.get(at) ?? 0) / (arisen.get(topic.id) ?? 1));
    }
  return { wins, unclear: unclear / looked };
}

/** Options that hardly any brief leads to, and that do not say why they are kept. */
export const neverWinning = (knowledge: Knowledge, { wins }: Sample): string[] =>
  knowledge.topics.flatMap((topic) =>
    topic.options
      .filter((o) => o.niche === undefined && (wins.get(`${topic.id}/${o.id}`) ?? 0) < LEAST_WINS)
      .map(
        (o) =>
          `${name(topic, o)}: wins ${(100 * (wins.get(`${topic.id}/${o.id}`) ?? 0)).toFixed(2)} % of sampled briefs`,
      ),
  );

/** Questions and items whose answer changes no winner and no decision's being there, in any sampled brief. */
export function idleQuestions(knowledge: Knowledge, briefs: Brief[]): string[] {
  const idle = new Set(variableMap(knowledge).keys());
  const heardBy = new Map(
    [...idle].map((id) => [id, knowledge.topics.filter((t) => variablesOfTopic(knowledge, t).has(id))]),
  );
  const outcome = (brief: Brief, topic: TopicWithOptions) =>
    decisionsIn(knowledge, brief, topic)
      .map(({ key, decision }) => `${key}=${leadersOf(decision).join('+')}`)
      .join();
  for (const brief of briefs) {
    for (const id of [...idle]) {
      const variable = variableMap(knowledge).get(id);
      const acts = heardBy.get(id)?.some((topic) => {
        const before = outcome(brief, topic);
        return variable?.answers.some(
          (a) => outcome({ ...brief, answers: { ...brief.answers, [id]: a.id } }, topic) !== before,
        );
      });
      if (acts) idle.delete(id);
    }
    if (idle.size === 0) break;
  }
  return [...idle].map((id) => `${id}: no answer to it changes a winner`);
}

/** Decisions that are called anything, or propose anything, although nothing was said. */
export const sureOfNothing = (knowledge: Knowledge): string[] =>
  evaluate(knowledge, {}, { draws: 300, flips: false, doubt: false })
    .decisions.filter((d) => d.confidence !== 'none' || d.said)
    .map((d) => `${d.key}: ${d.confidence} with nothing answered`);

/** Sources that nothing cites. */
export function uncited(knowledge: Knowledge): string[] {
  const cited = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(part)) part.forEach((ref: { id: string }) => cited.add(ref.id));
      else walk(part);
    }
  };
  const { sources, ...rest } = knowledge;
  walk(rest);
  return Object.keys(sources)
    .filter((id) => !cited.has(id))
    .map((id) => `sources/${id}: nothing cites it`);
}
