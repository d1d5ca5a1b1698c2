'use client';
import { Field } from '#components/ui/field.tsx';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useDraft } from '#lib/brief/use-draft.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';

const FIELDS = [
  { of: 'deciders', label: 'Who decides' },
  { of: 'consulted', label: 'Who was asked' },
  { of: 'informed', label: 'Who is told' },
] as const;

/** People for the head of every record; left out where empty. */
export function PeopleForm() {
  return (
    <details className="people">
      <summary>People in the records</summary>
      <p className="small muted">
        Names or roles, separated by commas. They appear at the head of every record; empty ones are left out.
      </p>
      {FIELDS.map((field) => (
        <Line key={field.of} {...field} />
      ))}
    </details>
  );
}

function Line({ of, label }: (typeof FIELDS)[number]) {
  const people = useBrief((s) => s.brief.record?.[of]) ?? '';
  const { value, problem, change } = useDraft(people, LIMITS.people, (text) =>
    briefStore.getState().setRecord(of, text),
  );
  return (
    <div>
      <Field label={label} problem={problem}>
        {(control) => (
          <input {...control} className="control" type="text" value={value} onChange={(e) => change(e.target.value)} />
        )}
      </Field>
    </div>
  );
}
