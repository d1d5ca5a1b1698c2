import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { readKnowledge } from '#lib/knowledge/server.ts';
import { OneDecision } from '../one-decision.tsx';

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
  return { title: (await find(params))?.title ?? 'Decision' };
}

export default async function Page({ params }: Props) {
  const topic = await find(params);
  if (!topic) notFound();
  if (topic.scopes.length === 0) return <OneDecision topic={topic.id} scope={null} />;
  return (
    <main id="main" className="decisions-page">
      <p className="cap">{topic.title}</p>
      <h1>Decided once for each of these</h1>
      <p className="lead">{topic.description}</p>
      <ul className="scope-links">
        {topic.scopes.map((s) => (
          <li key={s.id}>
            <Link href={`/decisions/${topic.id}/${s.id}`}>{s.title}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
