'use client';
import { LIMITS } from '#lib/knowledge/limits.ts';

interface Entry {
  name: string;
  description?: string | undefined;
}

export interface Field {
  key: string;
  label: string;
  /** Value and text; the empty value stands for "not said". */
  options: [string, string][];
}

/** Named things, one a line, with what may be said about each; the last line is the next one. */
export function NamedList<E extends Entry>({
  legend,
  hint,
  entries,
  fields,
  onChange,
}: {
  legend: string;
  hint: string;
  entries: E[];
  fields: Field[];
  onChange: (entries: E[]) => void;
}) {
  const rows = entries.length < LIMITS.list ? [...entries, { name: '' } as E] : entries;
  /** Sets or removes one value. */
  const change = (at: number, key: string, value: string) =>
    onChange(
      rows
        .map((row, i) => {
          if (i !== at) return row;
          const { [key as keyof E]: _old, ...rest } = row;
          return (value === '' && key !== 'name' ? rest : { ...rest, [key]: value }) as E;
        })
        // A name may be empty while it is typed anew; an entry that says nothing is gone.
        .filter((row) => Object.values(row).some((v) => v !== '')),
    );
  return (
    <fieldset className="field named">
      <legend className="small">{legend}</legend>
      {rows.map((row, i) => (
        <div key={i} className="named-row">
          <input
            aria-label={`${legend}, ${i + 1}, name`}
            placeholder={i === 0 ? hint : undefined}
            maxLength={LIMITS.name}
            value={row.name}
            onChange={(e) => change(i, 'name', e.target.value)}
          />
          {i === entries.length ? null : (
            <>
              <input
                aria-label={`${row.name}, in one line`}
                placeholder="In one line"
                maxLength={LIMITS.description}
                value={row.description ?? ''}
                onChange={(e) => change(i, 'description', e.target.value)}
              />
              {fields.map((field) => (
                <select
                  key={field.key}
                  className="control dense"
                  aria-label={`${row.name}: ${field.label}`}
                  value={String((row as Record<string, unknown>)[field.key] ?? '')}
                  onChange={(e) => change(i, field.key, e.target.value)}
                >
                  {field.options.map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              ))}
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}
