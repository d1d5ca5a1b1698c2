/** Which questions can matter for a brief: nothing is asked that cannot. */
import { variablesOfTopic } from '#lib/engine/flips.ts';
import { truth } from '#lib/engine/predicate.ts';
import { situationOf } from '#lib/engine/situation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Knowledge, Question } from '#lib/knowledge/types.ts';

export type QuestionStatus = 'done' | 'in progress' | 'not started' | 'cannot matter';

/** Variable ids of a question: itself, or each item of a set. */
export const variableIds = (question: Question): string[] =>
  question.items?.map((i) => `${question.id}.${i.id}`) ?? [question.id];

/** The value for a pair of objects, worked out once: a page asks for every question with every answer. */
function oncePer<A extends object, B extends object, T>(work: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, T>>();
  return (a, b) => {
    let byB = known.get(a);
    if (!byB) known.set(a, (byB = new WeakMap<B, T>()));
    let value = byB.get(b);
    if (value === undefined) byB.set(b, (value = work(a, b)));
    return value;
  };
}

/** Topics of which at least one scope may still arise. */
const openTopics = oncePer(
  (knowledge: Knowledge, brief: Brief): Set<string> =>
    new Set(
      knowledge.topics
        .filter((topic) =>
          (topic.scopes.length > 0 ? topic.scopes : [null]).some((scope) => {
            const { arises, lookup } = situationOf(knowledge, brief, topic, scope);
            return truth(arises, lookup) !== false;
          }),
        )
        .map((t) => t.id),
    ),
);

/** Topics whose being there a question decides. */
const decidedBy = oncePer((knowledge: Knowledge, question: Question): Set<string> => {
  const ids = new Set(variableIds(question));
  return new Set(
    knowledge.topics
      .filter((topic) => {
        let found = false;
        for (const { when } of [topic, ...topic.scopes]) eachLeaf(when, (id) => (found ||= ids.has(id)));
        return found;
      })
      .map((t) => t.id),
  );
});

/** Topics that some answer to the question can change, in order, leaving out those ruled out. */
export function topicsChangedBy(knowledge: Knowledge, brief: Brief, question: Question): string[] {
  const ids = variableIds(question);
  const open = openTopics(knowledge, brief);
  const decided = decidedBy(knowledge, question);
  return knowledge.topics
    .filter((topic) => {
      if (decided.has(topic.id)) return true;
      const used = variablesOfTopic(knowledge, topic);
      return open.has(topic.id) && ids.some((id) => used.has(id));
    })
    .map((t) => t.id);
}

/** Whether the question is answered, open, or cannot matter for this brief. */
export function statusOf(knowledge: Knowledge, brief: Brief, question: Question): QuestionStatus {
  const ids = variableIds(question);
  const answered = ids.filter(
    (id) => brief.answers?.[id] !== undefined || Object.values(brief.scopes ?? {}).some((s) => s[id] !== undefined),
  ).length;
  if (answered === ids.length) return 'done';
  if (answered > 0) return 'in progress';
  const lookup = (id: string) => brief.answers?.[id];
  if (truth(question.askWhen, lookup) === false || topicsChangedBy(knowledge, brief, question).length === 0)
    return 'cannot matter';
  return 'not started';
}

/** The questions that are answered in full, and those that can matter and are not: the same figures on every page. */
export function progressOf(knowledge: Knowledge, brief: Brief): { answered: Question[]; open: Question[] } {
  const status = new Map(knowledge.questions.map((q) => [q, statusOf(knowledge, brief, q)]));
  const having = (...wanted: QuestionStatus[]) =>
    knowledge.questions.filter((q) => wanted.includes(status.get(q) ?? 'not started'));
  return { answered: having('done'), open: having('in progress', 'not started') };
}
