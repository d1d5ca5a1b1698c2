import type { Metadata } from 'next';
import { SourcesPage } from '#components/library/sources-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Sources' };

export default function Page() {
  return <SourcesPage knowledge={readKnowledge()} />;
}
