import type { Guide } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { ServesTopics } from './serves-topics.tsx';
import { Statements } from './statements.tsx';

/** Advice for one technology. */
export function GuidePage({ knowledge, guide }: { knowledge: Knowledge; guide: Guide }) {
  return (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: 'Guides', href: '/library/guides' },
        ]}
      />
      <h1>{guide.title}</h1>
      <p className="lead">{guide.description}</p>
      {guide.sections.map((s) => (
        <Statements key={s.title} title={s.title} knowledge={knowledge} statements={s.advice} />
      ))}
      <ServesTopics knowledge={knowledge} topics={guide.topics} />
    </main>
  );
}
