'use client';
import { useEffect, useRef } from 'react';

const SHOWN = 8;

/** What went wrong, one problem a line; takes the focus whenever there are new ones. */
export function ErrorSummary({ title, problems }: { title: string; problems: string[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>{title}</h2>
      <ul>
        {problems.slice(0, SHOWN).map((p) => (
          <li key={p}>{p}</li>
        ))}
      </ul>
      {problems.length > SHOWN ? <p>And {problems.length - SHOWN} more.</p> : null}
    </div>
  );
}
