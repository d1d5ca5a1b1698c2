/** Conditions and levels of the knowledge base as sentences, exact down to "all", "any" and "none". */
import type { Predicate } from './terms.ts';
import type { Knowledge, Section } from './types.ts';
import { variablesOf } from './variables.ts';
import { clause, list } from './words.ts';

export const SECTION_TITLES: Record<Section, string> = {
  clients: 'Clients',
  updates: 'Live updates',
  data: 'Data',
  load: 'Load',
  work: 'Work in the background',
  identity: 'Who signs in',
  qualities: 'Qualities',
  team: 'Team and delivery',
  given: 'What already runs',
};

const or = (items: string[]) => list(items, 'or');
const quoted = (text: string) => `“${text.replace(/\.$/, '')}”`;

function leafText(knowledge: Knowledge, id: string, values: string[]): string {
  if (id === 'scope') {
    const scopes = knowledge.topics.flatMap((t) => t.scopes);
    return `the decision is for ${or(values.map((v) => quoted(scopes.find((s) => s.id === v)?.title ?? v)))}`;
  }
  if (id.startsWith('@')) {
    const topic = knowledge.topics.find((t) => t.id === id.slice(1).split('/')[0]);
    return `${topic ? clause(knowledge, topic.title) : id.slice(1)} is ${or(values.map((v) => quoted(topic?.options.find((o) => o.id === v)?.title ?? v)))}`;
  }
  const variable = variablesOf(knowledge).find((v) => v.id === id);
  const name = variable?.item ? quoted(variable.item.text) : (variable?.short ?? id);
  return `${name} is ${or(values.map((v) => quoted(variable?.answers.find((a) => a.id === v)?.text ?? v)))}`;
}

/** @returns the condition without a leading "when"; "and" binds closer than "; or" */
export function conditionText(knowledge: Knowledge, predicate: Predicate, nested = false): string {
  const parts = (Object.entries(predicate) as [string, (string | Predicate)[]][]).map(([key, value]) => {
    if (key !== 'all' && key !== 'any' && key !== 'none') return leafText(knowledge, key, value as string[]);
    const inner = (value as Predicate[]).map((p) => conditionText(knowledge, p, value.length > 1 && key !== 'any'));
    if (key === 'none') return `not so that ${inner.join('; or ')}`;
    if (key === 'all') return inner.join(' and ');
    return nested ? `(${inner.join('; or ')})` : inner.join('; or ');
  });
  return parts.join(' and ');
}
