'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import type { Refusal } from '#lib/brief/store.ts';
import { tooLong } from '#lib/brief/use-draft.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';

export interface Choice {
  value: string;
  label: string;
}

/** A value to set with the reason for it; without a reason it is not saved, and the field says so. */
export function OwnForm({
  legend,
  choices,
  initial,
  why,
  button,
  onSave,
}: {
  legend: string;
  choices: Choice[];
  initial: { value: string; reason: string };
  /** Label of the reason. */
  why: string;
  button: string;
  /** @returns why it could not be saved, or null */
  onSave: (value: string, reason: string) => Refusal;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // What is picked or typed here stays, whatever is saved elsewhere meanwhile.
  const [picked, setPicked] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const value = picked ?? initial.value;
  const reason = typed ?? initial.reason;
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (problem) field.current?.focus();
  }, [problem]);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why: whoever reads the record will ask.');
    const refused = tooLong(reason.trim(), LIMITS.reason) ?? onSave(value, reason.trim());
    setProblem(refused ?? '');
    if (refused !== null) return;
    setPicked(null);
    setTyped(null);
  };
  return (
    <form onSubmit={save} className="choice-form own-form">
      <fieldset>
        <legend className="visually-hidden">{legend}</legend>
        <div className="steps">
          {choices.map((c) => (
            <label key={c.value}>
              <input
                className="radio"
                type="radio"
                name={id}
                value={c.value}
                checked={value === c.value}
                onChange={() => setPicked(c.value)}
              />
              {c.label}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={why} problem={problem}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className="control"
            rows={2}
            value={reason}
            onChange={(e) => {
              setPicked(value);
              setTyped(e.target.value);
            }}
          />
        )}
      </Field>
      <div className="acts">
        <button className="btn ghost" type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}
