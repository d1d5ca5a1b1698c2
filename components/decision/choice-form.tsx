'use client';
import { useId, useRef, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import type { Decision } from '#lib/engine/types.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { localDay } from '#lib/brief/local-day.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBriefName } from '#lib/brief/use-brief.ts';
import { tooLong } from '#lib/brief/use-draft.ts';
import { useHeld } from '#lib/brief/use-held.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { titleOf } from './words.ts';

/** Choose the leader or another option, with a reason where it goes against the score or the knock-outs. */
export function ChoiceForm({ topic, decision }: { topic: TopicWithOptions; decision: Decision }) {
  const id = useId();
  const brief = useBriefName();
  // What is picked or typed here stays, whatever is saved elsewhere meanwhile, and when the page is left.
  const [picked, setPicked] = useHeld<string>(`picked.${decision.key}`);
  const [typed, setTyped] = useHeld<string>(`reason.${decision.key}`);
  const option = picked ?? decision.choice ?? decision.leaders[0] ?? '';
  const reason = typed ?? decision.choiceReason ?? decision.choiceGone?.reason ?? '';
  const [problem, setProblem] = useState('');
  const result = decision.options.find((o) => o.option === option);
  const against = result !== undefined && !decision.leaders.includes(option);
  const out = result?.knockedOut && result.knockedOut.waived === null && result.rank === null;
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    if (!option) return setProblem('Choose an option first.');
    if (against && reason.trim() === '') {
      setProblem(
        decision.leaders.length === 0
          ? 'Say why: nothing is ranked here, so the record has only your reason.'
          : 'Say why: this choice goes against the score, and the record will say so.',
      );
      reasonBox.current?.focus();
      return;
    }
    const date = localDay(new Date());
    const why = reason.trim();
    const { choose, waive } = briefStore.getState();
    const refused =
      tooLong(why, LIMITS.reason) ??
      choose(decision.key, { option, date, ...(why ? { reason: why } : {}) }) ??
      (out ? waive(decision.key, option, why) : null);
    setProblem(refused ?? '');
    if (refused !== null) return reasonBox.current?.focus();
    setPicked(null);
    setTyped(null);
  };
  const takeBack = () => {
    const { choice, choiceReason, key, options } = decision;
    const waived = options.find((o) => o.option === choice)?.knockedOut?.waived;
    // What the choice set aside goes with it; what was set aside for a reason of its own stays.
    if (choice && waived && waived === choiceReason) briefStore.getState().waive(key, choice, null);
    briefStore.getState().choose(key, null);
    setPicked(null);
    setTyped(null);
  };
  return (
    <form onSubmit={save} className="choice-form">
      <p className="small muted">{brief ? `For ${brief}` : ''}</p>
      <label htmlFor={`${id}-option`}>Option</label>
      <select className="control" id={`${id}-option`} value={option} onChange={(e) => setPicked(e.target.value)}>
        {[...topic.options]
          .sort((a, b) => a.title.localeCompare(b.title, 'en'))
          .map((o) => (
            <option key={o.id} value={o.id}>
              {o.title}
              {decision.options.find((r) => r.option === o.id)?.rank === null ? ' (out)' : ''}
            </option>
          ))}
      </select>
      <Field label={reasonLabel(against, decision.leaders.length === 0)} problem={problem}>
        {(control) => (
          <textarea
            {...control}
            ref={reasonBox}
            className="control"
            rows={3}
            value={reason}
            onChange={(e) => {
              setPicked(option);
              setTyped(e.target.value);
            }}
          />
        )}
      </Field>
      {out ? (
        <p className="small doubt">
          It is out. Choosing it sets the knock-out aside for this reason, and the record shows it as a risk you accept.
        </p>
      ) : null}
      <div className="acts">
        <button className="btn" type="submit">
          {decision.choice === option ? 'Save' : `Choose ${titleOf(topic, option)}`}
        </button>
        {decision.choice || decision.choiceGone ? (
          <button className="btn ghost" type="button" onClick={takeBack}>
            Take back
          </button>
        ) : null}
      </div>
    </form>
  );
}

function reasonLabel(against: boolean, unranked: boolean): string {
  if (!against) return 'Reason, if there is more to say';
  return unranked ? 'Why' : 'Why, against the score';
}
