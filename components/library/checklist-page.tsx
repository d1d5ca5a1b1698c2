import Link from 'next/link';
import { conditionText } from '#lib/knowledge/condition-words.ts';
import type { Checklist, ChecklistItem } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { SourceNote } from './sources.tsx';
import { ServesTopics } from './serves-topics.tsx';

/** One checklist as a reference; it is worked through inside a brief. */
export function ChecklistPage({ knowledge, checklist }: { knowledge: Knowledge; checklist: Checklist }) {
  return (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: 'Checklists', href: '/library/checklists' },
        ]}
      />
      <h1>{checklist.title}</h1>
      <p className="lead">{checklist.description}</p>
      <p className="small">
        <Link href={`/brief/checks/${checklist.id}`}>Work through it in your brief</Link>
      </p>
      <ol className="terms items">
        {checklist.items.map((item) => (
          <li key={item.id} id={item.id}>
            <Item knowledge={knowledge} item={item} />
          </li>
        ))}
      </ol>
      <ServesTopics knowledge={knowledge} topics={checklist.topics} />
    </main>
  );
}

function Item({ knowledge, item }: { knowledge: Knowledge; item: ChecklistItem }) {
  return (
    <>
      <h2>{item.text}</h2>
      <p>{item.why}</p>
      <p>
        <b>To verify:</b> {item.verify}
      </p>
      {item.when ? <p className="small muted">Asked when {conditionText(knowledge, item.when)}.</p> : null}
      {item.moot ? (
        <p className="small muted">
          Moot when {conditionText(knowledge, item.moot.when)}: {item.moot.because}
        </p>
      ) : null}
      {item.standards ? <p className="cap">{item.standards.join(' · ')}</p> : null}
      <SourceNote knowledge={knowledge} refs={item.sources} />
    </>
  );
}
