/** Decisions that open answers may bring, each with what would settle it: as pages, records and command say it. */
import type { MayArise } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { clause, list } from '#lib/knowledge/words.ts';

export interface Settling {
  /** "traffic", "the choice of service architecture". */
  label: string;
  /** Where it is answered or chosen, within the app. */
  address: string;
}

export interface MayAriseWords {
  key: string;
  /** "API style for partner and public API". */
  title: string;
  settledBy: Settling[];
}

function choiceOf(knowledge: Knowledge, id: string): Settling {
  const key = id.slice(1);
  const title = knowledge.topics.find((t) => t.id === key.split('/')[0])?.title ?? key;
  return { label: `the choice of ${clause(knowledge, title)}`, address: `/decisions/${key}` };
}

/** One entry a question: its item where one alone decides, else the question as a whole. */
function settlings(knowledge: Knowledge, ids: string[]): Settling[] {
  const variables = variablesOf(knowledge).filter((v) => ids.includes(v.id));
  const questions = [...new Set(variables.map((v) => v.question))];
  return [
    ...questions.map((question): Settling => {
      const items = variables.filter((v) => v.question === question);
      const label = items.length === 1 ? (items[0]?.short ?? question.short) : question.short;
      return { label, address: `/brief/q/${question.id}` };
    }),
    ...ids.filter((id) => id.startsWith('@')).map((id) => choiceOf(knowledge, id)),
  ];
}

export function mayAriseWords(knowledge: Knowledge, { key, topic: id, scope, settledBy }: MayArise): MayAriseWords {
  const topic = knowledge.topics.find((t) => t.id === id);
  const place = topic?.scopes.find((s) => s.id === scope);
  const title = topic?.title ?? id;
  return {
    key,
    title: place ? `${title} for ${clause(knowledge, place.title)}` : title,
    settledBy: settlings(knowledge, settledBy),
  };
}

/** "Tenancy: depends on “tenants”." */
export function mayAriseSentence(knowledge: Knowledge, decision: MayArise): string {
  const { title, settledBy } = mayAriseWords(knowledge, decision);
  return `${title}: depends on ${list(settledBy.map((s) => `“${s.label}”`))}.`;
}
