import type { Metadata } from 'next';
import { ChecksOverview } from '#components/brief/checks-overview.tsx';

export const metadata: Metadata = { title: 'Checklists of this brief' };

export default function Page() {
  return (
    <main className="page" id="main">
      <h1>Checklists</h1>
      <p className="lead">
        What to have looked at before it goes live. What you leave open goes into the exported set.
      </p>
      <ChecksOverview />
    </main>
  );
}
