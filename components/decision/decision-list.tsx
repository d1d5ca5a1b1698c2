'use client';
import Link from 'next/link';
import type { Tension } from '#lib/engine/tension.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';
import { VerdictLine } from '#components/ui/verdict-line.tsx';
import { SHARE_MEANS } from '#lib/record/sure.ts';
import { verdictOf } from '#lib/record/verdict.ts';
import { TensionMarks } from './tensions.tsx';
import { criterionTitle, flipSentence, ownWords, scopeTitle, titleOf } from './words.ts';
import './decision.css';

/** All decisions at a glance: what leads or was chosen, how sure, and what would change it. */
export function DecisionList({
  knowledge,
  evaluation,
  tensions,
}: {
  knowledge: Knowledge;
  evaluation: Evaluation;
  tensions: Tension[];
}) {
  return (
    <>
      <p className="small muted">Figures say {SHARE_MEANS}.</p>
      <ul className="decision-list">
        {evaluation.decisions.map((d) => {
          const topic = knowledge.topics.find((t) => t.id === d.topic);
          const shown = d.choiceGone ? undefined : (d.choice ?? d.leaders[0]);
          const result = d.options.find((o) => o.option === shown);
          const verdict = verdictOf(topic, d);
          const flip = d.flips.find((f) => f.kind === 'answer' && f.from !== null) ?? d.flips[0];
          return (
            <li key={d.key}>
              <p className="cap">{[topic?.title, scopeTitle(topic, d.scope)].filter(Boolean).join(' · ')}</p>
              <h2>
                <Link href={`/decisions/${d.key}`}>
                  {d.choiceGone
                    ? `“${d.choiceGone.option}” was chosen; it is not in this edition`
                    : verdict.options.length > 0
                      ? verdict.options.map((o) => titleOf(topic, o)).join(' or ')
                      : 'Nothing can be ranked'}
                </Link>
              </h2>
              <VerdictLine {...verdict} />
              <p className="small muted">
                {flip
                  ? flipSentence(knowledge, topic, flip)
                  : (d.unranked ??
                    (d.flipsSearched ? 'No single answer or priority changes this.' : 'Trying every single change …'))}
              </p>
              <TensionMarks knowledge={knowledge} evaluation={evaluation} tensions={tensions} decision={d} />
              {ownWords(d) ? <p className="small doubt">{ownWords(d)}</p> : null}
              {result?.redFlags.map((f) => (
                <p key={f.criterion} className="small stop">
                  Red flag: {clause(knowledge, criterionTitle(knowledge, f.criterion))} is critical, and this option is
                  weak there.
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
