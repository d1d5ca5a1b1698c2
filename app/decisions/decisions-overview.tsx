'use client';
import Link from 'next/link';
import { DecisionList } from '#components/decision/decision-list.tsx';
import { GoneChoices } from '#components/decision/gone-choices.tsx';
import { MayAriseList } from '#components/decision/may-arise-list.tsx';
import { Together } from '#components/decision/together.tsx';
import { Pending } from '#components/ui/pending.tsx';
import { OwnText } from '#components/ui/own-text.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import { howSure } from '#lib/record/why.ts';
import { RuledOutList } from './ruled-out.tsx';

/** All decisions of the open brief. */
export function DecisionsOverview() {
  const { result, error } = useEvaluation();
  const brief = useBrief((s) => s.brief);
  if (!result) return <Pending title="Decisions" error={error} what="Weighing the decisions." />;
  const { knowledge, evaluation, tensions } = result;
  const answered = Object.keys(brief.answers ?? {}).length;
  const chosen = evaluation.decisions.filter((d) => d.choice).length;
  const robust = evaluation.decisions.filter((d) => howSure(d).words === 'robust').length;
  return (
    <main id="main" className="decisions-page">
      <p className="cap">
        <OwnText>{brief.names?.system ?? 'Your system'}</OwnText>
      </p>
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
            : {robust === 0 ? 'none robust yet' : `${robust} robust`},{' '}
            {chosen === 0 ? 'none chosen yet' : `${chosen} chosen`}.
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
