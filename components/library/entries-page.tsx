import Link from 'next/link';
import { Crumbs } from './crumbs.tsx';

export interface Entry {
  href: string;
  title: string;
  text: string;
  /** Small print under the text. */
  note?: string | undefined;
}

/** A list of library pages of one kind, under headings where there are several. */
export function EntriesPage({
  title,
  lead,
  groups,
}: {
  title: string;
  lead: string;
  groups: { title: string | null; entries: Entry[] }[];
}) {
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {groups.map((group) => (
        <section key={group.title ?? 'all'}>
          {group.title ? <h2>{group.title}</h2> : null}
          <ul className="entries">
            {group.entries.map((e) => (
              <li key={e.href}>
                <Link href={e.href}>{e.title}</Link>
                <p>{e.text}</p>
                {e.note ? <p className="cap">{e.note}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
