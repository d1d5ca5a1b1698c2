'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore, useTransition } from 'react';
import { progressOf, statusOf, topicsChangedBy } from '#lib/brief/relevance.ts';
import { briefStore } from '#lib/brief/store.ts';
import { useBrief, useBriefName } from '#lib/brief/use-brief.ts';
import { useStandings } from '#lib/brief/use-evaluation.ts';
import type { Question } from '#lib/knowledge/types.ts';
import { AnswerOptions, ItemOptions, NOT_SURE } from './answer-options.tsx';
import { AnswerNote } from './answer-note.tsx';
import { NoneOfTheOthers } from './none-of-the-others.tsx';
import { ScopeSplit } from './scope-split.tsx';
import { SECTIONS } from './sections.ts';
import { Standings } from './standings.tsx';
import './brief.css';

/** For the middle of a sentence; an acronym keeps its capitals. */
const lowered = (title: string) => title.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

const never = () => () => {};
/** Whether the reader came to change one answer; the page is prerendered without its query. */
const useFromCheck = () =>
  useSyncExternalStore(
    never,
    () => new URLSearchParams(window.location.search).get('from') === 'check',
    () => false,
  );

/** One question a page, with the standings beside it. Digits pick an answer, Enter continues. */
export function QuestionPage({ question, order }: { question: Question; order: string[] }) {
  const router = useRouter();
  const brief = useBrief((s) => s.brief);
  const name = useBriefName();
  const { result } = useStandings();
  const value = (id: string) => brief.answers?.[id] ?? NOT_SURE;
  const pick = (id: string, answer: string) => briefStore.getState().answer(id, answer === NOT_SURE ? null : answer);
  const asked = useMemo(() => {
    const questions = result?.knowledge.questions ?? [];
    return questions
      .filter((q) => result && (q.id === question.id || statusOf(result.knowledge, brief, q) !== 'cannot matter'))
      .map((q) => q.id);
  }, [result, brief, question.id]);
  const ordered = order.filter((id) => asked.length === 0 || asked.includes(id));
  const at = ordered.indexOf(question.id);
  const fromCheck = useFromCheck();
  const follows = ordered[at + 1];
  const precedes = ordered[at - 1];
  const next = at >= 0 && follows && !fromCheck ? `/brief/q/${follows}` : '/brief/check';
  const back = fromCheck ? '/brief/check' : at > 0 && precedes ? `/brief/q/${precedes}` : '/brief';
  // From here until the next page is on screen, keys belong to neither: this answer is given, that question unread.
  const [leaving, startLeaving] = useTransition();
  const leaveFor = (path: string) => startLeaving(() => router.push(path));
  const progress = result ? progressOf(result.knowledge, brief) : null;
  const changes = result
    ? topicsChangedBy(result.knowledge, brief, question).map((id) =>
        lowered(result.knowledge.topics.find((t) => t.id === id)?.title ?? id),
      )
    : [];

  // Only once the standings tell which questions matter: before, it might be the wrong one.
  useEffect(() => {
    if (result) router.prefetch(next);
  }, [router, result, next]);

  // Before the screen shows this question: its keys must never reach the one before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      // The address of a page that is still on its way, after the browser's own Back.
      const elsewhere = window.location.pathname !== `/brief/q/${question.id}`;
      if (
        leaving ||
        elsewhere ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
        (target.tagName === 'INPUT' && (target as HTMLInputElement).type !== 'radio')
      )
        return;
      if (question.items || !/^[0-5]$/.test(event.key)) return;
      const answer = event.key === '0' ? { id: NOT_SURE } : question.answers[Number(event.key) - 1];
      if (!answer) return;
      pick(question.id, answer.id);
      document.querySelector<HTMLInputElement>(`input[name="${question.id}"][value="${answer.id}"]`)?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [question, leaving]);

  return (
    <main className="q" id="main">
      <div>
        <p className="small muted brief-name">{name}</p>
        <p className="cap">
          {SECTIONS.find((s) => s.id === question.section)?.title}
          {progress ? ` · ${progress.answered.length} answered · ${progress.open.length} still open` : ''}
        </p>
        <h1>{question.text}</h1>
        <p className="why">
          {question.why}
          {changes.length > 0 ? ` It can change: ${changes.join(', ')}.` : ''}
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!leaving) leaveFor(next);
          }}
        >
          {question.items ? (
            <>
              {question.items.map((item) => {
                const id = `${question.id}.${item.id}`;
                return (
                  <ItemOptions
                    key={id}
                    name={id}
                    legend={item.text}
                    hint={item.hint}
                    answers={question.answers}
                    value={value(id)}
                    onPick={(a) => pick(id, a)}
                  />
                );
              })}
              <NoneOfTheOthers question={question} />
            </>
          ) : (
            <fieldset>
              <legend className="cap">Choose one</legend>
              <AnswerOptions
                name={question.id}
                answers={question.answers}
                value={value(question.id)}
                onPick={(a) => pick(question.id, a)}
                digits
              />
            </fieldset>
          )}
          {result && !question.items ? (
            <ScopeSplit knowledge={result.knowledge} brief={brief} question={question} />
          ) : null}
          <AnswerNote key={question.id} question={question.id} />
          <div className="acts">
            <button className="btn" type="submit">
              Continue
            </button>
            <Leave href={back} onLeave={leaveFor}>
              Back
            </Leave>
            <Leave href="/brief" onLeave={leaveFor}>
              All sections
            </Leave>
            <span className="small muted" role="status">
              {leaving ? <span className="late">Opening the next page …</span> : null}
            </span>
          </div>
        </form>
      </div>
      <aside aria-label="Standings">
        <h2>Standings</h2>
        <Standings result={result} />
      </aside>
    </main>
  );
}

/** A link whose way out the page knows of, so that its keys rest meanwhile. */
function Leave({ href, onLeave, children }: { href: string; onLeave: (path: string) => void; children: string }) {
  return (
    <Link
      href={href}
      onNavigate={(event) => {
        event.preventDefault();
        onLeave(href);
      }}
    >
      {children}
    </Link>
  );
}
