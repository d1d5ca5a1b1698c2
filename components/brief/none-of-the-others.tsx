'use client';
import { useState } from 'react';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import type { Question } from '#lib/knowledge/types.ts';

/** The answers that deny an item of a set. */
const DENIALS = new Set(['no', 'none']);

/** Answers every item of a set that is still open with "no" or "none", in one go. */
export function NoneOfTheOthers({ question }: { question: Question }) {
  const answers = useBrief((s) => s.brief.answers);
  const [said, setSaid] = useState('');
  const denial = question.answers.find((a) => DENIALS.has(a.id));
  const open = (question.items ?? []).map((i) => `${question.id}.${i.id}`).filter((id) => answers?.[id] === undefined);
  if (!denial || (open.length === 0 && said === '')) return null;
  const deny = () => {
    for (const id of open) briefStore.getState().answer(id, denial.id);
    setSaid(`${open.length} answered with “${denial.text}”.`);
  };
  return (
    <p className="small none-of-the-others">
      {open.length > 0 ? (
        <button type="button" className="link" onClick={deny}>
          None of {open.length < (question.items?.length ?? 0) ? 'the others' : 'these'}
        </button>
      ) : null}{' '}
      <span className="muted" role="status">
        {said}
      </span>
    </p>
  );
}
