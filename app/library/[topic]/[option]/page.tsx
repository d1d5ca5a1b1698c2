import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OptionPage } from '#components/library/option-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ topic: string; option: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () =>
  readKnowledge().topics.flatMap((t) => t.options.map((o) => ({ topic: t.id, option: o.id })));

const find = async (params: Props['params']) => {
  const { topic: topicId, option: optionId } = await params;
  const topic = readKnowledge().topics.find((t) => t.id === topicId);
  return { topic, option: topic?.options.find((o) => o.id === optionId) };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { option } = await find(params);
  return {
    title: option ? `${option.title}: pros, cons and sources` : 'Library',
    ...(option ? { description: option.description } : {}),
  };
}

export default async function Page({ params }: Props) {
  const { topic, option } = await find(params);
  if (!topic || !option) notFound();
  return <OptionPage knowledge={readKnowledge()} topic={topic} option={option} />;
}
