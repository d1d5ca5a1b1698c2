'use client';
import { variablesOfTopic } from '#lib/engine/flips.ts';
import { briefStore } from '#lib/brief/store.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Question } from '#lib/knowledge/types.ts';

/** "Differs for one interface": an answer that holds for one scope only. */
export function ScopeSplit({ knowledge, brief, question }: { knowledge: Knowledge; brief: Brief; question: Question }) {
  const scopes = new Map(
    knowledge.topics
      .filter((t) => t.scopes.length > 0 && variablesOfTopic(knowledge, t).has(question.id))
      .flatMap((t) => t.scopes.map((s) => [s.id, s.title] as const)),
  );
  if (scopes.size === 0) return null;
  const split = [...scopes.keys()].some((s) => brief.scopes?.[s]?.[question.id] !== undefined);
  return (
    <details className="add-note" open={split}>
      <summary>Differs for one interface?</summary>
      <div className="split-scopes">
        {[...scopes].map(([scope, title]) => (
          <div className="field" key={scope}>
            <label htmlFor={`scope-${scope}`}>{title}</label>
            <select
              id={`scope-${scope}`}
              className="control dense"
              value={brief.scopes?.[scope]?.[question.id] ?? ''}
              onChange={(e) => briefStore.getState().answer(question.id, e.target.value || null, scope)}
            >
              <option value="">As above</option>
              {question.answers.map((a) => (
                <option key={a.id} value={a.id}>
                  {a.text}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}
