/** Context and drivers: the answers that this decision rests on, in sentences. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Decision } from '#lib/engine/types.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Knowledge, Section, TopicWithOptions } from '#lib/knowledge/types.ts';
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
const answerText = (text: string) => text.replace(/^(yes|no), /i, '').replace(/[.\s]+$/, '');

/** Variables that a level, an evidence row in play, a knock-out, a need or a flip of this decision names. */
export function variablesThatMattered(topic: TopicWithOptions, decision: Decision): Set<string> {
  const found = new Set<string>();
  const add = (id: string) => void found.add(id);
  eachLeaf(topic.scopes.find((s) => s.id === decision.scope)?.when, add);
  for (const { origin, level } of decision.levels)
    if (origin.kind === 'cap' || (origin.kind === 'answer' && level >= 2)) add(origin.variable);
  for (const result of decision.options) {
    for (const c of result.contributions) {
      eachLeaf(c.pro?.when, add);
      eachLeaf(c.con?.when, add);
      if (c.need) eachLeaf(topic.needs.find((n) => n.id === c.need)?.when, add);
    }
    const out = result.knockedOut;
    const option = topic.options.find((o) => o.id === result.option);
    if (!out || !option) continue;
    for (const k of option.knockOuts) if (k.id === out.id) eachLeaf(k.when, add);
    for (const f of option.fit)
      if (f.how === out.reason || out.id.endsWith(f.need))
        eachLeaf(topic.needs.find((n) => n.id === f.need)?.when, add);
  }
  for (const flip of decision.flips) if (flip.kind === 'answer' && flip.from !== null) add(flip.variable);
  return found;
}

/** One line a section of the brief: "Data: shape of the data: nested; volume: fits one machine." */
export function factsOf(knowledge: Knowledge, brief: Brief, topic: TopicWithOptions, decision: Decision): string[] {
  const mattered = variablesThatMattered(topic, decision);
  const bySection = new Map<Section, string[]>();
  const sets = new Map<string, Variable[]>();
  for (const variable of variablesOf(knowledge)) {
    if (!mattered.has(variable.id)) continue;
    const answer = statedAnswer(brief, decision, variable);
    if (!answer) continue;
    const { question } = variable;
    const facts = bySection.get(question.section) ?? [];
    bySection.set(question.section, facts);
    const note = brief.notes?.[variable.id]?.trim();
    const noted = note ? ` (noted: ${note})` : '';
    if (variable.item) {
      // A set reads as one fact; its place is that of its first item.
      const items = sets.get(question.id);
      if (items) items.push(variable);
      else {
        sets.set(question.id, [variable]);
        facts.push(`\0${question.id}`);
      }
    } else facts.push(`${capital(question.short)}: ${clause(knowledge, answerText(answer.text))}${noted}.`);
  }
  const setFact = (id: string): string => {
    const parts = (sets.get(id) ?? []).flatMap((v) => {
      const answer = statedAnswer(brief, decision, v);
      if (!v.item || !answer || answer.id === 'none' || answer.id === 'no') return [];
      const name = clause(knowledge, v.item.text);
      const note = brief.notes?.[v.id]?.trim();
      const said = answer.id === 'yes' ? '' : `, ${clause(knowledge, answerText(answer.text))}`;
      return [`${name}${said}${note ? ` (noted: ${note})` : ''}`];
    });
    const short = sets.get(id)?.[0]?.question.short ?? id;
    return parts.length === 0
      ? ''
      : `${capital(short)}: ${parts.some((p) => p.includes(',')) ? parts.join('; ') : list(parts)}.`;
  };
  return [...bySection].flatMap(([section, facts]) => {
    const said = facts.map((f) => (f.startsWith('\0') ? setFact(f.slice(1)) : f)).filter((f) => f !== '');
    return said.length === 0 ? [] : [`${SECTION_WORDS[section]}. ${said.join(' ')}`];
  });
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
