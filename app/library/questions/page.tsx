import type { Metadata } from 'next';
import { QuestionsPage } from '#components/library/questions-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export const metadata: Metadata = { title: 'Questions' };

export default function Page() {
  return <QuestionsPage knowledge={readKnowledge()} />;
}
