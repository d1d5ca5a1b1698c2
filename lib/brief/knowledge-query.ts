import { queryOptions } from '@tanstack/react-query';
import { knowledgePath } from '#lib/knowledge/generated/manifest.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** The knowledge base: one hashed static file that never changes under its name. */
export const knowledgeQuery = queryOptions({
  queryKey: ['knowledge', knowledgePath],
  queryFn: async (): Promise<Knowledge> => {
    const response = await fetch(knowledgePath);
    if (!response.ok)
      throw new Error(`The knowledge base could not be loaded (HTTP ${response.status}). Reload the page.`);
    return (await response.json()) as Knowledge;
  },
  staleTime: Infinity,
  gcTime: Infinity,
});
