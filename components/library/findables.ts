import type { Knowledge } from '#lib/knowledge/types.ts';
import type { Findable } from './library-search.tsx';

/** Everything in the library that has a page or a place of its own. */
export function findables(knowledge: Knowledge): Findable[] {
  const under = (folder: string, kind: string, things: { id: string; title: string }[]): Findable[] =>
    things.map((t) => ({ title: t.title, href: `/library/${folder}/${t.id}`, kind }));
  return [
    ...knowledge.topics.map((t) => ({ title: t.title, href: `/library/${t.id}`, kind: 'Topic' })),
    ...knowledge.topics.flatMap((t) =>
      t.options.map((o) => ({ title: o.title, href: `/library/${t.id}/${o.id}`, kind: `Option of ${t.title}` })),
    ),
    ...under('patterns', 'Pattern', knowledge.patterns),
    ...under('principles', 'Principle', knowledge.principles),
    ...under('guides', 'Guide', knowledge.guides),
    ...under('checklists', 'Checklist', knowledge.checklists),
    ...under('decisions', 'Own decision', knowledge.decisions),
    ...knowledge.precedents.map((p) => ({ title: p.title, href: `/library/precedents#${p.id}`, kind: 'Precedent' })),
    ...knowledge.criteria.map((c) => ({ title: c.title, href: `/library/criteria#${c.id}`, kind: 'Criterion' })),
  ];
}
