import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readKnowledge } from '#lib/knowledge/server.ts';
import { OneDecision } from '../../one-decision.tsx';

interface Props {
  params: Promise<{ topic: string; scope: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () =>
  readKnowledge().topics.flatMap((t) => t.scopes.map((s) => ({ topic: t.id, scope: s.id })));

const find = async (params: Props['params']) => {
  const { topic: topicId, scope: scopeId } = await params;
  const topic = readKnowledge().topics.find((t) => t.id === topicId);
  return { topic, scope: topic?.scopes.find((s) => s.id === scopeId) };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, scope } = await find(params);
  return { title: topic && scope ? `${topic.title}: ${scope.title.toLowerCase()}` : 'Decision' };
}

export default async function Page({ params }: Props) {
  const { topic, scope } = await find(params);
  if (!topic || !scope) notFound();
  return <OneDecision topic={topic.id} scope={scope.id} />;
}
