'use client';
import { useMemo } from 'react';
import { DecisionView } from '#components/decision/decision-view.tsx';
import { Tensions } from '#components/decision/tensions.tsx';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { decisionKey } from '#lib/engine/situation.ts';
import { RuledOut } from './ruled-out.tsx';

/** One decision of the open brief, one that it may bring, or why there is nothing to decide. */
export function OneDecision({ topic, scope }: { topic: string; scope: string | null }) {
  const { result, error } = useEvaluation();
  const brief = useBrief((s) => s.brief);
  const knowledge = result?.knowledge;
  const key = decisionKey(topic, scope);
  const waiting = result?.evaluation.mayArise.find((m) => m.key === key);
  const wanted = waiting !== undefined;
  // Who opens the page asks for the decision: it is weighed here, since no list or record counts it.
  const asked = useMemo(() => {
    if (!wanted || !knowledge) return undefined;
    return evaluate(knowledge, brief, { also: [key], only: [key] }).decisions[0];
  }, [wanted, knowledge, brief, key]);
  if (!result || !knowledge) return <Pending title="Decision" error={error} what="Weighing the options." />;
  const decision = result.evaluation.decisions.find((d) => d.key === key) ?? asked;
  return decision ? (
    <DecisionView
      knowledge={knowledge}
      decision={decision}
      brief={brief}
      waiting={waiting}
      tensions={<Tensions {...result} decision={decision} />}
    />
  ) : (
    <RuledOut knowledge={knowledge} brief={brief} topic={topic} scope={scope ?? ''} />
  );
}
