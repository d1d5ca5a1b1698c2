'use client';
import Link from 'next/link';
import { statusOf, variableIds } from '#lib/brief/relevance.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { SECTIONS } from './sections.ts';
import { Standings } from './standings.tsx';
import './brief.css';
import './lists.css';

/** Every question that can matter, dense, for people who do this often. */
export function AllQuestions() {
  const { result } = useStandings();
  const brief = useBrief((s) => s.brief);
  if (!result) return <p className="muted">Loading the knowledge base …</p>;
  const variables = variablesOf(result.knowledge);
  return (
    <div className="q flush">
      <form className="dense" onSubmit={(e) => e.preventDefault()}>
        {SECTIONS.map((section) => (
          <section key={section.id} hidden={!result.knowledge.questions.some((q) => q.section === section.id)}>
            <h2>{section.title}</h2>
            {result.knowledge.questions
              .filter((q) => q.section === section.id && statusOf(result.knowledge, brief, q) !== 'cannot matter')
              .flatMap((q) => variables.filter((v) => v.question === q))
              .map((v) => (
                <div className="line" key={v.id}>
                  <label htmlFor={v.id}>{v.item ? `${v.question.short}: ${v.item.text}` : v.question.text}</label>
                  <select
                    id={v.id}
                    value={brief.answers?.[v.id] ?? ''}
                    onChange={(e) => briefStore.getState().answer(v.id, e.target.value || null)}
                  >
                    <option value="">Not sure yet</option>
                    {v.answers.map((a) => (
                      <option key={a.id} value={a.id}>
                        {a.text}
                      </option>
                    ))}
                  </select>
                </div>
              ))}
          </section>
        ))}
      </form>
      <aside aria-label="Standings">
        <h2>Standings</h2>
        <Standings result={result} />
      </aside>
    </div>
  );
}

/** What was answered, with a way to change each that comes straight back here. */
export function CheckAnswers() {
  const { result } = useStandings();
  const brief = useBrief((s) => s.brief);
  if (!result) return <p className="muted">Loading the knowledge base …</p>;
  const { knowledge } = result;
  const said = knowledge.questions.filter((q) => variableIds(q).some((id) => brief.answers?.[id] !== undefined));
  const open = knowledge.questions.filter((q) => statusOf(knowledge, brief, q) === 'not started').length;
  return (
    <>
      <p className="lead">
        {said.length === 0
          ? 'You have not answered anything yet.'
          : `${said.length} questions answered, ${open} still open. What is open counts with its odds.`}
      </p>
      {SECTIONS.map((section) => {
        const own = said.filter((q) => q.section === section.id);
        if (own.length === 0) return null;
        return (
          <section key={section.id} className="check">
            <h2>{section.title}</h2>
            <dl>
              {own.map((q) => (
                <div key={q.id}>
                  <dt>{q.text}</dt>
                  <dd>
                    {variableIds(q)
                      .flatMap((id) => {
                        const answer = q.answers.find((a) => a.id === brief.answers?.[id]);
                        const item = q.items?.find((i) => `${q.id}.${i.id}` === id);
                        return answer ? [item ? `${item.text}: ${answer.text}` : answer.text] : [];
                      })
                      .map((text) => (
                        <span key={text}>{text}</span>
                      ))}
                    {brief.notes?.[q.id] ? <span className="muted small">{brief.notes[q.id]}</span> : null}
                  </dd>
                  <dd>
                    <Link href={`/brief/q/${q.id}?from=check`} prefetch={false}>
                      Change<span className="visually-hidden"> {q.text}</span>
                    </Link>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <div className="acts">
        <Link className="btn" href="/decisions">
          See the decisions
        </Link>
        <Link href="/brief">All sections</Link>
      </div>
    </>
  );
}
