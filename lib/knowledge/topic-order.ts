/** Which topics listen to the choices of which: decided in that order, nothing waits for itself. */
import { eachLeaf } from './predicates.ts';
import type { Predicate } from './terms.ts';
import type { Knowledge, TopicWithOptions } from './types.ts';

/** Topics whose choice a rule of `topic` reads, or that a relation decides before it. */
function waitsFor(topic: TopicWithOptions, relations: Knowledge['relations']): Set<string> {
  const found = new Set<string>();
  const read = (when: Predicate | undefined) =>
    eachLeaf(when, (id) => void (id.startsWith('@') && found.add(id.slice(1).split('/')[0] ?? '')));
  for (const condition of [topic, ...topic.scopes, ...topic.needs]) read(condition.when);
  for (const option of topic.options) for (const rule of [...option.evidence, ...option.knockOuts]) read(rule.when);
  for (const relation of relations) {
    const [from = ''] = relation.option.split('=');
    if (relation.kind === 'implies') {
      if (relation.topic === topic.id) found.add(from);
    } else if (from === topic.id) found.add(relation.other.split('=')[0] ?? '');
  }
  found.delete(topic.id);
  return found;
}

/**
 * @param knowledge as written, before its relations became knock-outs, which speak both ways
 * @returns topics that wait for each other in a circle, or null
 */
export function circleOf({ topics, relations }: Pick<Knowledge, 'topics' | 'relations'>): string[] | null {
  const edges = new Map(topics.map((t) => [t.id, waitsFor(t, relations)]));
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return null;
    for (const next of edges.get(id) ?? []) {
      const circle = visit(next, [...path, id]);
      if (circle) return circle;
    }
    done.add(id);
    return null;
  };
  for (const { id } of topics) {
    const circle = visit(id, []);
    if (circle) return circle;
  }
  return null;
}
