'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SetFlips } from '#lib/engine/set-flips.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Advice, AdviceAnswer, AdviceRequest } from './advice.worker.ts';
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
  const worker = useRef<Worker | null>(null);
  const asked = useRef<{ id: number; of: Brief }>({ id: 0, of: {} });
  const [answered, setAnswered] = useState<{ of: Brief; key: string | null; answer: AdviceAnswer }>();

  useEffect(() => {
    if (!knowledge) return;
    const started = new Worker(new URL('./advice.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<AdviceAnswer>) => {
      if (data.id === asked.current.id) setAnswered({ of: asked.current.of, key, answer: data });
    };
    started.postMessage({ knowledge } satisfies AdviceRequest);
    worker.current = started;
    return () => {
      started.terminate();
      worker.current = null;
    };
  }, [knowledge, key]);

  useEffect(() => {
    if (!worker.current || !knowledge) return;
    asked.current = { id: asked.current.id + 1, of: brief };
    worker.current.postMessage({ id: asked.current.id, brief, key } satisfies AdviceRequest);
  }, [knowledge, brief, key]);

  return answered?.of === brief && answered.key === key ? answered.answer : undefined;
}
