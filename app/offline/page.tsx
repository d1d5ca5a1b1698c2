import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'No network' };

/** What the service worker answers in place of a page that is not on this device. */
export default function OfflinePage() {
  return (
    <main className="page" id="main">
      <h1>This page is not on this device yet</h1>
      <p className="lead">
        There is no network, or the server does not answer. Your briefs are kept on this device, and nothing of them is
        lost: the brief, the decisions and the records open without a network, and so does every page that you visited.
      </p>
      <div className="acts">
        <Link className="btn" href="/decisions" prefetch={false}>
          Go to the decisions
        </Link>
        <Link className="btn ghost" href="/brief" prefetch={false}>
          Go to the brief
        </Link>
      </div>
    </main>
  );
}
