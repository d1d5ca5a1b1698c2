import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChecklistPage } from '#components/library/checklist-page.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ checklist: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().checklists.map((x) => ({ checklist: x.id }));

const find = async (params: Props['params']) => {
  const { checklist } = await params;
  return readKnowledge().checklists.find((x) => x.id === checklist);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? { title: found.title, description: found.description } : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return <ChecklistPage knowledge={readKnowledge()} checklist={found} />;
}
