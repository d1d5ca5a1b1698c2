'use client';
import Link from 'next/link';
import { useAdvice } from '#lib/brief/use-advice.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

/** The open answer that is worth most, or the proof that none is worth asking for. */
export function NextQuestion({ knowledge }: { knowledge: Knowledge }) {
  const advice = useAdvice();
  if (!advice) return <p className="next-question small muted">Looking for the most decisive question …</p>;
  const { next, stop } = advice;
  if (stop.state === 'proved')
    return (
      <p className="next-question" role="status">
        <b>You can stop:</b> no combination of the answers still open changes any leading option.
        {stop.mayArise > 0 ? (
          <>
            {' '}
            Answers may still bring{' '}
            <Link href="/decisions#may-arise" prefetch={false}>
              {stop.mayArise === 1 ? 'one more decision' : `${stop.mayArise} more decisions`}
            </Link>
            .
          </>
        ) : null}
      </p>
    );
  const [best] = next;
  const variable = variablesOf(knowledge).find((v) => v.id === best?.variable);
  if (!best || !variable)
    return (
      <p className="next-question small muted">
        No single answer is expected to change much. {stop.state === 'open' ? 'Some, given together, still could.' : ''}
      </p>
    );
  return (
    <p className="next-question">
      <span className="cap">Most decisive next</span>
      <Link href={`/brief/q/${variable.question.id}`} prefetch={false}>
        {variable.item ? `${variable.question.text} ${variable.item.text}` : variable.question.text}
      </Link>{' '}
      <span className="small muted">
        It can turn {best.decisions.length === 1 ? 'one decision' : `${best.decisions.length} decisions`}.
      </span>
    </p>
  );
}
