/** Which questions can matter for a brief: nothing is asked that cannot. */
import { variablesOfTopic } from '#lib/engine/flips.ts';
import { truth } from '#lib/engine/predicate.ts';
import { situationOf } from '#lib/engine/situation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Question } from '#lib/knowledge/types.ts';

export type QuestionStatus = 'done' | 'in progress' | 'not started' | 'cannot matter';

/** Variable ids of a question: itself, or each item of a set. */
export const variableIds = (question: Question): string[] =>
  question.items?.map((i) => `${question.id}.${i.id}`) ?? [question.id];

/** Topics that some answer to the question can change, in order, leaving out those ruled out. */
export function topicsChangedBy(knowledge: Knowledge, brief: Brief, question: Question): string[] {
  const ids = variableIds(question);
  return knowledge.topics
    .filter((topic) => {
      const scopes = topic.scopes.length > 0 ? topic.scopes : [null];
      const open = scopes.some((scope) => {
        const { arises, lookup } = situationOf(knowledge, brief, topic, scope);
        return truth(arises, lookup) !== false;
      });
      const decidesScope = [topic, ...topic.scopes].some((s) =>
        JSON.stringify(s.when ?? {}).includes(`"${question.id}`),
      );
      const used = variablesOfTopic(knowledge, topic);
      return decidesScope || (open && ids.some((id) => used.has(id)));
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
