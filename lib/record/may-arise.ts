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

function settling(knowledge: Knowledge, id: string): Settling {
  if (id.startsWith('@')) {
    const key = id.slice(1);
    const title = knowledge.topics.find((t) => t.id === key.split('/')[0])?.title ?? key;
    return { label: `the choice of ${clause(knowledge, title)}`, address: `/decisions/${key}` };
  }
  const variable = variablesOf(knowledge).find((v) => v.id === id);
  return { label: variable?.short ?? id, address: `/brief/q/${variable?.question.id ?? id}` };
}

export function mayAriseWords(knowledge: Knowledge, { key, topic: id, scope, settledBy }: MayArise): MayAriseWords {
  const topic = knowledge.topics.find((t) => t.id === id);
  const place = topic?.scopes.find((s) => s.id === scope);
  const title = topic?.title ?? id;
  return {
    key,
    title: place ? `${title} for ${clause(knowledge, place.title)}` : title,
    settledBy: settledBy.map((variable) => settling(knowledge, variable)),
  };
}

/** "Tenancy: settled by tenants." */
export function mayAriseSentence(knowledge: Knowledge, decision: MayArise): string {
  const { title, settledBy } = mayAriseWords(knowledge, decision);
  return `${title}: settled by ${list(
    settledBy.map((s) => `“${s.label}”`),
    'or',
  )}.`;
}
