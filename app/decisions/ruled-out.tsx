'use client';
import Link from 'next/link';
import type { Brief } from '#lib/knowledge/brief.ts';
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

interface Cause {
  key: string;
  href: string;
  text: string;
}

/** The stated answers and choices that leave a scope without a reason to exist. */
function causesOf(knowledge: Knowledge, brief: Brief, topicId: string, scopeId: string): Cause[] {
  const topic = knowledge.topics.find((t) => t.id === topicId);
  const scope = topic?.scopes.find((s) => s.id === scopeId);
  const variables = variablesOf(knowledge);
  const causes = new Map<string, Cause>();
  const rulesOut = (id: string, values: string[]) => {
    if (id.startsWith('@')) {
      const key = id.slice(1);
      const choice = brief.choices?.[key]?.option;
      const topic = knowledge.topics.find((t) => t.id === key.split('/')[0]);
      if (choice && !values.includes(choice))
        causes.set(id, {
          key: id,
          href: `/decisions/${key}`,
          text: `you chose ${topic?.options.find((o) => o.id === choice)?.title ?? choice} for ${topic?.title.toLowerCase()}`,
        });
      return;
    }
    const stated = brief.scopes?.[scopeId]?.[id] ?? brief.answers?.[id];
    const variable = variables.find((v) => v.id === id);
    if (!stated || !variable || values.includes(stated)) return;
    const answer = variable.answers.find((a) => a.id === stated)?.text ?? stated;
    causes.set(id, {
      key: id,
      href: `/brief/q/${variable.question.id}`,
      text: `you answered “${answer}” to “${variable.item?.text ?? variable.text}”`,
    });
  };
  eachLeaf(topic?.when, rulesOut);
  eachLeaf(scope?.when, rulesOut);
  return [...causes.values()];
}

function Causes({ causes }: { causes: Cause[] }) {
  if (causes.length === 0) return 'what you said leaves nothing to decide.';
  const said = causes.map((c, i) => (
    <span key={c.key}>
      {i > 0 ? (i === causes.length - 1 ? ' and ' : ', ') : ''}
      {c.text} (<Link href={c.href}>change</Link>)
    </span>
  ));
  return <>{said}.</>;
}

/** What is not decided, and which answer says so. */
export function RuledOutList({ knowledge, brief, keys }: { knowledge: Knowledge; brief: Brief; keys: string[] }) {
  if (keys.length === 0) return null;
  return (
    <section className="ruled-out">
      <h2>Not decided, because your answers rule it out</h2>
      <ul>
        {keys.map((key) => {
          const [topicId = '', scopeId = ''] = key.split('/');
          const topic = knowledge.topics.find((t) => t.id === topicId);
          const scope = topic?.scopes.find((s) => s.id === scopeId);
          return (
            <li key={key} className="small">
              <b>{[topic?.title, scope?.title].filter(Boolean).join(' · ')}:</b>{' '}
              <Causes causes={causesOf(knowledge, brief, topicId, scopeId)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The page of a decision that does not exist for this brief. */
export function RuledOut({
  knowledge,
  brief,
  topic: topicId,
  scope: scopeId,
}: {
  knowledge: Knowledge;
  brief: Brief;
  topic: string;
  scope: string;
}) {
  const topic = knowledge.topics.find((t) => t.id === topicId);
  const scope = topic?.scopes.find((s) => s.id === scopeId);
  const causes = causesOf(knowledge, brief, topicId, scopeId);
  return (
    <main id="main" className="decisions-page">
      <p className="cap">{[topic?.title, scope?.title].filter(Boolean).join(' · ')}</p>
      <h1>There is nothing to decide here</h1>
      <p className="lead">
        {causes.length > 0 ? (
          <>
            It is ruled out: <Causes causes={causes} />
          </>
        ) : (
          'What you said leaves nothing to decide here.'
        )}
      </p>
      <p>
        <Link href="/decisions">All decisions</Link> ·{' '}
        <Link href={`/library/${topicId}`}>{topic?.title} in the library</Link>
      </p>
    </main>
  );
}
