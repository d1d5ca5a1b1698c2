/** Rules that a schema cannot state: ids that must exist, be unique, and stay permanent. */
import { eachLeaf } from './predicates.ts';
import type { Predicate, SourceRef } from './terms.ts';
import type { Knowledge, Raise } from './types.ts';
import { variablesOf } from './variables.ts';

export interface Problem {
  file: string;
  /** Path inside the file. */
  path: string;
  /** What is wrong and what to do. */
  problem: string;
}

export type Say = (file: string, path: string, problem: string) => void;

/** Says what a predicate names that does not exist. */
export function predicateCheck(knowledge: Knowledge, say: Say) {
  const variables = new Map(variablesOf(knowledge).map((v) => [v.id, v]));
  const topics = new Map(knowledge.topics.map((t) => [t.id, t]));
  const scopes = knowledge.topics.flatMap((t) => t.scopes.map((s) => s.id));
  return (file: string, path: string, predicate: Predicate | undefined) =>
    eachLeaf(predicate, (variable, values) => {
      const known = variable.startsWith('@')
        ? topics.get(variable.slice(1).split('/')[0] ?? '')?.options.map((o) => o.id)
        : variable === 'scope'
          ? scopes
          : variables.get(variable)?.answers.map((a) => a.id);
      const [heard = '', scope] = variable.slice(1).split('/');
      if (variable.startsWith('@') && scope && !topics.get(heard)?.scopes.some((s) => s.id === scope))
        return say(file, path, `"${variable}": topic "${heard}" has no scope "${scope}"`);
      if (!known) return say(file, path, `"${variable}" is no question, set item or topic: use an existing id`);
      for (const value of values)
        if (!known.includes(value)) say(file, path, `"${variable}" has no "${value}": use one of ${known.join(', ')}`);
    });
}

/** Says which sources are named but not there. */
export function sourceCheck(knowledge: Knowledge, say: Say) {
  return (file: string, path: string, refs: SourceRef[] | undefined) =>
    refs?.forEach((ref) => {
      if (!knowledge.sources[ref.id]) say(file, path, `source "${ref.id}" is missing: add sources/${ref.id}.yaml`);
    });
}

/** Says where a permanent number is used twice. */
export function numberCheck(say: Say) {
  return (file: string, path: string, things: { id: string; number: number }[]) => {
    const seen = new Map<number, string>();
    for (const { id, number } of things) {
      const other = seen.get(number);
      if (other)
        say(
          file,
          path,
          `number ${number} of "${id}" is taken by "${other}": numbers are permanent, take the next free one`,
        );
      seen.set(number, id);
    }
  };
}

/** What nobody can know of a reader who has not said it. */
const SPEAKS_OF_THE_TEAM =
  /\b(you(r team)? already|already (runs?|ran|failed)|your team|failed you|in use here|tried here)\b/i;

/**
 * @returns every broken reference, duplicate number and dead rule, empty when the content is sound
 */
export function checkReferences(knowledge: Knowledge): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (file, path, problem) => problems.push({ file, path, problem });
  const criteria = new Set(knowledge.criteria.map((c) => c.id));
  const topics = new Map(knowledge.topics.map((t) => [t.id, t]));
  const scopes = new Set(knowledge.topics.flatMap((t) => t.scopes.map((s) => s.id)));

  const checkPredicate = predicateCheck(knowledge, say);
  const checkSources = sourceCheck(knowledge, say);
  const checkNumbers = numberCheck(say);
  const checkRaises = (file: string, path: string, raises: Raise[] | undefined) =>
    raises?.forEach((raise) => {
      if (!criteria.has(raise.criterion)) say(file, path, `criterion "${raise.criterion}" does not exist`);
      raise.topics?.forEach((t) => {
        if (!topics.has(t)) say(file, path, `topic "${t}" does not exist`);
        else if (!topics.get(t)?.criteria.some((c) => c.id === raise.criterion))
          say(file, path, `topic "${t}" is not decided on "${raise.criterion}": the raise can never act`);
      });
      raise.scopes?.forEach((s) => {
        if (!scopes.has(s)) say(file, path, `scope "${s}" does not exist`);
      });
    });

  checkNumbers('questions', '', knowledge.questions);
  checkNumbers('criteria', '', knowledge.criteria);
  checkNumbers('topics', '', knowledge.topics);
  for (const question of knowledge.questions) {
    const file = `questions/${question.id}.yaml`;
    const ids = question.answers.map((a) => a.id);
    checkNumbers(file, 'answers', question.answers);
    checkNumbers(file, 'items', question.items ?? []);
    checkPredicate(file, 'askWhen', question.askWhen);
    const priors = [
      question.prior,
      ...(question.priorWhen ?? []).map((p) => p.prior),
      ...(question.items ?? []).map((i) => i.prior),
    ];
    for (const prior of priors) {
      if (!prior) continue;
      const sum = Object.values(prior).reduce((a, b) => a + b, 0);
      if (Math.abs(sum - 1) > 1e-9) say(file, 'prior', `odds sum to ${sum}: make them 1`);
      for (const id of Object.keys(prior)) if (!ids.includes(id)) say(file, 'prior', `"${id}" is no answer`);
    }
    question.priorWhen?.forEach((p, i) => checkPredicate(file, `priorWhen.${i}.when`, p.when));
    question.answers.forEach((a, i) => {
      checkRaises(file, `answers.${i}.raises`, a.raises);
      checkRaises(file, `answers.${i}.caps`, a.caps);
    });
  }
  for (const topic of knowledge.topics) {
    const file = `topics/${topic.id}/topic.yaml`;
    checkNumbers(file, 'options', topic.options);
    checkNumbers(file, 'scopes', topic.scopes);
    topic.criteria.forEach((c, i) => {
      if (!criteria.has(c.id)) say(file, `criteria.${i}`, `criterion "${c.id}" does not exist`);
    });
    checkPredicate(file, 'when', topic.when);
    topic.scopes.forEach((s, i) => checkPredicate(file, `scopes.${i}.when`, s.when));
    topic.needs.forEach((n, i) => checkPredicate(file, `needs.${i}.when`, n.when));
    if (topic.options.length < 2) say(file, '', 'a decision needs at least two options');
    const decidedOn = new Set(topic.criteria.map((c) => c.id));
    const needs = new Set(topic.needs.map((n) => n.id));
    for (const option of topic.options) {
      const path = `topics/${topic.id}/${option.id}.yaml`;
      const rows = new Set<string>();
      if (option.variantOf && !topic.options.some((o) => o.id === option.variantOf))
        say(path, 'variantOf', `option "${option.variantOf}" does not exist`);
      option.evidence.forEach((row, i) => {
        const at = `evidence.${i} (${row.id})`;
        if (rows.has(row.id)) say(path, at, 'id is used twice in this option');
        rows.add(row.id);
        if (SPEAKS_OF_THE_TEAM.test(row.claim) && !row.when)
          say(path, at, 'speaks of what the team runs or tried: say under which answers it holds (when)');
        if (!decidedOn.has(row.criterion)) say(path, at, `the topic is not decided on "${row.criterion}"`);
        if (row.grade === 'opinion' && row.strength === 3)
          say(path, at, 'an opinion alone cannot be decisive: lower the strength or find a better source');
        checkPredicate(path, at, row.when);
        checkSources(path, at, row.sources);
        row.suppresses?.forEach((id) => {
          if (!option.evidence.some((r) => r.id === id))
            say(path, at, `suppresses "${id}", which this option does not have`);
        });
      });
      option.knockOuts.forEach((k, i) => {
        checkPredicate(path, `knockOuts.${i}`, k.when);
        checkSources(path, `knockOuts.${i}`, k.sources);
      });
      option.fit.forEach((f, i) => {
        if (!needs.has(f.need)) say(path, `fit.${i}`, `the topic has no need "${f.need}"`);
        checkSources(path, `fit.${i}`, f.sources);
      });
      for (const list of ['examples', 'bestFor', 'avoidWhen'] as const)
        option[list].forEach((s, i) => checkSources(path, `${list}.${i}`, s.sources));
    }
  }
  return problems;
}
