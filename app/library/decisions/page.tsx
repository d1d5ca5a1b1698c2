import type { Metadata } from 'next';
import { EntriesPage } from '#components/library/entries-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Our own decisions' };

export default function Page() {
  const entries = readKnowledge().decisions.map((d) => ({
    href: `/library/decisions/${d.id}`,
    title: d.title,
    text: d.because,
    note: `${String(d.number).padStart(4, '0')}, ${d.date}`,
  }));
  return (
    <EntriesPage
      title="Our own decisions"
      lead="Where the guides behind this library disagree, and where we chose how it is built: each as a record."
      groups={[{ title: null, entries }]}
    />
  );
}
