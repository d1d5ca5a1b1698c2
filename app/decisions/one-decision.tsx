'use client';
import { DecisionView } from '#components/decision/decision-view.tsx';
import { Tensions } from '#components/decision/tensions.tsx';
import { Pending } from '#components/ui/pending.tsx';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useEvaluation } from '#lib/brief/use-evaluation.ts';
import { RuledOut } from './ruled-out.tsx';

/** One decision of the open brief, or why there is nothing to decide. */
export function OneDecision({ topic, scope }: { topic: string; scope: string | null }) {
  const { result, error } = useEvaluation();
  const brief = useBrief((s) => s.brief);
  if (!result) return <Pending title="Decision" error={error} what="Weighing the options." />;
  const { knowledge, evaluation, tensions } = result;
  const decision = evaluation.decisions.find((d) => d.topic === topic && d.scope === scope);
  return decision ? (
    <DecisionView
      knowledge={knowledge}
      decision={decision}
      brief={brief}
      tensions={<Tensions knowledge={knowledge} evaluation={evaluation} tensions={tensions} decision={decision} />}
    />
  ) : (
    <RuledOut knowledge={knowledge} brief={brief} topic={topic} scope={scope ?? ''} />
  );
}
