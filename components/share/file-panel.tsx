'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useId } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { LeftOut } from '#components/ui/left-out.tsx';
import { coreQuery } from '#lib/brief/knowledge-query.ts';
import { saveBriefFile } from '#lib/brief/save-file.ts';
import { savedForm } from '#lib/brief/saved-form.ts';
import { leftOutOf, useBriefFile } from '#lib/brief/use-brief-file.ts';
import type { Brief } from '#lib/knowledge/brief.ts';

/** Save the brief as a file, or open one beside the briefs on this device. */
export function FilePanel({ brief, empty }: { brief: Brief; empty: boolean }) {
  const id = useId();
  const router = useRouter();
  const { data: knowledge } = useQuery(coreQuery);
  const seeDecisions = () => router.push('/decisions');
  const { ready, problems, inPart, open } = useBriefFile(seeDecisions);
  return (
    <section aria-labelledby="share-file">
      <h2 id="share-file">File</h2>
      <p>
        The same brief as a readable JSON file: for long briefs, for your repository, and for the command line. Browsers
        may clear what a site keeps; a file stays.
      </p>
      <div className="acts">
        <button
          type="button"
          className={empty ? 'btn ghost' : 'btn'}
          disabled={empty}
          onClick={() => saveBriefFile(knowledge ? savedForm(knowledge, brief) : brief)}
        >
          Save as a file
        </button>
      </div>
      <h3>Open a file</h3>
      <ErrorSummary title="That file could not be opened. Your brief is as it was." problems={problems} />
      {inPart ? <LeftOut {...leftOutOf(inPart)} onContinue={seeDecisions} /> : null}
      <label htmlFor={id}>It opens beside the briefs on this device and replaces none.</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        disabled={!ready}
        onChange={(e) => {
          void open(e.target.files?.[0]);
          e.target.value = '';
        }}
      />
    </section>
  );
}
