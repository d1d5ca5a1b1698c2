'use client';
import Link from 'next/link';
import { useEffect, useMemo } from 'react';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import { modelOf } from '#lib/c4/derive.ts';
import type { C4View, RecordLabels } from '#lib/c4/model.ts';
import { viewsOf } from '#lib/c4/views.ts';
import { recordRefs, undecided } from '#lib/record/refs.ts';
import { Legend } from './legend.tsx';
import { MermaidFigure } from './mermaid-figure.tsx';
import { warmMermaid } from './render-mermaid.ts';
import { ViewActions } from './view-actions.tsx';
import { ViewTables } from './view-tables.tsx';
import './diagram.css';

/** The C4 views of the open brief, drawn from its decisions and linked to their records. */
export function DiagramsScreen() {
  // A picture needs names, leaders and how sure they are; without flips and doubt the worker is done in a third of the time.
  const { result, error } = useStandings();
  const brief = useBrief((s) => s.brief);
  useEffect(warmMermaid, []);
  // The final figures, as in the records: a picture must not change under the reader.
  const drawn = useMemo(() => {
    if (!result?.final) return undefined;
    const { knowledge, evaluation } = result;
    return {
      views: viewsOf(modelOf(knowledge, brief, evaluation)),
      records: recordRefs(knowledge, evaluation),
      open: undecided(knowledge, evaluation),
    };
  }, [result, brief]);
  if (!drawn) return <Pending title="Diagrams" error={error} what="Deriving the model from the final figures." />;
  const { views, records, open } = drawn;
  return (
    <main id="main" className="diagrams">
      <p className="cap">{brief.names?.system ?? 'Your system'}</p>
      <h1>Diagrams</h1>
      <p className="lead">
        {records.size === 0
          ? 'No decision is clear yet, so this shows only what you have named. Answer a few questions, and the parts follow.'
          : 'Drawn from the decisions, after the C4 model. Each part names the records that shaped it; click a part to find them.'}
      </p>
      <p className="small muted measure">
        Names come from <Link href="/brief#names">the names of the brief</Link>. What nobody has said or decided is
        drawn as not decided; a queue, a cache or a further store is drawn once it is decided.
      </p>
      {open.length > 0 ? (
        <p className="small measure">
          Still open:{' '}
          {open.map((u, i) => (
            <span key={u.key}>
              {i > 0 ? ', ' : null}
              <Link href={`/decisions/${u.key}`} prefetch={false}>
                {u.title}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
      {views.map((view) => (
        <View key={view.id} view={view} records={records} />
      ))}
    </main>
  );
}

function View({ view, records }: { view: C4View; records: RecordLabels }) {
  const rowId = (element: string) => `${view.id}-${element}`;
  const pick = (element: string) => {
    const row = document.getElementById(rowId(element));
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  };
  return (
    <section className="view" aria-labelledby={view.id}>
      <h2 id={view.id}>{view.title}</h2>
      <p className="muted">{view.description}</p>
      <MermaidFigure view={view} records={records} onPick={pick} />
      <Legend view={view} />
      <ViewActions view={view} records={records} />
      <ViewTables view={view} records={records} rowId={rowId} />
    </section>
  );
}
