/** What is said of a choice that this edition does not have. */
import type { GoneChoice } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';
import { withoutDirection } from '#lib/markdown/direction.ts';

/** The title of a decision by its key, in the middle of a sentence; null where the knowledge base has no such decision. */
export function decisionWords(knowledge: Knowledge, key: string): string | null {
  const [topicId = '', scopeId] = key.split('/');
  const topic = knowledge.topics.find((t) => t.id === topicId);
  const scope = topic?.scopes.find((s) => s.id === scopeId);
  if (!topic || (topic.scopes.length > 0 ? !scope : scopeId !== undefined)) return null;
  return [topic.title, ...(scope ? [scope.title] : [])].map((title) => clause(knowledge, title)).join(' for ');
}

/** "“acme-platform” was chosen for runtime; it is not in this edition", without its end. */
export function goneWords(knowledge: Knowledge, gone: GoneChoice): string {
  const [key, option] = [withoutDirection(gone.key), withoutDirection(gone.option)];
  const decision = decisionWords(knowledge, key);
  return decision === null
    ? `“${option}” was chosen for “${key}”; that decision is not in this edition`
    : `“${option}” was chosen for ${decision}; it is not in this edition`;
}
