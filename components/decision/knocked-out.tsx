'use client';
import Link from 'next/link';
import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { briefStore } from '#lib/brief/store.ts';
import { tooLong } from '#lib/brief/use-draft.ts';
import type { Lookup } from '#lib/engine/predicate.ts';
import type { Decision, OptionResult } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { capital, ofHundred } from '#lib/knowledge/words.ts';
import { ifText } from '#lib/record/conditions.ts';
import { titleOf } from './words.ts';

/** Options that left the ranking, what would bring them back, and a way to set the reason aside on the record. */
export function KnockedOut({
  knowledge,
  topic,
  decision,
  lookup,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
  /** What was stated for this decision. */
  lookup: Lookup;
}) {
  const named = decision.options.filter((o) => o.knockedOut);
  const sometimes = named.filter((o) => (o.knockedOut?.probability ?? 1) < 1);
  const out = named.filter((o) => !sometimes.includes(o));
  const part = (title: string, options: OptionResult[]) =>
    options.length === 0 ? null : (
      <section>
        <h2>{title}</h2>
        {options.map((o) => (
          <Entry
            key={o.option}
            topic={topic}
            decisionKey={decision.key}
            result={o}
            condition={o.knockedOut ? ifText(knowledge, o.knockedOut.when, lookup) : ''}
          />
        ))}
      </section>
    );
  return (
    <>
      {part('Out', out)}
      {part('Out if open answers fall so', sometimes)}
    </>
  );
}

function Entry({
  topic,
  decisionKey,
  result: { option, knockedOut },
  condition,
}: {
  topic: TopicWithOptions;
  decisionKey: string;
  result: OptionResult;
  /** "if … is …" where open answers decide, else empty. */
  condition: string;
}) {
  const [typed, setTyped] = useState('');
  if (!knockedOut) return null;
  const { probability, reason, comesBackIf, waived } = knockedOut;
  return (
    <div className="knocked-out small">
      <p>
        <b>
          <Link href={`/library/${topic.id}/${option}`}>{titleOf(topic, option)}</Link>
          {probability < 1 ? `, in ${ofHundred(probability)} cases` : ''}.
        </b>{' '}
        {condition ? <span className="muted">{capital(condition)}: </span> : null}
        {reason} <span className="muted">Comes back if {comesBackIf.replace(/\.$/, '')}.</span>
      </p>
      {waived === null || typed !== '' ? (
        <Waive
          decisionKey={decisionKey}
          option={option}
          title={titleOf(topic, option)}
          reason={typed}
          setReason={setTyped}
        />
      ) : null}
      {waived === null ? null : (
        <p>
          <span className="doubt">
            Set aside: <bdi>{waived}</bdi>
          </span>{' '}
          <button type="button" className="link" onClick={() => briefStore.getState().waive(decisionKey, option, null)}>
            Take back<span className="visually-hidden"> for {titleOf(topic, option)}</span>
          </button>
        </p>
      )}
    </div>
  );
}

/** A knock-out is set aside only with a reason: the record prints it as an accepted risk. */
function Waive({
  decisionKey,
  option,
  title,
  reason,
  setReason,
}: {
  decisionKey: string;
  option: string;
  title: string;
  /** What is typed so far; it stays where another tab sets the same aside. */
  reason: string;
  setReason: (reason: string) => void;
}) {
  const [problem, setProblem] = useState('');
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why: the record will show it as a risk that you accept.');
    const why = reason.trim();
    const refused = tooLong(why, LIMITS.reason) ?? briefStore.getState().waive(decisionKey, option, why);
    setProblem(refused ?? '');
    if (refused === null) setReason('');
  };
  return (
    <details>
      <summary>
        Set this aside<span className="visually-hidden"> for {title}</span>
      </summary>
      <form onSubmit={save} className="choice-form">
        <Field label="Why it may stay in" problem={problem}>
          {(control) => (
            <textarea
              {...control}
              className="control"
              rows={2}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        <div className="acts">
          <button className="btn ghost" type="submit">
            Set aside
          </button>
        </div>
      </form>
    </details>
  );
}
