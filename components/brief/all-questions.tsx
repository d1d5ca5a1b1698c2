'use client';
import { statusOf } from '#lib/brief/relevance.ts';
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
