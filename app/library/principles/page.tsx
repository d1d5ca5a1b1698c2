import type { Metadata } from 'next';
import { EntriesPage } from '#components/library/entries-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Principles' };

export default function Page() {
  const entries = readKnowledge().principles.map((p) => ({
    href: `/library/principles/${p.id}`,
    title: p.title,
    text: p.statement,
  }));
  return (
    <EntriesPage
      title="Principles"
      lead="What holds whatever you decide, and what following it looks like."
      groups={[{ title: null, entries }]}
    />
  );
}
