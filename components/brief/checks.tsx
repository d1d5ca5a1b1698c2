'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useId } from 'react';
import { knowledgeQuery } from '#lib/brief/knowledge-query.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief, useHydrated } from '#lib/brief/use-brief.ts';
import { useDraft } from '#lib/brief/use-draft.ts';
import { checkedItems, isOpen, type CheckedItem } from '#lib/engine/checks.ts';
import type { Check } from '#lib/knowledge/brief.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { Field } from '#components/ui/field.tsx';
import { Pending } from './pending-text.tsx';
import './checks.css';

const STATES: { value: Check['state']; label: string }[] = [
  { value: 'done', label: 'Done' },
  { value: 'not-yet', label: 'Not yet' },
  { value: 'does-not-apply', label: 'Does not apply' },
];

/** One checklist, worked through inside the open brief. */
export function Checks({ checklist }: { checklist: string }) {
  const { data: knowledge, error } = useQuery(knowledgeQuery);
  const hydrated = useHydrated();
  const brief = useBrief((s) => s.brief);
  const list = knowledge?.checklists.find((c) => c.id === checklist);
  if (!list || !hydrated) return <Pending error={error} />;
  const items = checkedItems(brief, list);
  const ruledOut = list.items.length - items.length;
  const open = items.filter(isOpen).length;
  return (
    <>
      <p className="small" role="status">
        {open === 0 ? 'Nothing is open here.' : `${open} of ${items.length} are open.`}
        {ruledOut > 0 ? ` Your answers rule out ${ruledOut} ${ruledOut === 1 ? 'other' : 'others'}.` : ''}
      </p>
      <p className="small">
        <Link href={`/library/checklists/${list.id}`}>With sources, in the library</Link>
      </p>
      <ol className="checks">
        {items.map((checked) => (
          <li key={checked.key} id={checked.item.id} className={isOpen(checked) ? undefined : 'settled'}>
            <Item checked={checked} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Item({ checked: { key, item, status, note } }: { checked: CheckedItem }) {
  const id = useId();
  const { check } = briefStore.getState();
  const needsReason = status === 'does-not-apply' && !note;
  const set = (state: Check['state'], text: string | null) => check(key, { state, ...(text ? { note: text } : {}) });
  const draft = useDraft(note ?? '', LIMITS.reason, (text) =>
    status === 'moot' || status === 'open' ? null : set(status, text),
  );
  return (
    <fieldset>
      <legend>{item.text}</legend>
      <p className="small measure">{item.why}</p>
      <p className="small measure muted">To verify: {item.verify}</p>
      {item.standards ? <p className="cap">{item.standards.join(' · ')}</p> : null}
      {status === 'moot' ? (
        <p className="small measure">
          <span className="sure">Moot.</span> {note}
        </p>
      ) : (
        <>
          <div className="states">
            {STATES.map((s) => (
              <label key={s.value}>
                <input
                  className="radio"
                  type="radio"
                  name={id}
                  checked={status === s.value}
                  onChange={() => set(s.value, note)}
                />
                {s.label}
              </label>
            ))}
            {status === 'open' ? null : (
              <button type="button" className="link small" onClick={() => check(key, null)}>
                Clear<span className="visually-hidden"> “{item.text}”</span>
              </button>
            )}
          </div>
          {status === 'open' ? null : (
            <div className="note">
              <Field
                label={status === 'does-not-apply' ? 'Why it does not apply' : 'Note, such as where to see it'}
                problem={
                  draft.problem || (needsReason ? 'Without a reason, the exported set says “no reason given”.' : '')
                }
                tone={draft.problem ? 'stop' : 'doubt'}
              >
                {(control) => (
                  <input
                    {...control}
                    className="control"
                    value={draft.value}
                    onChange={(e) => draft.change(e.target.value)}
                  />
                )}
              </Field>
            </div>
          )}
        </>
      )}
    </fieldset>
  );
}
