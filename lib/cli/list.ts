import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

/** Every answerable variable: for a set, one entry per item. */
export function listQuestions(knowledge: Knowledge) {
  return variablesOf(knowledge).map(({ id, question, item, text }) => ({
    id,
    text,
    ...(item ? { set: question.id } : {}),
    section: question.section,
    why: question.why,
    answers: question.answers.map((a) => ({ id: a.id, text: a.text })),
    prior:
      item?.prior ??
      question.prior ??
      Object.fromEntries(question.answers.map((a) => [a.id, 1 / question.answers.length])),
    askWhen: question.askWhen ?? null,
    topics: knowledge.topics.filter((t) => canChange(knowledge, id, t.id)).map((t) => t.id),
  }));
}

function canChange(knowledge: Knowledge, variable: string, topicId: string): boolean {
  const topic = knowledge.topics.find((t) => t.id === topicId);
  if (!topic) return false;
  const whens = [
    topic,
    ...topic.scopes,
    ...topic.needs,
    ...topic.options.flatMap((o) => [...o.evidence, ...o.knockOuts]),
  ].map((x) => x.when);
  const question = knowledge.questions.find((q) => q.id === variable.split('.')[0]);
  const raises = question?.answers.flatMap((a) => [...(a.raises ?? []), ...(a.caps ?? [])]) ?? [];
  return (
    whens.some((when) => when && reads(when, variable)) ||
    raises.some((r) => (r.topics ? r.topics.includes(topicId) : topic.criteria.some((c) => c.id === r.criterion)))
  );
}

function reads(when: Predicate, variable: string): boolean {
  return Object.entries(when).some(
    ([key, value]) =>
      key === variable ||
      (['all', 'any', 'none'].includes(key) && (value as Predicate[]).some((p) => reads(p, variable))),
  );
}

export function listTopics(knowledge: Knowledge) {
  return knowledge.topics.map(({ id, title, question, scopes, criteria, needs, options }) => ({
    id,
    title,
    question,
    scopes,
    criteria,
    needs,
    options: options.map((o) => ({ id: o.id, title: o.title, description: o.description, technology: o.technology })),
  }));
}
