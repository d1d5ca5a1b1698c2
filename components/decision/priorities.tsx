'use client';
import { briefStore } from '#lib/brief/store.ts';
import type { Decision, LevelResult } from '#lib/engine/types.ts';
import type { Knowledge, Level } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { OwnForm } from './own-form.tsx';
import { criterionTitle, LEVEL_WORDS, lowerFirst, titleOf } from './words.ts';

const LEVELS = ([0, 1, 2, 3, 4] as Level[]).map((l) => ({ value: `${l}`, label: LEVEL_WORDS[l] }));

/** How much each criterion counts here and why, and a way to set it otherwise. */
export function Priorities({ knowledge, decision }: { knowledge: Knowledge; decision: Decision }) {
  return (
    <ul className="own-list">
      {[...decision.levels]
        .sort((a, b) => b.level - a.level)
        .map((level) => (
          <li key={level.criterion}>
            <p>
              <b>{criterionTitle(knowledge, level.criterion)}</b>{' '}
              <span className="cap">{LEVEL_WORDS[level.level]}</span>
              <span className="small muted"> {originWords(knowledge, level)}</span>
            </p>
            {level.warning ? <p className="small doubt">{level.warning}</p> : null}
            <div className="own-acts small">
              <details>
                <summary>
                  Change<span className="visually-hidden"> {criterionTitle(knowledge, level.criterion)}</span>
                </summary>
                <OwnForm
                  key={`${level.level}-${level.origin.kind}`}
                  legend={`How much ${criterionTitle(knowledge, level.criterion).toLowerCase()} matters`}
                  choices={LEVELS}
                  initial={{
                    value: `${level.level}`,
                    reason: level.origin.kind === 'user' ? level.origin.reason : '',
                  }}
                  why="Why it matters so much, in every decision"
                  button="Set the priority"
                  onSave={(value, reason) =>
                    briefStore.getState().setLevel(level.criterion, Number(value) as Level, reason)
                  }
                />
              </details>
              {level.origin.kind === 'user' ? (
                <button
                  type="button"
                  className="link"
                  onClick={() => briefStore.getState().setLevel(level.criterion, null)}
                >
                  Take back
                  <span className="visually-hidden">
                    {' '}
                    your priority for {criterionTitle(knowledge, level.criterion)}
                  </span>
                </button>
              ) : null}
            </div>
          </li>
        ))}
    </ul>
  );
}

function originWords(knowledge: Knowledge, { origin }: LevelResult): string {
  switch (origin.kind) {
    case 'base':
      return 'as in any decision of this kind';
    case 'user':
      return `set by you: ${origin.reason}`;
    case 'choice': {
      const topic = knowledge.topics.find((t) => t.id === origin.topic);
      return `since you chose ${titleOf(topic, origin.option)}: ${lowerFirst(origin.reason)}`;
    }
    case 'answer':
    case 'cap': {
      const variable = variablesOf(knowledge).find((v) => v.id === origin.variable);
      const answer = variable?.answers.find((a) => a.id === origin.answer)?.text ?? origin.answer;
      return `${origin.kind === 'cap' ? 'held down' : 'raised'} by “${variable?.short ?? origin.variable}”: ${lowerFirst(answer)}`;
    }
    default:
      return origin satisfies never;
  }
}
