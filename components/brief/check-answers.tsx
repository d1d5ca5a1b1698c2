'use client';
import Link from 'next/link';
import { progressOf, variableIds } from '#lib/brief/relevance.ts';
import { ownJudgements, saidIn, valueWords, type Said } from '#lib/brief/said.ts';
import { useBrief } from '#lib/brief/use-brief.ts';
import { useStandings, type Evaluated } from '#lib/brief/use-evaluation.ts';
import type { Knowledge, Question } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { SECTIONS } from './sections.ts';
import './lists.css';

/** What was answered, with a way to change each that comes straight back here. */
export function CheckAnswers() {
  const { result } = useStandings();
  const brief = useBrief((s) => s.brief);
  if (!result) return <p className="muted">Loading the knowledge base …</p>;
  const { knowledge } = result;
  const answers = saidIn(brief).filter((s) => s.part === 'answer');
  const given = (id: string) => answers.filter((s) => s.path[0] === id);
  const said = knowledge.questions.filter((q) => variableIds(q).some((id) => given(id).length > 0));
  const { answered, open } = progressOf(knowledge, brief);
  return (
    <>
      <p className="lead">
        {said.length === 0
          ? 'You have not answered anything yet.'
          : `${answered.length} ${answered.length === 1 ? 'question' : 'questions'} answered, ${open.length === 0 ? 'none' : open.length} still open.${open.length === 0 ? '' : ' What is open counts with its odds.'}`}
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
                      .flatMap((id) => given(id))
                      .map((s) => (
                        <span key={`${s.path[0]} ${s.scope}`}>{answerWords(knowledge, s)}</span>
                      ))}
                    {brief.notes?.[q.id] ? (
                      <span className="muted small">
                        <bdi>{brief.notes[q.id]}</bdi>
                      </span>
                    ) : null}
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
      <OwnJudgements result={result} />
      <StillOpen open={open} begun={said} />
      <div className="acts">
        {said.length === 0 && open[0] ? (
          <Link className="btn" href={`/brief/q/${open[0].id}`}>
            Start with the first question
          </Link>
        ) : (
          <Link className="btn" href="/decisions">
            See the decisions
          </Link>
        )}
        <Link href="/brief">All sections</Link>
      </div>
    </>
  );
}

/** What was not answered, or only in part: each a way on. */
function StillOpen({ open, begun }: { open: Question[]; begun: Question[] }) {
  if (open.length === 0 || begun.length === 0) return null;
  return (
    <section className="check">
      <h2>Still open</h2>
      <dl>
        {open.map((q) => (
          <div key={q.id}>
            <dt>{q.text}</dt>
            <dd className="muted">{begun.includes(q) ? 'Answered in part' : 'Not sure yet'}</dd>
            <dd>
              <Link href={`/brief/q/${q.id}?from=check`} prefetch={false}>
                Answer<span className="visually-hidden"> {q.text}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** "Partners: tens of thousands or more", with the interface it holds for. */
function answerWords(knowledge: Knowledge, said: Said): string {
  const variable = variablesOf(knowledge).find((v) => v.id === said.path[0]);
  const scope = knowledge.topics.flatMap((t) => t.scopes).find((s) => s.id === said.scope)?.title;
  const about = [variable?.item?.text, scope].filter(Boolean).join(', ');
  const words = valueWords(knowledge, said, said.value);
  return about ? `${about}: ${words}` : words;
}

/** Priorities, choices, ratings and knock-outs that the user set, each with its reason and where to change it. */
function OwnJudgements({ result: { knowledge, evaluation } }: { result: Evaluated }) {
  const brief = useBrief((s) => s.brief);
  const judgements = ownJudgements(knowledge, brief);
  if (judgements.length === 0) return null;
  return (
    <section className="check">
      <h2>Your own judgements</h2>
      <dl>
        {judgements.map(({ key, part, path, subject, words, reason }) => {
          const [id = ''] = path;
          const counted = evaluation.decisions.find((d) => counts(knowledge, d.topic, id));
          const place = part === 'level' ? counted?.key : id;
          return (
            <div key={key}>
              <dt>{subject}</dt>
              <dd>
                {words ? <span>{words}</span> : null}
                <span className="muted small">
                  <bdi>{reason ?? 'No reason given.'}</bdi>
                </span>
              </dd>
              <dd>
                {evaluation.decisions.some((d) => d.key === place) ? (
                  <Link href={`/decisions/${place}`} prefetch={false}>
                    Change<span className="visually-hidden"> {subject}</span>
                  </Link>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const counts = (knowledge: Knowledge, topic: string, criterion: string) =>
  knowledge.topics.find((t) => t.id === topic)?.criteria.some((c) => c.id === criterion);
