'use client';
import Link from 'next/link';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import { recordRefs } from '#lib/record/refs.ts';

/** The records that shape the model of the open brief. */
export function DiagramPage() {
  const { result, error } = useEvaluation();
  const system = useBrief((s) => s.brief.names?.system);
  if (!result) return <Pending error={error} what="Deriving the model." />;
  const refs = [...recordRefs(result.knowledge, result.evaluation)];
  return (
    <main id="main" className="page">
      <p className="cap">{system ?? 'Your system'}</p>
      <h1>Diagrams</h1>
      <p className="lead">
        {refs.length > 0
          ? 'These records shape the containers and how they talk.'
          : 'No decision is clear enough yet to draw from. Answer a few questions first.'}
      </p>
      <ul>
        {refs.map(([key, ref]) => (
          <li key={key}>
            <Link href={`/decisions/${key}`}>
              {ref.number} {ref.title}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
