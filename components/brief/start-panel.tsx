'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { localDay } from '#lib/brief/local-day.ts';
import { LeftOut } from '#components/ui/left-out.tsx';
import { nameOfBrief, type SavedBrief } from '#lib/brief/saved-brief.ts';
import { briefStore } from '#lib/brief/store.ts';
import { leftOutOf, useBriefFile } from '#lib/brief/use-brief-file.ts';
import { useBrief, useHydrated } from '#lib/brief/use-brief.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import './start.css';

/** Start a brief, or open one from a file; a broken file says why and leaves the open brief alone. */
export function StartActions() {
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const seeDecisions = () => router.push('/decisions');
  const { ready, problems, inPart, open } = useBriefFile(seeDecisions);
  return (
    <>
      <ErrorSummary title="That file could not be opened. Your brief is as it was." problems={problems} />
      {inPart ? <LeftOut {...leftOutOf(inPart)} onContinue={seeDecisions} /> : null}
      <div className="acts">
        <button
          className="btn"
          type="button"
          onClick={() => {
            briefStore.getState().open({});
            router.push('/brief');
          }}
        >
          Start a brief
        </button>
        <button className="link" type="button" disabled={!ready} onClick={() => file.current?.click()}>
          Open a file
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Brief file"
          disabled={!ready}
          onChange={(e) => {
            void open(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
      </div>
    </>
  );
}

/** Worked examples: one click to a full result, beside whatever brief is open. */
export function Examples({ examples }: { examples: { id: string; title: string; summary: string; brief: unknown }[] }) {
  const router = useRouter();
  return (
    <ul className="ex">
      {examples.map((example) => (
        <li key={example.id}>
          <button
            type="button"
            onClick={() => {
              briefStore.getState().open(example.brief as Brief);
              router.push('/decisions');
            }}
          >
            <b>{example.title}</b>
            <span>{example.summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Briefs kept on this device, newest first; one deleted by mistake comes back. */
export function RecentBriefs() {
  const hydrated = useHydrated();
  const briefs = useBrief((s) => s.briefs);
  const [deleted, setDeleted] = useState<SavedBrief>();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its line.
  useEffect(() => undo.current?.focus(), [deleted]);
  if (!hydrated || (briefs.length === 0 && !deleted)) return null;
  const { remove, putBack } = briefStore.getState();
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">On this device</h2>
      {deleted ? (
        <p role="status">
          “<bdi>{nameOfBrief(deleted)}</bdi>” is deleted.{' '}
          <button
            ref={undo}
            className="link"
            type="button"
            onClick={() => {
              putBack(deleted);
              setDeleted(undefined);
            }}
          >
            Bring it back
          </button>
        </p>
      ) : null}
      <ul>
        {briefs.map((b) => (
          <li key={b.id}>
            <Link href="/brief" onClick={() => briefStore.getState().select(b.id)}>
              <bdi>{nameOfBrief(b)}</bdi>
            </Link>
            <span className="cap">
              {[`${Object.keys(b.brief.answers ?? {}).length} answers`, localDay(new Date(b.savedAt))]
                .filter(Boolean)
                .join(', ')}
            </span>
            <button
              className="link small"
              type="button"
              onClick={() => {
                setDeleted(remove(b.id));
              }}
            >
              Delete
              <span className="visually-hidden">
                {' '}
                <bdi>{nameOfBrief(b)}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
