/** Choices that a knowledge base cannot take: it never had the option or decision, or has them no longer. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import type { GoneChoice } from './types.ts';

/** @returns what is chosen in the brief and is not in `knowledge`, in the order of the brief */
export function goneChoices(knowledge: Knowledge, { choices = {} }: Brief): GoneChoice[] {
  return Object.entries(choices).flatMap(([key, { option, reason }]) => {
    const [topicId, scopeId, ...more] = key.split('/');
    const topic = knowledge.topics.find((t) => t.id === topicId);
    const decided =
      more.length === 0 &&
      (topic?.scopes.length ? topic.scopes.some((s) => s.id === scopeId) : topic && scopeId === undefined);
    if (decided && topic?.options.some((o) => o.id === option)) return [];
    return [{ key, option, reason: reason ?? null }];
  });
}

/** The brief as if they had not been chosen, so that a rule about a choice takes them for open; itself without any. */
export function withoutGone(brief: Brief, gone: readonly GoneChoice[]): Brief {
  if (gone.length === 0) return brief;
  const keys = new Set(gone.map((g) => g.key));
  const choices = Object.entries(brief.choices ?? {}).filter(([key]) => !keys.has(key));
  return { ...brief, choices: Object.fromEntries(choices) };
}
