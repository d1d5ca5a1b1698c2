'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
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
  onSave: (value: string, reason: string) => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(initial.value);
  const [reason, setReason] = useState(initial.reason);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (problem) field.current?.focus();
  }, [problem]);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why: whoever reads the record will ask.');
    setProblem('');
    onSave(value, reason.trim());
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
                onChange={() => setValue(c.value)}
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
            maxLength={LIMITS.reason}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
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
