'use client';
import { useSetFlips } from '#lib/brief/use-advice.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { changesSentence, flipSentence, titleOf } from './words.ts';

/** Answers, priorities and claims whose change would make another option lead. */
export function WhatWouldChange({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  const stated = decision.flips.filter((f) => f.kind === 'level' || (f.kind === 'answer' && f.from !== null));
  const open = decision.flips.filter((f) => f.kind === 'answer' && f.from === null);
  const claims = decision.flips.filter((f) => f.kind === 'claim');
  return (
    <section>
      <h2>What would change it</h2>
      {stated.slice(0, 6).map((flip, i) => (
        <p key={i} className="small">
          {flipSentence(knowledge, topic, flip)}
        </p>
      ))}
      {stated.length > 6 ? <p className="small muted">And {stated.length - 6} more.</p> : null}
      {!decision.flipsSearched ? <p className="small muted">Trying every single change …</p> : null}
      {decision.flipsSearched && !stated.some((f) => f.kind === 'answer') ? (
        <Sets knowledge={knowledge} topic={topic} decision={decision} />
      ) : null}
      {open.length > 0 ? (
        <details className="small">
          <summary>{open.length === 1 ? 'One open answer could' : `${open.length} open answers could`}</summary>
          {open.map((flip, i) => (
            <p key={i}>{flipSentence(knowledge, topic, flip)}</p>
          ))}
        </details>
      ) : null}
      {claims.length > 0 ? (
        <details className="small" open={claims.length === 1}>
          <summary>
            {claims.length === 1 ? 'It rests on one claim' : `${claims.length} claims carry it, each alone`}
          </summary>
          {claims.map((flip) => {
            const [ref] = flip.row.sources;
            const source = ref ? knowledge.sources[ref.id] : undefined;
            return (
              <p key={`${flip.option}-${flip.row.id}`}>
                If this were wrong, {titleOf(topic, flip.leader)} leads: “{flip.row.claim}”{' '}
                {source ? (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                ) : null}
              </p>
            );
          })}
        </details>
      ) : null}
    </section>
  );
}

/** The smallest sets of answers, where no single one turns it. */
function Sets({ knowledge, topic, decision }: { knowledge: Knowledge; topic: TopicWithOptions; decision: Decision }) {
  const found = useSetFlips(decision.key);
  if (!found) return <p className="small muted">Trying answers together …</p>;
  if (found.sets.length === 0)
    return <p className="small muted">No three answers that you gave, changed together, turn this.</p>;
  return (
    <>
      <p className="small muted">
        No single answer you gave turns this; {found.searched === 2 ? 'two' : 'three'} together do:
      </p>
      {found.sets.slice(0, 3).map((set, i) => (
        <p key={i} className="small">
          {changesSentence(knowledge, topic, set)}
        </p>
      ))}
      {found.sets.length > 3 ? <p className="small muted">And {found.sets.length - 3} other sets.</p> : null}
    </>
  );
}
