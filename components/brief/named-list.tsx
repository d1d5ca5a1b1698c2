'use client';
import { useRef, useState } from 'react';
import type { ListName, Row, RowEdit, RowField } from '#lib/brief/names-edit.ts';
import type { Refusal } from '#lib/brief/store.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { NameInput } from './name-input.tsx';

export interface Field {
  key: RowField;
  label: string;
  /** Value and text; the empty value stands for "not said". */
  options: [string, string][];
}

/**
 * Named things, one a line, with what may be said about each; the last line is the next one. A line is known by its
 * identity, keeps its place while its name is empty, and goes only by its button.
 */
export function NamedList({
  list,
  legend,
  hint,
  rows,
  fields,
  onEdit,
}: {
  list: ListName;
  legend: string;
  hint: string;
  rows: Row[];
  fields: Field[];
  onEdit: (edit: RowEdit) => Refusal;
}) {
  const [next, setNext] = useState(() => crypto.randomUUID());
  const names = useRef<HTMLFieldSetElement>(null);
  const set = (id: string, field: RowField, value: string) => onEdit({ kind: 'set', list, id, field, value });
  const add = (name: string) => {
    const refused = onEdit({ kind: 'add', list, id: next, name });
    // The line that was typed in keeps its key, and with it the cursor.
    if (refused === null) setNext(crypto.randomUUID());
    return refused;
  };
  const remove = (id: string, at: number) => {
    onEdit({ kind: 'remove', list, id });
    // The button goes with its line: its place is taken by the next line, and so is the cursor.
    requestAnimationFrame(() => names.current?.querySelectorAll<HTMLInputElement>('input[data-name]')[at]?.focus());
  };
  const shown = rows.length < LIMITS.list ? [...rows, { id: next, name: '' }] : rows;
  return (
    <fieldset className="field named" ref={names}>
      <legend className="small">{legend}</legend>
      {shown.map((row, i) => (
        <div key={row.id} className="named-row">
          <NameInput
            data-name
            aria-label={`${legend}, ${i + 1}, name`}
            placeholder={i === 0 ? hint : undefined}
            limit={LIMITS.name}
            kept={row.name}
            keep={(name) => (row.id === next ? add(name) : set(row.id, 'name', name))}
          />
          {row.id === next ? null : (
            <>
              <NameInput
                aria-label={`${row.name}, in one line`}
                placeholder="In one line"
                limit={LIMITS.description}
                kept={row.description ?? ''}
                keep={(text) => set(row.id, 'description', text)}
              />
              {fields.map((field) => (
                <select
                  key={field.key}
                  className="control dense"
                  aria-label={`${row.name}: ${field.label}`}
                  value={row[field.key] ?? ''}
                  onChange={(e) => set(row.id, field.key, e.target.value)}
                >
                  {field.options.map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              ))}
              <button type="button" className="link small" onClick={() => remove(row.id, i)}>
                Remove
                <span className="visually-hidden">
                  {' '}
                  {row.name.trim() ? <bdi>{row.name.trim()}</bdi> : `line ${i + 1}, which has no name`}
                </span>
              </button>
            </>
          )}
        </div>
      ))}
      {rows.length > LIMITS.list ? (
        <p className="small doubt">Only the first {LIMITS.list} with a name appear in diagrams and records.</p>
      ) : null}
    </fieldset>
  );
}
