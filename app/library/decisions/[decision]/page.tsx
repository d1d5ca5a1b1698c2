import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Crumbs } from '#components/library/crumbs.tsx';
import { MarkdownView } from '#components/record/markdown-view.tsx';
import '#components/record/record.css';
import { readKnowledge } from '#lib/knowledge/server.ts';
import { ownRecord } from '#lib/record/own-decision.ts';
import { renderMadr4 } from '#lib/record/render-madr4.ts';

interface Props {
  params: Promise<{ decision: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => readKnowledge().decisions.map((d) => ({ decision: d.id }));

const find = async (params: Props['params']) => {
  const { decision } = await params;
  return readKnowledge().decisions.find((d) => d.id === decision);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? { title: found.title, description: found.because } : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return (
    <main className="library" id="main">
      <Crumbs
        trail={[
          { title: 'Library', href: '/library' },
          { title: 'Our own decisions', href: '/library/decisions' },
        ]}
      />
      <h1 className="visually-hidden">{found.title}</h1>
      <MarkdownView markdown={renderMadr4(ownRecord(readKnowledge(), found))} />
    </main>
  );
}
