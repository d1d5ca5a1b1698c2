import Link from 'next/link';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** The decisions that a checklist, principle, pattern or guide bears on. */
export function ServesTopics({ knowledge, topics }: { knowledge: Knowledge; topics: string[] }) {
  const found = knowledge.topics.filter((t) => topics.includes(t.id));
  if (found.length === 0) return null;
  return (
    <nav className="siblings" aria-label="Decisions it bears on">
      <h2>Bears on</h2>
      <ul>
        {found.map((t) => (
          <li key={t.id}>
            <Link href={`/library/${t.id}`}>{t.title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
