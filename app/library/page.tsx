import type { Metadata } from 'next';
import { LibraryIndex } from '#components/library/library-index.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Library' };

export default function Page() {
  return <LibraryIndex knowledge={readKnowledge()} />;
}
