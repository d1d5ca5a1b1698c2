import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PatternPage } from '#components/library/pattern-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ pattern: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().patterns.map((x) => ({ pattern: x.id }));

const find = async (params: Props['params']) => {
  const { pattern } = await params;
  return readKnowledge().patterns.find((x) => x.id === pattern);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? { title: found.title, description: found.problem } : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return <PatternPage knowledge={readKnowledge()} pattern={found} />;
}
