import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GuidePage } from '#components/library/guide-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ guide: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().guides.map((x) => ({ guide: x.id }));

const find = async (params: Props['params']) => {
  const { guide } = await params;
  return readKnowledge().guides.find((x) => x.id === guide);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? { title: found.title, description: found.description } : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return <GuidePage knowledge={readKnowledge()} guide={found} />;
}
