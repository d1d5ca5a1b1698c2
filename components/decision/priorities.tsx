'use client';
import { briefStore } from '#lib/brief/store.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { levelOrigin } from '#lib/record/why.ts';
import { OwnForm } from './own-form.tsx';
import { clause, LEVEL_WORDS } from '#lib/knowledge/words.ts';
import { criterionTitle } from './words.ts';

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
              <span className="small muted">
                {' '}
                <bdi>{levelOrigin(knowledge, level)}</bdi>
              </span>
            </p>
            {level.warning ? <p className="small doubt">{level.warning}</p> : null}
            <div className="own-acts small">
              <details>
                <summary>
                  Change<span className="visually-hidden"> {criterionTitle(knowledge, level.criterion)}</span>
                </summary>
                <OwnForm
                  legend={`How much ${clause(knowledge, criterionTitle(knowledge, level.criterion))} matters`}
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
