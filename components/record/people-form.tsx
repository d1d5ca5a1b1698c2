'use client';
import { useId } from 'react';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';

const FIELDS = [
  { key: 'deciders', label: 'Who decides' },
  { key: 'consulted', label: 'Who was asked' },
  { key: 'informed', label: 'Who is told' },
] as const;

/** People for the head of every record; left out where empty. */
export function PeopleForm() {
  const id = useId();
  const record = useBrief((s) => s.brief.record);
  const change = (key: (typeof FIELDS)[number]['key'], value: string) => briefStore.getState().setRecord(key, value);
  return (
    <details className="people">
      <summary>People in the records</summary>
      <p className="small muted">
        Names or roles, separated by commas. They appear at the head of every record; empty ones are left out.
      </p>
      {FIELDS.map(({ key, label }) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>{label}</label>
          <input
            id={`${id}-${key}`}
            className="control"
            type="text"
            maxLength={300}
            value={record?.[key] ?? ''}
            onChange={(e) => change(key, e.target.value)}
          />
        </div>
      ))}
    </details>
  );
}
