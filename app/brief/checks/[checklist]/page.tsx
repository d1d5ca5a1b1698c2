import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Checks } from '#components/brief/checks.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

interface Props {
  params: Promise<{ checklist: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().checklists.map((c) => ({ checklist: c.id }));

const find = async (params: Props['params']) => {
  const { checklist } = await params;
  return readKnowledge().checklists.find((c) => c.id === checklist);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? { title: `${found.title}: checklist` } : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return (
    <main className="page" id="main">
      <p className="cap">
        <Link href="/brief/checks">Checklists</Link>
      </p>
      <h1>{found.title}</h1>
      <p className="lead">{found.description}</p>
      <Checks checklist={found.id} />
    </main>
  );
}
