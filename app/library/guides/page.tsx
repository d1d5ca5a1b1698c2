import type { Metadata } from 'next';
import { EntriesPage } from '#components/library/entries-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Guides' };

export default function Page() {
  const entries = readKnowledge().guides.map((g) => ({
    href: `/library/guides/${g.id}`,
    title: g.title,
    text: g.description,
  }));
  return (
    <EntriesPage
      title="Guides"
      lead="Once the decision is taken: what to know about the technology it names."
      groups={[{ title: null, entries }]}
    />
  );
}
