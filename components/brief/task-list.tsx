'use client';
import Link from 'next/link';
import { statusOf } from '#lib/brief/relevance.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { NamesForm } from './names-form.tsx';
import { NextQuestion } from './next-question.tsx';
import { SECTIONS } from './sections.ts';
import { Standings } from './standings.tsx';
import './brief.css';
import './lists.css';

/** The sections of the brief with their questions and how far each has come. */
export function TaskList() {
  const { result, error } = useStandings();
  const brief = useBrief((s) => s.brief);
  if (error) return <p role="alert">{error.message}</p>;
  if (!result) return <p className="muted">Loading the knowledge base …</p>;
  const questions = result.knowledge.questions.map((q) => ({ q, status: statusOf(result.knowledge, brief, q) }));
  const first = questions.find(({ status }) => status === 'not started' || status === 'in progress');
  return (
    <div className="q flush">
      <div>
        <div className="acts tight">
          {first ? (
            <Link className="btn" href={`/brief/q/${first.q.id}`}>
              {Object.keys(brief.answers ?? {}).length > 0 ? 'Continue' : 'Start with the first question'}
            </Link>
          ) : (
            <Link className="btn" href="/decisions">
              See the decisions
            </Link>
          )}
          <Link href="/brief/all">All on one page</Link>
          <Link href="/brief/check">Check your answers</Link>
          <Link href="/brief/checks">Checklists</Link>
        </div>
        <NextQuestion knowledge={result.knowledge} />
        {SECTIONS.map((section) => {
          const own = questions.filter(({ q }) => q.section === section.id);
          const open = own.filter(({ status }) => status !== 'cannot matter');
          if (own.length === 0) return null;
          const done = open.filter(({ status }) => status === 'done').length;
          return (
            <section className="tasks" key={section.id} aria-labelledby={`section-${section.id}`}>
              <h2 id={`section-${section.id}`}>
                {section.title}
                <span className="cap">{open.length === 0 ? 'cannot matter' : `${done} of ${open.length}`}</span>
              </h2>
              <ul>
                {own.map(({ q, status }) => (
                  <li key={q.id} className={status === 'cannot matter' ? 'quiet' : undefined}>
                    <Link href={`/brief/q/${q.id}`} prefetch={false}>
                      {q.text}
                    </Link>
                    <span className={status === 'done' ? 'small' : 'small muted'}>{status}</span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        <NamesForm />
      </div>
      <aside aria-label="Standings">
        <h2>Standings</h2>
        <Standings result={result} />
      </aside>
    </div>
  );
}
