import Link from 'next/link';
import type { Tension } from '#lib/engine/tension.ts';
import type { Decision, Evaluation } from '#lib/engine/types.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { sentence } from '#lib/knowledge/words.ts';
import { tensionNotes } from '#lib/record/tensions.ts';
import './tensions.css';

interface Props {
  knowledge: Knowledge;
  evaluation: Evaluation;
  tensions: Tension[];
  decision: Decision;
}

/** What does not go well with the outcomes of other decisions, why, and what to do about it. */
export function Tensions({ knowledge, evaluation, tensions, decision }: Props) {
  const notes = tensionNotes(knowledge, evaluation, tensions, decision.key);
  if (notes.length === 0) return null;
  return (
    <section className="tensions" aria-labelledby="tensions">
      <h2 id="tensions">Does not go well with</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.key}>
            <p>
              <Link href={`/decisions/${note.key}`}>{note.title}</Link>
              <br />
              <span className="small muted">
                {note.subject}, {note.chosen ? 'chosen' : 'leading'}
              </span>
            </p>
            <div className="small">
              {note.reasons.map((reason) => (
                <p key={reason.text} className={note.out ? 'stop' : undefined}>
                  {reason.text} <Sources knowledge={knowledge} refs={reason.sources} />
                </p>
              ))}
              <p>To settle it, {sentence(note.settle)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ knowledge, refs }: { knowledge: Knowledge; refs: SourceRef[] }) {
  return refs.flatMap((ref) => {
    const source = knowledge.sources[ref.id];
    return source
      ? [
          <a key={`${ref.id} ${ref.at ?? ''}`} href={source.url} rel="noreferrer">
            {ref.at ? `${source.title}, ${ref.at}` : source.title}
          </a>,
        ]
      : [];
  });
}

/** The same in a list of decisions: a mark with the names of the other sides. */
export function TensionMarks({ knowledge, evaluation, tensions, decision }: Props) {
  return tensionNotes(knowledge, evaluation, tensions, decision.key).map((note) => (
    <p key={note.key} className={`small ${note.out ? 'stop' : 'doubt'}`}>
      {note.out ? 'Cannot stand beside' : 'Does not go well with'} {note.title} ({note.subject}).
    </p>
  ));
}
