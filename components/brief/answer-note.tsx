'use client';
import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useDraft } from '#lib/brief/use-draft.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';

/** A free note on one answer. */
export function AnswerNote({ question }: { question: string }) {
  const note = useBrief((s) => s.brief.notes?.[question]) ?? '';
  const { value, problem, change } = useDraft(
    note,
    LIMITS.reason,
    (text) => briefStore.getState().setNote(question, text),
    `note.${question}`,
  );
  // Opened by a note that is there; emptied to be written anew, it stays open.
  const [opened, setOpened] = useState(value !== '');
  if (value !== '' && !opened) setOpened(true);
  return (
    <details className="add-note" open={opened}>
      <summary>Note on this answer</summary>
      <Field label={<span className="visually-hidden">Note on this answer</span>} problem={problem}>
        {(control) => (
          <textarea
            {...control}
            // Continue stays here while the note does not fit.
            ref={(box) => box?.setCustomValidity(problem)}
            className="control"
            rows={3}
            value={value}
            onChange={(e) => change(e.target.value)}
          />
        )}
      </Field>
    </details>
  );
}
