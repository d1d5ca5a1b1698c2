import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrinciplePage } from '#components/library/principle-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ principle: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().principles.map((x) => ({ principle: x.id }));

const find = async (params: Props['params']) => {
  const { principle } = await params;
  return readKnowledge().principles.find((x) => x.id === principle);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? { title: found.title, description: found.statement } : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return <PrinciplePage knowledge={readKnowledge()} principle={found} />;
}
