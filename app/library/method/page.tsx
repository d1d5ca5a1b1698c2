import type { Metadata } from 'next';
import { MethodPage } from '#components/library/method-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Method' };

export default function Page() {
  return <MethodPage knowledge={readKnowledge()} />;
}
