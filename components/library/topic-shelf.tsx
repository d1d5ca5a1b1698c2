import Link from 'next/link';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** What else the library holds on a topic. */
export function TopicShelf({ knowledge, topic }: { knowledge: Knowledge; topic: string }) {
  const serving = <T extends { id: string; title: string; topics: string[] }>(folder: string, things: T[]) =>
    things.filter((t) => t.topics.includes(topic)).map((t) => ({ href: `/library/${folder}/${t.id}`, title: t.title }));
  const precedents = knowledge.precedents
    .filter((p) => p.decision?.split('/')[0] === topic)
    .map((p) => ({ href: `/library/precedents#${p.id}`, title: p.title }));
  const shelves = [
    { title: 'Checklists', entries: serving('checklists', knowledge.checklists) },
    { title: 'Principles', entries: serving('principles', knowledge.principles) },
    { title: 'Patterns', entries: serving('patterns', knowledge.patterns) },
    { title: 'Guides', entries: serving('guides', knowledge.guides) },
    { title: 'Precedents', entries: precedents },
  ].filter((s) => s.entries.length > 0);
  if (shelves.length === 0) return null;
  return (
    <section>
      <h2>Also in the library</h2>
      <div className="halves shelf">
        {shelves.map((s) => (
          <section key={s.title} className="topic-entry">
            <h3>{s.title}</h3>
            <ul>
              {s.entries.map((e) => (
                <li key={e.href}>
                  <Link href={e.href}>{e.title}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
