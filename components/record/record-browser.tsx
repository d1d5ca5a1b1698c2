'use client';
import Link from 'next/link';
import { useMemo, useState, type ReactNode } from 'react';
import type { AdrRecord, Undecided } from '#lib/record/model.ts';
import { renderMadr4 } from '#lib/record/render-madr4.ts';
import { MarkdownView } from './markdown-view.tsx';
import { RecordActions } from './record-actions.tsx';

/** The list of records beside the one that is open, as rendered and as the exported Markdown. */
export function RecordBrowser({
  records,
  open,
  children,
}: {
  records: AdrRecord[];
  open: Undecided[];
  children?: ReactNode;
}) {
  // The address names the record, so that a diagram can lead to it; this part never runs on the server.
  const [key, setKey] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  const show = (chosen: string) => {
    setKey(chosen);
    window.history.replaceState(window.history.state, '', `#${chosen}`);
  };
  const [raw, setRaw] = useState(false);
  const shown = records.find((r) => r.key === key) ?? records[0];
  // Exactly what is exported; the others are written when they are opened.
  const text = useMemo(() => (shown ? renderMadr4(shown) : ''), [shown]);
  return (
    <div className="split-view">
      <div>
        <ul className="record-list" aria-label="Records">
          {records.map((r) => (
            <li key={r.key}>
              <button
                type="button"
                aria-current={r.key === shown?.key ? 'true' : undefined}
                onClick={() => show(r.key)}
              >
                <span className="fig">{r.number}</span>
                <span className="name">{r.title}</span>
                <span className={`cap ${r.status === 'accepted' ? 'sure' : ''}`}>{r.status}</span>
              </button>
            </li>
          ))}
        </ul>
        {open.length > 0 ? (
          <section className="open-list">
            <h2>No record yet</h2>
            <ul>
              {open.map((u) => (
                <li key={u.key}>
                  {u.nowhere ? u.title : <Link href={`/decisions/${u.key}`}>{u.title}</Link>}
                  <span className="muted"> {u.reason}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {children}
      </div>
      {shown ? (
        <article aria-label={`Record ${shown.number}`}>
          <RecordActions key={shown.key} name={shown.file} text={text} />
          <p className="cap file-name">
            docs/decisions/{shown.file} · <Link href={`/decisions/${shown.key}`}>the decision</Link>
          </p>
          <div className="views" role="group" aria-label="Show as">
            <button type="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
              Rendered
            </button>
            <button type="button" aria-pressed={raw} onClick={() => setRaw(true)}>
              Markdown
            </button>
          </div>
          {raw ? (
            <pre className="raw" tabIndex={0} role="region" aria-label={`Markdown of record ${shown.number}`}>
              {text}
            </pre>
          ) : (
            <MarkdownView markdown={text} />
          )}
        </article>
      ) : null}
    </div>
  );
}
