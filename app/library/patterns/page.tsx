import type { Metadata } from 'next';
import { EntriesPage } from '#components/library/entries-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';
import type { Pattern } from '#lib/knowledge/library-types.ts';

export const metadata: Metadata = { title: 'Patterns' };

const FAMILIES: Record<Pattern['family'], string> = {
  resilience: 'When something fails',
  integration: 'Between systems',
  data: 'Data',
  structure: 'Structure',
  delivery: 'Delivery and change',
  security: 'Security',
};

export default function Page() {
  const { patterns } = readKnowledge();
  const groups = (Object.keys(FAMILIES) as Pattern['family'][]).map((family) => ({
    title: FAMILIES[family],
    entries: patterns
      .filter((p) => p.family === family)
      .map((p) => ({ href: `/library/patterns/${p.id}`, title: p.title, text: p.problem })),
  }));
  return (
    <EntriesPage
      title="Patterns"
      lead="Named ways out of recurring problems, with when to take each and when to leave it."
      groups={groups.filter((g) => g.entries.length > 0)}
    />
  );
}
