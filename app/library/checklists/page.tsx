import type { Metadata } from 'next';
import { EntriesPage } from '#components/library/entries-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Checklists' };

export default function Page() {
  const entries = readKnowledge().checklists.map((c) => ({
    href: `/library/checklists/${c.id}`,
    title: c.title,
    text: c.description,
    note: `${c.items.length} items`,
  }));
  return (
    <EntriesPage
      title="Checklists"
      lead="What to have looked at before it goes live: each item with why, and how to find out."
      groups={[{ title: null, entries }]}
    />
  );
}
