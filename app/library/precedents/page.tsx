import type { Metadata } from 'next';
import { PrecedentsPage } from '#components/library/precedents-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Precedents' };

export default function Page() {
  return <PrecedentsPage knowledge={readKnowledge()} />;
}
