'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SetFlips } from '#lib/engine/set-flips.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Advice, AdviceAnswer, AdviceRequest } from './advice-job.ts';
import { inBackground, type Background } from './background.ts';
import { coreQuery } from './knowledge-query.ts';
import { useBrief } from './use-brief.ts';

/** What to ask next and whether to stop, for the open brief; undefined while it is being worked out. */
export function useAdvice(): Advice | undefined {
  const answer = useAnswer(null);
  return answer && 'advice' in answer ? answer.advice : undefined;
}

/** The smallest sets of answers that turn one decision; undefined while they are being searched. */
export function useSetFlips(key: string): SetFlips | undefined {
  const answer = useAnswer(key);
  return answer && 'sets' in answer ? answer.sets : undefined;
}

function useAnswer(key: string | null): AdviceAnswer | undefined {
  const brief = useBrief((s) => s.brief);
  const { data: knowledge } = useQuery(coreQuery);
  const job = useRef<Background<AdviceRequest> | null>(null);
  const asked = useRef<{ id: number; of: Brief }>({ id: 0, of: {} });
  const [answered, setAnswered] = useState<{ of: Brief; key: string | null; answer: AdviceAnswer }>();

  useEffect(() => {
    if (!knowledge) return;
    const started = inBackground(
      knowledge,
      () => new Worker(new URL('./advice.worker.ts', import.meta.url), { type: 'module' }),
      () => import('./advice-job.ts').then((m) => m.adviceJob),
      (answer) => {
        if (answer.id === asked.current.id) setAnswered({ of: asked.current.of, key, answer });
      },
      // The page says so by itself; nothing here is needed for the figures.
      () => {},
    );
    job.current = started;
    return () => {
      started.stop();
      job.current = null;
    };
  }, [knowledge, key]);

  useEffect(() => {
    if (!job.current || !knowledge) return;
    asked.current = { id: asked.current.id + 1, of: brief };
    job.current.ask({ id: asked.current.id, brief, key });
  }, [knowledge, brief, key]);

  return answered?.of === brief && answered.key === key ? answered.answer : undefined;
}
