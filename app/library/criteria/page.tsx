import type { Metadata } from 'next';
import { CriteriaPage } from '#components/library/criteria-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Criteria' };

export default function Page() {
  return <CriteriaPage knowledge={readKnowledge()} />;
}
