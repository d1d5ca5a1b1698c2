'use client';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { exportFiles } from '#lib/brief/export-files.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import { buildRecords } from '#lib/record/build.ts';

import { undecided } from '#lib/record/refs.ts';
import { downloadZip } from './download.ts';
import { PeopleForm } from './people-form.tsx';
import { RecordBrowser } from './record-browser.tsx';
import { useRecordOptions } from './record-options.ts';
import './record.css';

/** The record set of the open brief: read it as exported, copy it, take it along. */
export function RecordsScreen() {
  const { result, error } = useEvaluation();
  const brief = useBrief((s) => s.brief);
  const [problem, setProblem] = useState('');
  const options = useRecordOptions(result, brief);
  // Printed figures are the final ones, so that the same brief gives the same files.
  const set = useMemo(() => {
    if (!result?.final || !options) return undefined;
    const { knowledge, evaluation } = result;
    return {
      records: buildRecords(knowledge, brief, evaluation, options),
      open: undecided(knowledge, evaluation),
    };
  }, [result, brief, options]);
  if (!result || !set || !options)
    return <Pending title="Decision records" error={error} what="Writing the records from the final figures." />;
  const { records, open } = set;
  const accepted = records.filter((r) => r.status === 'accepted').length;
  const download = async () => {
    try {
      const files = exportFiles(result.knowledge, brief, result.evaluation, options);
      await downloadZip('decision-records.zip', Object.fromEntries(files.map((f) => [f.path, f.content])));
      setProblem('');
    } catch {
      setProblem('The zip could not be made. Download the records one by one, or reload the page and try again.');
    }
  };
  return (
    <main id="main" className="records">
      <p className="cap">{brief.names?.system ?? 'Your system'}</p>
      <h1>Decision records</h1>
      {records.length === 0 ? (
        <>
          <p className="lead">
            There is nothing to record yet. Answer a few questions, or choose an option: each decision that is clear
            enough becomes a record.
          </p>
          <div className="acts">
            <Link className="btn" href={Object.keys(brief.answers ?? {}).length > 0 ? '/decisions' : '/brief'}>
              {Object.keys(brief.answers ?? {}).length > 0 ? 'See the decisions' : 'Start a brief'}
            </Link>
          </div>
        </>
      ) : (
        <>
          <p className="lead">
            {records.length === 1 ? 'One record' : `${records.length} records`} in the MADR 4 format,{' '}
            {accepted === 0 ? 'all proposed' : `${accepted} accepted`}. A record is accepted once you have chosen; until
            then it proposes the option that leads.
          </p>
          <div className="acts">
            <button type="button" className="btn" onClick={download}>
              Download all as a zip
            </button>
            <span className="small muted">
              With the diagrams, and an index outside the folder, so that ADR tools can read it.
            </span>
          </div>
          {problem ? (
            <p className="stop small" role="alert">
              {problem}
            </p>
          ) : null}
        </>
      )}
      <RecordBrowser records={records} open={open}>
        {records.length > 0 ? <PeopleForm /> : null}
      </RecordBrowser>
    </main>
  );
}
