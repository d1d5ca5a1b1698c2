'use client';
import { statusOf } from '#lib/brief/relevance.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import { variablesOf, type Variable } from '#lib/knowledge/variables.ts';
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
              .map((q) => {
                const lines = variables
                  .filter((v) => v.question === q)
                  .map((v) => <Line key={v.id} variable={v} value={brief.answers?.[v.id] ?? ''} />);
                return q.items ? (
                  <fieldset key={q.id} className="set">
                    <legend>{q.text}</legend>
                    {lines}
                  </fieldset>
                ) : (
                  lines
                );
              })}
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

function Line({ variable, value }: { variable: Variable; value: string }) {
  const { id, item, question, answers } = variable;
  return (
    <div className="line">
      <label htmlFor={id}>{item?.text ?? question.text}</label>
      <select
        id={id}
        className="control dense"
        value={value}
        onChange={(e) => briefStore.getState().answer(id, e.target.value || null)}
      >
        <option value="">Not sure yet</option>
        {answers.map((a) => (
          <option key={a.id} value={a.id}>
            {a.text}
          </option>
        ))}
      </select>
    </div>
  );
}
