import Link from 'next/link';
import { findables } from './findables.ts';
import { LibrarySearch } from './library-search.tsx';
import { Shelf } from './shelf.tsx';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** The front page of the library: every topic with its options, and the reference lists. */
export function LibraryIndex({ knowledge }: { knowledge: Knowledge }) {
  const rows = knowledge.topics.flatMap((t) => t.options).reduce((n, o) => n + o.evidence.length, 0);
  const options = knowledge.topics.reduce((n, t) => n + t.options.length, 0);
  const behind = [
    {
      href: '/library/criteria',
      title: 'Criteria',
      text: `${knowledge.criteria.length} qualities on which options differ, with what best and worst mean.`,
    },
    {
      href: '/library/questions',
      title: 'Questions',
      text: `${knowledge.questions.length} questions, why each is asked, and what each answer moves.`,
    },
    {
      href: '/library/sources',
      title: 'Sources',
      text: `${Object.keys(knowledge.sources).length} sources, with the day each was read.`,
    },
    {
      href: '/library/decisions',
      title: 'Our own decisions',
      text: `${knowledge.decisions.length} records on how this library is built, and on where its guides disagreed.`,
    },
    { href: '/library/method', title: 'Method', text: 'How a score comes about, and where the method is weak.' },
  ];
  const items = knowledge.checklists.reduce((n, c) => n + c.items.length, 0);
  const beside = [
    {
      href: '/library/checklists',
      title: 'Checklists',
      text: `${knowledge.checklists.length} lists with ${items} items: why, how to verify, and the standard behind it.`,
    },
    {
      href: '/library/patterns',
      title: 'Patterns',
      text: `${knowledge.patterns.length} named ways out of recurring problems, with when not to take them.`,
    },
    {
      href: '/library/principles',
      title: 'Principles',
      text: `${knowledge.principles.length} principles, and what following each looks like.`,
    },
    {
      href: '/library/guides',
      title: 'Guides',
      text: knowledge.guides.map((g) => g.title).join(', '),
    },
    {
      href: '/library/precedents',
      title: 'Precedents',
      text: `${knowledge.precedents.length} decisions that real teams published, and how they ended.`,
    },
  ].filter((s) => s.text !== '');
  return (
    <main className="library" id="main">
      <h1>The library</h1>
      <p className="lead">
        Everything Plumbline knows, readable without a brief: {knowledge.topics.length} topics, {options} options, and{' '}
        {rows} pros and cons, each a sentence with a source.
      </p>
      <LibrarySearch entries={findables(knowledge)} />
      <div className="halves">
        {knowledge.topics.map((t) => (
          <section key={t.id} className="topic-entry">
            <h2>
              <Link href={`/library/${t.id}`}>{t.title}</Link>
            </h2>
            <p className="small muted">{t.question}</p>
            <ul>
              {[...t.options]
                .sort((a, b) => a.title.localeCompare(b.title, 'en'))
                .map((o) => (
                  <li key={o.id}>
                    <Link href={`/library/${t.id}/${o.id}`}>{o.title}</Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <Shelf title="Beside the decisions" entries={beside} />
      <Shelf title="Behind the figures" entries={behind} />
      <p className="cap">
        Knowledge base {knowledge.version}, {knowledge.hash.slice(0, 12)}
      </p>
    </main>
  );
}
