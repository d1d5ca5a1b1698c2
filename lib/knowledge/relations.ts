/** Relations between topics, turned into rules of the topics they act on: what was chosen in one speaks in another. */
import type { Relation } from './library-types.ts';
import type { Predicate } from './terms.ts';
import type { ImpliedLevel, Knowledge, KnockOut, TopicWithOptions } from './types.ts';

type Binding = Exclude<Relation, { kind: 'implies' }>;

/** Knock-outs made from a relation, so that each shows up wherever knock-outs do. */
export const RELATION_PREFIX = 'relation-';

const parts = (path: string) => path.split('=') as [topic: string, option: string];

/** What `topic` was chosen to be: any of `options`, in the scope at hand or in any. */
function chosen(topic: TopicWithOptions, options: string[]): Predicate {
  const keys = [`@${topic.id}`, ...topic.scopes.map((s) => `@${topic.id}/${s.id}`)];
  const leaves = keys.map((key): Predicate => ({ [key]: options }));
  return leaves.length === 1 ? (leaves[0] as Predicate) : { any: leaves };
}

/**
 * The topics of the knowledge base with its relations as knock-outs and implied levels. A relation acts
 * both ways: whichever side is chosen first takes the other out, and each can be waived with a reason.
 */
export function withRelations({ topics, relations }: Pick<Knowledge, 'topics' | 'relations'>): TopicWithOptions[] {
  const byId = new Map(topics.map((t) => [t.id, t]));
  const title = (path: string) => {
    const [topic, option] = parts(path);
    return byId.get(topic)?.options.find((o) => o.id === option)?.title ?? path;
  };
  const knockOut = (relation: Binding, when: Predicate, comesBackIf: string): KnockOut => ({
    id: `${RELATION_PREFIX}${relation.id}`,
    when,
    reason: relation.reason,
    comesBackIf,
    sources: relation.sources,
  });
  const outFor = (topic: TopicWithOptions, option: string): KnockOut[] =>
    relations.flatMap((relation) => {
      if (relation.kind === 'implies') return [];
      const [from, acting] = parts(relation.option);
      const [to, other] = parts(relation.other);
      const first = byId.get(from);
      const second = byId.get(to);
      if (!first || !second) return [];
      const besides = second.options.map((o) => o.id).filter((id) => id !== other);
      if (relation.kind === 'excludes') {
        if (topic === first && option === acting)
          return [knockOut(relation, chosen(second, [other]), `you choose other than ${title(relation.other)}`)];
        if (topic === second && option === other)
          return [knockOut(relation, chosen(first, [acting]), `you choose other than ${title(relation.option)}`)];
        return [];
      }
      if (topic === first && option === acting)
        return [knockOut(relation, chosen(second, besides), `you choose ${title(relation.other)}`)];
      if (topic === second && option !== other)
        return [knockOut(relation, chosen(first, [acting]), `you choose other than ${title(relation.option)}`)];
      return [];
    });
  const impliedIn = (topic: TopicWithOptions): ImpliedLevel[] =>
    relations.flatMap((relation) => {
      if (relation.kind !== 'implies' || relation.topic !== topic.id) return [];
      const [from, option] = parts(relation.option);
      const { id, criterion, level, reason } = relation;
      return [{ relation: id, criterion, level, topic: from, option, reason }];
    });
  return topics.map((topic) => {
    const implied = impliedIn(topic);
    return {
      ...topic,
      ...(implied.length > 0 ? { implied } : {}),
      options: topic.options.map((o) => {
        const out = outFor(topic, o.id);
        return out.length === 0 ? o : { ...o, knockOuts: [...o.knockOuts, ...out] };
      }),
    };
  });
}
