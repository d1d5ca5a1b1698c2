import type { Principle } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { ServesTopics } from './serves-topics.tsx';
import { SourceNote } from './sources.tsx';
import { Statements } from './statements.tsx';

/** One principle, why it holds, and what following it looks like. */
export function PrinciplePage({ knowledge, principle }: { knowledge: Knowledge; principle: Principle }) {
  return (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: 'Principles', href: '/library/principles' },
        ]}
      />
      <h1>{principle.title}</h1>
      <p className="lead">{principle.statement}</p>
      <p className="measure">{principle.why}</p>
      <SourceNote knowledge={knowledge} refs={principle.sources} />
      <Statements title="In practice" knowledge={knowledge} statements={principle.practice} />
      <ServesTopics knowledge={knowledge} topics={principle.topics} />
    </main>
  );
}
