'use client';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { DecisionList } from '#components/decision/decision-list.tsx';
import { GoneChoices } from '#components/decision/gone-choices.tsx';
import { MayAriseList } from '#components/decision/may-arise-list.tsx';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import { howSure } from '#lib/record/why.ts';
import { RuledOutList } from './ruled-out.tsx';

/** Worked out after the list is there, so it loads then too. */
const Together = dynamic(() => import('#components/decision/together.tsx').then((m) => m.Together), { ssr: false });

/** "2 leaning", with the surest word first; "none clear yet" where no word is said. */
function clearWords(evaluation: Evaluation): string {
  const counted = (['robust', 'leaning'] as const).flatMap((word) => {
    const n = evaluation.decisions.filter((d) => howSure(d).words === word).length;
    return n === 0 ? [] : [`${n} ${word}`];
  });
  return counted.length === 0 ? 'none clear yet' : counted.join(', ');
}

/** All decisions of the open brief. */
export function DecisionsOverview() {
  const { result, error } = useEvaluation();
  const brief = useBrief((s) => s.brief);
  if (!result) return <Pending title="Decisions" error={error} what="Weighing the decisions." />;
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
