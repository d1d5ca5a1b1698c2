/** A rule of the knowledge base by its place, and what it says there. */
import { RELATION_PREFIX } from '#lib/knowledge/relations.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { NEED_PREFIX } from './compile.ts';

/** Where a rule stands in the knowledge base; its sentence may be in a part that is loaded later. */
export interface RuleRef {
  kind: 'row' | 'knock-out' | 'fit' | 'relation';
  topic: string;
  option: string;
  /** A need's id for a fit. */
  id: string;
}

/** The rule behind an exclusion, by the id under which a knock-out shows. */
export function exclusionRef(topic: string, option: string, id: string): RuleRef {
  if (id.startsWith(RELATION_PREFIX)) return { kind: 'relation', topic, option, id: id.slice(RELATION_PREFIX.length) };
  if (id.startsWith(NEED_PREFIX)) return { kind: 'fit', topic, option, id: id.slice(NEED_PREFIX.length) };
  return { kind: 'knock-out', topic, option, id };
}

/** What a rule says, as found in this edition of the knowledge base; empty where its sentences are not loaded. */
export function wordsOf(
  knowledge: Knowledge,
  { kind, topic, option, id }: RuleRef,
): { text: string; sources: SourceRef[] } {
  const said = (text: string | undefined, sources: SourceRef[] | undefined) => ({
    text: text ?? '',
    sources: sources ?? [],
  });
  const of = knowledge.topics.find((t) => t.id === topic)?.options.find((o) => o.id === option);
  switch (kind) {
    case 'row': {
      const row = of?.evidence.find((r) => r.id === id);
      return said(row?.claim, row?.sources);
    }
    case 'knock-out': {
      const out = of?.knockOuts.find((k) => k.id === id);
      return said(out?.reason, out?.sources);
    }
    case 'fit': {
      const fit = of?.fit.find((f) => f.need === id);
      return said(fit?.how, fit?.sources);
    }
    case 'relation': {
      const relation = knowledge.relations.find((r) => r.id === id);
      return said(relation?.reason, relation?.sources);
    }
    default:
      return kind satisfies never;
  }
}
