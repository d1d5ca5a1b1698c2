/** Context and drivers: the answers that this decision rests on, in sentences. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Decision } from '#lib/engine/types.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Answer, Evidence, Knowledge, Question, Raise, Section, TopicWithOptions } from '#lib/knowledge/types.ts';
import { variablesOf, type Variable } from '#lib/knowledge/variables.ts';
import { capital, clause, LEVEL_WORDS, list, sentence } from '#lib/knowledge/words.ts';

const SECTION_WORDS: Record<Section, string> = {
  clients: 'Callers and interfaces',
  updates: 'Live updates',
  data: 'Data',
  load: 'Load',
  work: 'Work in the background',
  identity: 'Who signs in',
  qualities: 'Qualities',
  team: 'Team and delivery',
  given: 'What is there already',
};

/** The answer given for a variable in this decision's scope, if any. */
export function statedAnswer(brief: Brief, decision: Decision, variable: Variable) {
  const own = decision.scope ? brief.scopes?.[decision.scope]?.[variable.id] : undefined;
  const id = own ?? brief.answers?.[variable.id];
  return variable.answers.find((a) => a.id === id);
}

/** "No, outsiders upgrade when they like" reads as a fact without its first word. */
const answerText = (text: string) => text.replace(/^(yes|no), (?!and\b)/i, '').replace(/[.\s]+$/, '');

/**
 * Variables that bear on this decision: whose answer raises or caps one of its criteria, or that a rule names, be it
 * one that the answers make true or one that they take away. Rows of criteria that count for nothing are left out, unless they take away one that counts.
 */
export function variablesBearing(
  knowledge: Knowledge,
  brief: Brief,
  topic: TopicWithOptions,
  decision: Decision,
): Set<string> {
  const found = new Set<string>();
  const add = (id: string) => void found.add(id);
  const counts = new Set(decision.levels.filter((l) => l.level > 0).map((l) => l.criterion));
  const scope = topic.scopes.find((s) => s.id === decision.scope);
  for (const { when } of [topic, ...(scope ? [scope] : []), ...topic.needs]) eachLeaf(when, add);
  for (const option of topic.options) {
    for (const k of option.knockOuts) eachLeaf(k.when, add);
    const acts = (row: Evidence) =>
      counts.has(row.criterion) ||
      option.evidence.some((r) => row.suppresses?.includes(r.id) && counts.has(r.criterion));
    for (const row of option.evidence) if (acts(row)) eachLeaf(row.when, add);
  }
  for (const variable of variablesOf(knowledge))
    for (const answer of variable.answers)
      for (const change of [...(answer.raises ?? []), ...(answer.caps ?? [])])
        if (actsOn(change, topic, decision)) add(variable.id);
  // The odds of what is open may hang on what was said.
  for (const variable of variablesOf(knowledge))
    if (found.has(variable.id) && !statedAnswer(brief, decision, variable))
      for (const { when } of variable.question.priorWhen ?? []) eachLeaf(when, add);
  return found;
}

/** Whether a raise or a cap is about a criterion of this decision. */
const actsOn = ({ criterion, topics, scopes }: Raise, topic: TopicWithOptions, { scope }: Decision): boolean =>
  topic.criteria.some((c) => c.id === criterion) &&
  (topics?.includes(topic.id) ?? true) &&
  (!scopes || (scope !== null && scopes.includes(scope)));

/** " (noted: …)" behind what a note is about; empty without one. */
function notedOn(brief: Brief, { id }: { id: string }): string {
  const note = brief.notes?.[id]?.trim().replace(/[.\s]+$/, '');
  return note ? ` (noted: ${note})` : '';
}

/** One item of a set with its answer and note. */
interface SetPart {
  variable: Variable;
  answer: Answer;
}

/** "Clients: your own web front end and partners; no: your own mobile app." What was denied is said too. */
function setFact(knowledge: Knowledge, brief: Brief, question: Question, parts: SetPart[]): string {
  const named = ({ variable }: SetPart) => {
    return `${clause(knowledge, variable.item?.text ?? variable.id)}${notedOn(brief, variable)}`;
  };
  const groups = question.answers.flatMap((answer) => {
    const items = parts.filter((p) => p.answer.id === answer.id).map(named);
    if (items.length === 0) return [];
    return [answer.id === 'yes' ? list(items) : `${clause(knowledge, answerText(answer.text))}: ${list(items)}`];
  });
  return `${capital(question.short)}: ${groups.join('; ')}${notedOn(brief, question)}.`;
}

/** One line a section of the brief, with every stated answer that bears: "Data. Shape of the data: nested. Volume: …" */
export function factsOf(knowledge: Knowledge, brief: Brief, topic: TopicWithOptions, decision: Decision): string[] {
  const bearing = variablesBearing(knowledge, brief, topic, decision);
  const byQuestion = new Map<Question, SetPart[]>();
  for (const variable of variablesOf(knowledge)) {
    const answer = bearing.has(variable.id) ? statedAnswer(brief, decision, variable) : undefined;
    if (!answer) continue;
    const parts = byQuestion.get(variable.question) ?? [];
    byQuestion.set(variable.question, [...parts, { variable, answer }]);
  }
  const bySection = new Map<Section, string[]>();
  for (const [question, parts] of byQuestion) {
    const [first] = parts;
    const fact = question.items
      ? setFact(knowledge, brief, question, parts)
      : `${capital(question.short)}: ${clause(knowledge, answerText(first?.answer.text ?? ''))}${notedOn(brief, question)}.`;
    bySection.set(question.section, [...(bySection.get(question.section) ?? []), fact]);
  }
  return [...bySection].map(([section, facts]) => `${SECTION_WORDS[section]}. ${facts.join(' ')}`);
}

/** The problem in a paragraph or two, before the facts. */
export function contextOf(knowledge: Knowledge, brief: Brief, topic: TopicWithOptions, decision: Decision): string[] {
  const scope = topic.scopes.find((s) => s.id === decision.scope);
  const system = brief.names?.system?.trim();
  const about = brief.names?.description?.trim();
  const where = system ? ` in the system “${system}”` : '';
  const first = scope
    ? `This decision is about ${clause(knowledge, topic.title)} for “${scope.title}”${where}.`
    : system
      ? `This decision is about the system “${system}”.`
      : '';
  return [[first, about ? sentence(capital(about)) : '', topic.question].filter((p) => p !== '').join(' ')];
}

/** "Microservices" of another decision, as a text for a sentence. */
function choiceIn(knowledge: Knowledge, { topic, option }: { topic: string; option: string }): string {
  const decided = knowledge.topics.find((t) => t.id === topic);
  return `“${decided?.options.find((o) => o.id === option)?.title ?? option}”`;
}

/** Criteria that matter most, with what made them matter. */
export function driversOf(knowledge: Knowledge, decision: Decision): string[] {
  const top = Math.max(0, ...decision.levels.map((l) => l.level));
  const threshold = Math.min(3, top);
  const variables = new Map(variablesOf(knowledge).map((v) => [v.id, v]));
  return (
    decision.levels
      // What the team set itself is said however low it is: it acts, and somebody will ask.
      .filter((l) => l.origin.kind === 'user' || (l.level > 0 && l.level >= threshold))
      .sort((a, b) => b.level - a.level)
      .map(({ criterion, level, origin }) => {
        const title = knowledge.criteria.find((c) => c.id === criterion)?.title ?? criterion;
        const word = LEVEL_WORDS[level];
        if (origin.kind === 'user')
          return `${title} counts as ${word}${origin.reason.trim() ? `: ${sentence(origin.reason)}` : ' by our own priority.'}`;
        if (origin.kind === 'base') return `${title} counts as ${word}, as in any decision of this kind.`;
        if (origin.kind === 'choice')
          return `${title} counts as ${word}, since ${choiceIn(knowledge, origin)} was chosen: ${sentence(origin.reason)}`;
        const variable = variables.get(origin.variable);
        const answer = variable?.answers.find((a) => a.id === origin.answer);
        const said =
          variable && answer
            ? `${variable.short} is “${clause(knowledge, answerText(answer.text))}”`
            : 'the brief says so';
        return origin.kind === 'cap'
          ? `${title} counts as no more than ${word}, since ${said}.`
          : `${title} counts as ${word}, since ${said}.`;
      })
  );
}
