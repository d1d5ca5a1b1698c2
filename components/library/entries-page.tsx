import { Crumbs } from './crumbs.tsx';
import { Shelf, type Entry } from './shelf.tsx';

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
        <Shelf key={group.title ?? 'all'} title={group.title} entries={group.entries} />
      ))}
    </main>
  );
}
