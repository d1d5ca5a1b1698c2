'use client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { evaluate } from '#lib/engine/evaluate.ts';
import { amongOutcomes, type Tension } from '#lib/engine/tension.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { inBackground, type Background } from './background.ts';
import type { ConfidenceAnswer, ConfidenceRequest } from './confidence-job.ts';
import { coreQuery, knowledgeQuery } from './knowledge-query.ts';
import { isWarm, keptFor, ON_ANSWER, warmUp } from './kept-decisions.ts';
import { useBrief, useHydrated } from './use-brief.ts';

export interface Evaluated {
  knowledge: Knowledge;
  evaluation: Evaluation;
  /** What does not go well together among the outcomes; empty for standings. */
  tensions: Tension[];
  /** False while the figures still come from few draws. */
  final: boolean;
}

/**
 * The open brief, evaluated: first by a worker, while this thread warms up; from then on at once with every answer,
 * with exact scores and a few draws, and then refined by the worker.
 * @param brief another brief than the open one, for a shared decision
 * @returns undefined until the knowledge base and the brief are there
 */
export function useEvaluation(brief?: Brief): { result: Evaluated | undefined; error: Error | null } {
  return useEvaluated(useQuery(knowledgeQuery), true, brief);
}

/** Names, ranks, scores and shares alone, for pages that explain nothing: no contributions, levels or flips. */
export function useStandings(brief?: Brief): { result: Evaluated | undefined; error: Error | null } {
  return useEvaluated(useQuery(coreQuery), false, brief);
}

/** What was last found, so that the next page has it at once. */
let last: { of: Brief; tensions: Tension[] } | undefined;

function useEvaluated(
  { data: knowledge, error }: Pick<UseQueryResult<Knowledge>, 'data' | 'error'>,
  whole: boolean,
  brief?: Brief,
): { result: Evaluated | undefined; error: Error | null } {
  const hydrated = useHydrated();
  const own = useBrief((s) => s.brief);
  const subject = brief ?? own;
  const ready = hydrated || brief !== undefined;
  const [warm, setWarm] = useState<Knowledge>();
  const quick = useMemo(
    () =>
      knowledge && ready && (warm === knowledge || isWarm(knowledge))
        ? evaluate(knowledge, subject, { ...ON_ANSWER, kept: keptFor(knowledge) })
        : undefined,
    [knowledge, ready, warm, subject],
  );
  const [refined, setRefined] = useState<{ of: Brief; evaluation: Evaluation; final: boolean }>();
  const [found, setFound] = useState(() => (last?.of === subject ? last.tensions : []));
  const [failure, setFailure] = useState<Error | null>(null);
  const job = useRef<Background<ConfidenceRequest> | null>(null);
  const asked = useRef(0);
  const waiting = useRef(new Map<number, Brief>());

  useEffect(() => {
    if (!knowledge) return;
    const started = inBackground(
      knowledge,
      () => new Worker(new URL('./confidence.worker.ts', import.meta.url), { type: 'module' }),
      () => import('./confidence-job.ts').then((m) => m.confidenceJob),
      (answer: ConfidenceAnswer) => {
        const of = waiting.current.get(answer.id);
        // In slices: drawing a whole page at once would block it.
        if (!of) return;
        if ('tensions' in answer) {
          last = { of, tensions: answer.tensions };
          startTransition(() => setFound(answer.tensions));
        } else startTransition(() => setRefined({ of, evaluation: answer.evaluation, final: answer.final }));
      },
      setFailure,
    );
    job.current = started;
    return () => {
      started.stop();
      job.current = null;
    };
  }, [knowledge]);

  useEffect(() => {
    if (!job.current || !ready) return;
    const id = ++asked.current;
    waiting.current = new Map([[id, subject]]);
    job.current.ask({ id, brief: subject, whole });
  }, [knowledge, ready, subject, whole]);

  useEffect(() => {
    if (!knowledge || !ready || isWarm(knowledge)) return;
    return warmUp(knowledge, subject, () => startTransition(() => setWarm(knowledge)));
  }, [knowledge, ready, subject]);

  const fault = error ?? failure;
  const current = refined?.of === subject ? refined : undefined;
  const evaluation = current?.evaluation ?? quick;
  const tensions = useMemo(
    () => (knowledge && evaluation ? amongOutcomes(knowledge, evaluation, found) : []),
    [knowledge, evaluation, found],
  );
  if (!knowledge || !evaluation) return { result: undefined, error: fault };
  return { result: { knowledge, evaluation, tensions, final: current?.final ?? false }, error: fault };
}
