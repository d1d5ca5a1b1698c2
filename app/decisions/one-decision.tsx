'use client';
import { useMemo } from 'react';
import { DecisionView } from '#components/decision/decision-view.tsx';
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
    const topics = knowledge.topics.filter((t) => t.id === topic);
    const own = evaluate({ ...knowledge, topics }, brief, { also: [key] });
    return own.decisions.find((d) => d.key === key);
  }, [wanted, knowledge, brief, topic, key]);
  if (!result || !knowledge) return <Pending title="Decision" error={error} what="Weighing the options." />;
  const decision = result.evaluation.decisions.find((d) => d.key === key) ?? asked;
  return decision ? (
    <DecisionView knowledge={knowledge} decision={decision} brief={brief} waiting={waiting} />
  ) : (
    <RuledOut knowledge={knowledge} brief={brief} topic={topic} scope={scope ?? ''} />
  );
}
