'use client';
import Link from 'next/link';
import { useBrief, useHydrated } from '#lib/brief/use-brief.ts';
import { LinkPanel } from './link-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import './share.css';

/** Share the open brief as a link or as a file, or open someone’s file. */
export function ShareScreen() {
  const hydrated = useHydrated();
  const brief = useBrief((s) => s.brief);
  const empty = Object.values(brief).every(
    (part) => part === undefined || (typeof part === 'object' && Object.keys(part).length === 0),
  );
  return (
    <main id="main" className="share">
      <p className="cap">{brief.names?.system ?? 'Your system'}</p>
      <h1>Share, save and open</h1>
      <p className="lead">
        A link carries the whole brief in itself: answers, choices, names and notes. Nothing is stored on a server, and
        who opens it gets a copy.
      </p>
      <div className="halves">
        <section aria-labelledby="share-link">
          <h2 id="share-link">Link</h2>
          {!hydrated ? (
            <p role="status">Reading your brief.</p>
          ) : empty ? (
            <p>
              There is nothing to share yet. <Link href="/brief">Start a brief</Link>, then come back.
            </p>
          ) : (
            <LinkPanel brief={brief} />
          )}
        </section>
        <FilePanel brief={brief} empty={empty} />
      </div>
    </main>
  );
}
