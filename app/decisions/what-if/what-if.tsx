'use client';
import { Alternatives } from '#components/decision/alternatives.tsx';
import { Pending } from '#components/ui/pending.tsx';
import { useStandings } from '#lib/brief/use-evaluation.ts';

/** The open brief beside its named alternatives. */
export function WhatIf() {
  const { result, error } = useStandings();
  if (!result) return <Pending title="What if" error={error} what="Weighing the decisions." />;
  return (
    <main id="main" className="page what-if">
      <h1>What if</h1>
      <p className="lead">Change a copy of the brief, and see beside the original which decisions move.</p>
      <Alternatives knowledge={result.knowledge} />
    </main>
  );
}
