import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { readKnowledge } from '#lib/knowledge/server.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/**
 * What a route exports that has a page for each entry of one part of the knowledge base.
 * `param` is the folder's name without its brackets; it takes the ids of the entries.
 */
export function entryRoute<Entry extends { id: string }>(
  param: string,
  {
    entries,
    metadata,
    page,
  }: {
    entries: (knowledge: Knowledge) => Entry[];
    metadata: (entry: Entry) => Metadata;
    page: (entry: Entry, knowledge: Knowledge) => ReactNode;
  },
) {
  interface Props {
    params: Promise<Record<string, string>>;
  }
  const find = async ({ params }: Props) => {
    const { [param]: id } = await params;
    return entries(readKnowledge()).find((e) => e.id === id);
  };
  return {
    generateStaticParams: () => entries(readKnowledge()).map((e) => ({ [param]: e.id })),
    generateMetadata: async (props: Props): Promise<Metadata> => {
      const entry = await find(props);
      return entry ? metadata(entry) : {};
    },
    Page: async (props: Props) => {
      const entry = await find(props);
      return entry ? page(entry, readKnowledge()) : notFound();
    },
  };
}
