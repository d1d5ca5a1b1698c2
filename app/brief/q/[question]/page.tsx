import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { QuestionPage } from '#components/brief/question-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ question: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().questions.map((q) => ({ question: q.id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await params;
  return { title: readKnowledge().questions.find((q) => q.id === question)?.text ?? 'Question' };
}

export default async function Page({ params }: Props) {
  const { question: id } = await params;
  const { questions } = readKnowledge();
  const question = questions.find((q) => q.id === id);
  if (!question) notFound();
  return <QuestionPage question={question} order={questions.map((q) => q.id)} />;
}
