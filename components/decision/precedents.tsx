'use client';
import Link from 'next/link';
import { isNear, nearestPrecedents, reversals, type Nearness } from '#lib/engine/precedents.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { clause, list } from '#lib/knowledge/words.ts';
import { titleOf, variableName } from './words.ts';

const SHOWN = 3;
const ENDINGS = { kept: 'kept', reversed: 'reversed later', unknown: 'ending unknown' } as const;

/** Published decisions like this one, and a warning where a similar team took the same option back. */
export function Precedents({
  knowledge,
  topic,
  decision,
  brief,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
  brief: Brief;
}) {
  const near = nearestPrecedents(knowledge, brief, decision.key);
  if (near.length === 0) return null;
  const subject = decision.choice ?? decision.leaders[0];
  const warnings = subject ? reversals(near, subject) : [];
  return (
    <section>
      <h2>Precedents</h2>
      {warnings.map((w) => (
        <p key={w.precedent.id} className="small">
          <span className="stop">Warning.</span> A similar team chose {titleOf(topic, subject ?? '')} and took it back:{' '}
          {w.precedent.ending ?? w.precedent.why}
        </p>
      ))}
      {near.slice(0, SHOWN).map((n) => (
        <Entry key={n.precedent.id} knowledge={knowledge} near={n} />
      ))}
      <p className="small muted">
        Distance, from 0 to 1, is the part of their answers that differs from yours; what is not said counts half.
      </p>
      {near.some(isNear) ? null : (
        <p className="small muted">None of these is close: they share little with what you have said so far.</p>
      )}
    </section>
  );
}

function Entry({
  knowledge,
  near: { precedent: p, distance, same, differ, open },
}: {
  knowledge: Knowledge;
  near: Nearness;
}) {
  const names = (ids: string[]) => ids.map((id) => variableName(knowledge, id)).join(', ');
  return (
    <div className="precedent small">
      <p>
        <b>
          <Link href={`/library/precedents#${p.id}`}>{p.title}</Link>
        </b>{' '}
        chose {list(p.chosen.map((c) => clause(knowledge, c.title)))}, {ENDINGS[p.outcome]}.
      </p>
      <p className="muted">
        Distance <span className="fig">{distance.toFixed(2)}</span>
        {same.length > 0 ? `; the same: ${names(same)}` : ''}
        {differ.length > 0 ? `; different: ${names(differ)}` : ''}
        {open.length > 0 ? `; not said here: ${names(open)}` : ''}.
      </p>
      <p>
        <a href={p.source.url} rel="noreferrer">
          {p.source.title}
        </a>
      </p>
    </div>
  );
}
