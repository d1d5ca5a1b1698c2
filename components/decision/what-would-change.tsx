import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { flipSentence } from './words.ts';

/** Single changes that would make another option lead. */
export function WhatWouldChange({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  const stated = decision.flips.filter((f) => f.kind === 'level' || f.from !== null);
  const open = decision.flips.filter((f) => f.kind === 'answer' && f.from === null);
  return (
    <section>
      <h2>What would change it</h2>
      {stated.slice(0, 6).map((flip, i) => (
        <p key={i} className="small">
          {flipSentence(knowledge, topic, flip)}
        </p>
      ))}
      {stated.length > 6 ? <p className="small muted">And {stated.length - 6} more.</p> : null}
      {!decision.flipsSearched ? (
        <p className="small muted">Trying every single change …</p>
      ) : stated.length === 0 ? (
        <p className="small muted">No single answer you gave, and no single priority, changes the leader.</p>
      ) : null}
      {open.length > 0 ? (
        <details className="small">
          <summary>{open.length === 1 ? 'One open answer could' : `${open.length} open answers could`}</summary>
          {open.map((flip, i) => (
            <p key={i}>{flipSentence(knowledge, topic, flip)}</p>
          ))}
        </details>
      ) : null}
    </section>
  );
}
