import Link from 'next/link';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { Crumbs } from './crumbs.tsx';

const ENDINGS = { kept: 'kept', reversed: 'reversed later', unknown: 'how it ended is not known' } as const;

/** Published decisions by topic, with what each was read as saying. */
export function PrecedentsPage({ knowledge }: { knowledge: Knowledge }) {
  const covered = knowledge.topics
    .map((topic) => ({
      topic,
      precedents: knowledge.precedents.filter((p) => p.decision?.split('/')[0] === topic.id),
    }))
    .filter(({ precedents }) => precedents.length > 0);
  const uncovered = knowledge.precedents.filter((p) => p.decision === undefined);
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>Precedents</h1>
      <p className="lead">
        {knowledge.precedents.length} decisions that real teams published: what they knew, what they chose, and how it
        ended.
      </p>
      <p className="muted measure">
        Each was read by one rule, written down before any result was looked at: an answer is set only where a stated
        fact says it or plainly implies it; all else stays open. What was chosen, and why, sets nothing.
      </p>
      {covered.map(({ topic, precedents }) => (
        <section key={topic.id}>
          <h2>
            <Link href={`/library/${topic.id}`}>{topic.title}</Link>
          </h2>
          <ul className="terms">
            {precedents.map((p) => (
              <li key={p.id} id={p.id}>
                <Case knowledge={knowledge} precedent={p} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {uncovered.length > 0 ? (
        <section>
          <h2>No topic of ours covers these</h2>
          <ul className="terms">
            {uncovered.map((p) => (
              <li key={p.id} id={p.id}>
                <Case knowledge={knowledge} precedent={p} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}

function Case({ knowledge, precedent: p }: { knowledge: Knowledge; precedent: Precedent }) {
  const variables = new Map(variablesOf(knowledge).map((v) => [v.id, v]));
  return (
    <>
      <h3>{p.title}</h3>
      <p className="cap">
        {p.system}, {p.year}
      </p>
      <ul className="statements">
        {p.facts.map((f) => (
          <li key={f}>{f}</li>
        ))}
      </ul>
      <p>
        Considered {p.considered.map((c) => c.title).join(', ')}.{' '}
        <b>Chose {p.chosen.map((c) => c.title).join(' and ')}</b>, {ENDINGS[p.outcome]}.
      </p>
      <p>{p.why}</p>
      {p.ending ? <p className={p.outcome === 'reversed' ? 'doubt' : undefined}>{p.ending}</p> : null}
      {p.uncovered ? <p className="muted">{p.uncovered}</p> : null}
      <details className="small">
        <summary>{Object.keys(p.answers).length} answers read from its facts</summary>
        <ul>
          {Object.entries(p.answers).map(([id, answer]) => {
            const variable = variables.get(id);
            return (
              <li key={id}>
                {variable?.short ?? id}: {variable?.answers.find((a) => a.id === answer)?.text ?? answer}
              </li>
            );
          })}
        </ul>
      </details>
      <p className="source-note">
        <a href={p.source.url} rel="noreferrer">
          {p.source.title}
        </a>
        , read on <span className="fig">{p.source.read}</span>
      </p>
    </>
  );
}
