'use client';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';

const decided = () => import('./decided.tsx').then((m) => m.Decided);
const pending = (error: Error | null) => <Pending title="Decisions" error={error} what="Weighing the decisions." />;
/** Nothing of it can be shown before the knowledge base is there, so it arrives beside that and not before the page. */
const Decided = dynamic(decided, { ssr: false, loading: ({ error }) => pending(error ?? null) });

/** All decisions of the open brief. */
export function DecisionsOverview() {
  const { result, error } = useEvaluation();
  const brief = useBrief((s) => s.brief);
  useEffect(() => void decided(), []);
  return result ? <Decided result={result} brief={brief} /> : pending(error);
}
