import Link from 'next/link';
import type { Pattern } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { ServesTopics } from './serves-topics.tsx';
import { SourceNote } from './sources.tsx';
import { Statements } from './statements.tsx';

/** One pattern: the problem, the way out, when to take it and when not. */
export function PatternPage({ knowledge, pattern }: { knowledge: Knowledge; pattern: Pattern }) {
  const related = knowledge.patterns.filter((p) => pattern.related.includes(p.id));
  return (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: 'Patterns', href: '/library/patterns' },
        ]}
      />
      <h1>{pattern.title}</h1>
      <p className="lead">{pattern.problem}</p>
      <p className="measure">{pattern.solution}</p>
      <SourceNote knowledge={knowledge} refs={pattern.sources} />
      <div className="thirds">
        <Statements title="Use it when" knowledge={knowledge} statements={pattern.useWhen} />
        <Statements title="Leave it when" knowledge={knowledge} statements={pattern.avoidWhen} />
        <Statements title="What follows" knowledge={knowledge} statements={pattern.consequences} />
      </div>
      {related.length > 0 ? (
        <nav className="siblings" aria-label="Related patterns">
          <h2>Goes with</h2>
          <ul>
            {related.map((p) => (
              <li key={p.id}>
                <Link href={`/library/patterns/${p.id}`}>{p.title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ServesTopics knowledge={knowledge} topics={pattern.topics} />
    </main>
  );
}
