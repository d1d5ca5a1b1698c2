import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { knowledgePath, textsPath } from '#lib/knowledge/generated/manifest.ts';
import { joinTexts, type KnowledgeTexts } from '#lib/knowledge/texts.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** Hashed static files never change under their name. */
const forEver = { staleTime: Infinity, gcTime: Infinity } as const;

async function load<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`The knowledge base could not be loaded (HTTP ${response.status}). Reload the page.`);
  return (await response.json()) as T;
}

/** What is needed to evaluate a brief; its sentences and sources are empty. */
export const coreQuery = queryOptions({
  queryKey: ['knowledge', knowledgePath],
  queryFn: () => load<Knowledge>(knowledgePath),
  ...forEver,
});

/** The knowledge base with the sentences and sources that explain a result. */
export const knowledgeQuery = queryOptions({
  queryKey: ['knowledge', textsPath],
  queryFn: async ({ client }: { client: QueryClient }) => {
    const [core, texts] = await Promise.all([client.ensureQueryData(coreQuery), load<KnowledgeTexts>(textsPath)]);
    return joinTexts(core, texts);
  },
  ...forEver,
});
