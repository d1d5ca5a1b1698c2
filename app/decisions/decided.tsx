'use client';
import Link from 'next/link';
import { DecisionList } from '#components/decision/decision-list.tsx';
import { GoneChoices } from '#components/decision/gone-choices.tsx';
import { MayAriseList } from '#components/decision/may-arise-list.tsx';
import { Together } from '#components/decision/together.tsx';
import type { Evaluated } from '#lib/brief/use-evaluation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import { howSure } from '#lib/record/why.ts';
import { RuledOutList } from './ruled-out.tsx';

/** "2 leaning", with the surest word first; "none clear yet" where no word is said. */
function clearWords(evaluation: Evaluation): string {
  const counted = (['robust', 'leaning'] as const).flatMap((word) => {
    const n = evaluation.decisions.filter((d) => howSure(d).words === word).length;
    return n === 0 ? [] : [`${n} ${word}`];
  });
  return counted.length === 0 ? 'none clear yet' : counted.join(', ');
}

/** The decisions once they are weighed: how many, what they do together, each in a line. */
export function Decided({ result, brief }: { result: Evaluated; brief: Brief }) {
  const { knowledge, evaluation, tensions } = result;
  const answered = Object.keys(brief.answers ?? {}).length;
  const chosen = evaluation.decisions.filter((d) => d.choice).length;
  return (
    <main id="main" className="decisions-page">
      <p className="cap">{brief.names?.system ?? 'Your system'}</p>
      <h1>Decisions</h1>
      {answered === 0 ? (
        <>
          <p className="lead">You have not answered anything yet, so these are only our odds.</p>
          <div className="acts">
            <Link className="btn" href="/brief">
              Start a brief
            </Link>
          </div>
        </>
      ) : (
        <>
          <p className="lead">
            {evaluation.decisions.length === 1
              ? 'One decision to take'
              : `${evaluation.decisions.length} decisions to take`}
            : {clearWords(evaluation)}, {chosen === 0 ? 'none chosen yet' : `${chosen} chosen`}.
          </p>
          {chosen > 0 ? (
            <p className="small">
              <Link href="/records">Read the records</Link>
            </p>
          ) : (
            <p className="small muted">Open one to see why, and to choose. What you choose becomes a record.</p>
          )}
          <p className="small">
            <Link href="/decisions/what-if">Try a what-if beside this brief</Link>
          </p>
        </>
      )}
      <GoneChoices knowledge={knowledge} evaluation={evaluation} />
      <Together knowledge={knowledge} />
      <DecisionList knowledge={knowledge} evaluation={evaluation} tensions={tensions} />
      <MayAriseList knowledge={knowledge} mayArise={evaluation.mayArise} />
      <RuledOutList knowledge={knowledge} brief={brief} keys={evaluation.ruledOut} />
    </main>
  );
}
