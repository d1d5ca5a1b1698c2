'use client';
import { useId, useState } from 'react';
import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { titleOf } from './words.ts';
import { Why } from './why.tsx';

/** Any two options on one line; it starts with the leader against the next. */
export function CompareTwo({
  knowledge,
  topic,
  decision,
  subject,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
  subject: string;
}) {
  const id = useId();
  const inside = decision.options.filter((o) => o.rank !== null || o.option === subject).map((o) => o.option);
  const [first, setFirst] = useState(subject);
  const [second, setSecond] = useState(inside.find((o) => o !== subject) ?? '');
  const [a, b] = [inside.includes(first) ? first : subject, inside.includes(second) ? second : ''];
  if (inside.length < 2 || a === b)
    return <Why knowledge={knowledge} topic={topic} decision={decision} subject={subject} />;
  const choose = (label: string, value: string, other: string, set: (option: string) => void) => (
    <span>
      <label className="visually-hidden" htmlFor={`${id}-${label}`}>
        {label} option to compare
      </label>
      <select className="control in-text" id={`${id}-${label}`} value={value} onChange={(e) => set(e.target.value)}>
        {inside
          .filter((o) => o !== other)
          .map((o) => (
            <option key={o} value={o}>
              {titleOf(topic, o)}
            </option>
          ))}
      </select>
    </span>
  );
  return (
    <>
      <Why knowledge={knowledge} topic={topic} decision={decision} subject={a} rival={b} />
      {inside.length > 2 ? (
        <p className="compare-two small">
          Compare {choose('First', a, b, setFirst)} with {choose('Second', b, a, setSecond)}
        </p>
      ) : null}
    </>
  );
}
