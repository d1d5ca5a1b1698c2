'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { coreQuery } from './knowledge-query.ts';
import { briefStore } from './store.ts';

/**
 * Opens a brief from a file beside the briefs on this device; a broken file leaves the open one alone.
 * @param opened called once the file's brief is the open one
 * @returns `open`, which waits for the knowledge base (`ready`), and the problems of the file read last
 */
export function useBriefFile(opened: () => void) {
  const [problems, setProblems] = useState<string[]>([]);
  const { data: knowledge } = useQuery(coreQuery);
  const open = async (file: File | undefined) => {
    if (!file || !knowledge) return;
    let parseBriefText;
    try {
      // The parser is needed by few: loaded with the first file.
      ({ parseBriefText } = await import('./parse.ts'));
    } catch {
      setProblems(['The part that reads files could not be loaded. Try again once the network is back.']);
      return;
    }
    const parsed = parseBriefText(knowledge, await file.text());
    if (parsed.ok) {
      briefStore.getState().open(parsed.brief);
      opened();
      return;
    }
    setProblems(parsed.problems.map((p) => `${p.path ? `${p.path}: ` : ''}expected ${p.expected}. ${p.suggestion}`));
  };
  return { ready: knowledge !== undefined, problems, open };
}
