'use client';
import { useId, type InputHTMLAttributes } from 'react';
import type { Refusal } from '#lib/brief/store.ts';
import { useDraft } from '#lib/brief/use-draft.ts';

/** One line of text, saved as it is typed; what is too long stays in the line and says so. */
export function NameInput({
  kept,
  limit,
  keep,
  ...input
}: {
  kept: string;
  limit: number;
  keep: (text: string) => Refusal;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>) {
  const id = useId();
  const { value, problem, change } = useDraft(kept, limit, keep);
  return (
    <>
      <input
        {...input}
        value={value}
        onChange={(e) => change(e.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
      />
      {problem ? (
        <p id={id} className="stop small" role="alert">
          {problem}
        </p>
      ) : null}
    </>
  );
}
