import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicPage } from '#components/library/topic-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ topic: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().topics.map((t) => ({ topic: t.id }));

const find = async (params: Props['params']) => {
  const { topic } = await params;
  return readKnowledge().topics.find((t) => t.id === topic);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await find(params);
  return { title: topic?.title ?? 'Library', ...(topic ? { description: topic.description } : {}) };
}

export default async function Page({ params }: Props) {
  const topic = await find(params);
  if (!topic) notFound();
  return <TopicPage knowledge={readKnowledge()} topic={topic} />;
}
