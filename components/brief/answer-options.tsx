'use client';
import type { Answer } from '#lib/knowledge/types.ts';

export const NOT_SURE = '';

/** Answers as radio buttons with "Not sure yet" last; digits are shown where they pick. */
export function AnswerOptions({
  name,
  answers,
  value,
  onPick,
  digits,
}: {
  name: string;
  answers: Answer[];
  value: string;
  onPick: (answer: string) => void;
  digits?: boolean;
}) {
  const rows = [
    ...answers.map((a, i) => ({ id: a.id, text: a.text, hint: a.hint, digit: i + 1 })),
    { id: NOT_SURE, text: 'Not sure yet', hint: 'Counted as every answer, with its odds, until you know', digit: 0 },
  ];
  return rows.map((row) => (
    <label className="opt" key={row.id}>
      <input
        type="radio"
        className="radio"
        name={name}
        value={row.id}
        checked={value === row.id}
        onChange={() => onPick(row.id)}
      />
      <b>{row.text}</b>
      {digits ? <kbd aria-hidden="true">{row.digit}</kbd> : <span />}
      {row.hint ? <span className="h">{row.hint}</span> : null}
    </label>
  ));
}

/** One item of a set question: its answers in one row. */
export function ItemOptions({
  name,
  legend,
  hint,
  answers,
  value,
  onPick,
}: {
  name: string;
  legend: string;
  hint?: string | undefined;
  answers: Answer[];
  value: string;
  onPick: (answer: string) => void;
}) {
  return (
    <fieldset className="item">
      <legend>
        {legend}
        {hint ? <span className="h">{hint}</span> : null}
      </legend>
      <div className="choices">
        {[...answers.map((a) => ({ id: a.id, text: a.text })), { id: NOT_SURE, text: 'Not sure yet' }].map((a) => (
          <label key={a.id}>
            <input
              type="radio"
              className="radio"
              name={name}
              value={a.id}
              checked={value === a.id}
              onChange={() => onPick(a.id)}
            />
            {a.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
