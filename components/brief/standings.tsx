'use client';
import Link from 'next/link';
import { useRef, useEffect, useState } from 'react';
import type { Evaluated } from '#lib/brief/use-evaluation.ts';
import { SHARE_MEANS } from '#lib/record/sure.ts';
import { howSure } from '#lib/record/why.ts';
import './standings.css';

/** The decisions with what leads and how sure; a mark shows what the last answer moved. */
export function Standings({ result }: { result: Evaluated | undefined }) {
  const shares = result?.evaluation.decisions.map((d) => [d.key, Math.round(100 * d.ideaShare)] as const) ?? [];
  const before = useRef(new Map<string, number>());
  const [moves, setMoves] = useState(new Map<string, number>());
  const signature = JSON.stringify(shares);
  const final = result?.final ?? false;
  useEffect(() => {
    if (!final) return;
    const now = new Map(JSON.parse(signature) as [string, number][]);
    const changed = new Map(
      [...now].flatMap(([key, share]) =>
        before.current.has(key) && before.current.get(key) !== share
          ? [[key, share - (before.current.get(key) ?? 0)]]
          : [],
      ),
    );
    if (changed.size > 0 || before.current.size === 0) setMoves(changed);
    before.current = now;
  }, [signature, final]);
  if (!result) return <p className="small muted">Loading the knowledge base …</p>;
  const { knowledge, evaluation } = result;
  return (
    <>
      <ul className="stand">
        {evaluation.decisions.map((d) => {
          const topic = knowledge.topics.find((t) => t.id === d.topic);
          const scope = topic?.scopes.find((s) => s.id === d.scope)?.title;
          const title = (id: string) => topic?.options.find((o) => o.id === id)?.title ?? id;
          const shown = d.choice ?? d.leaders[0];
          const chosen = d.options.find((o) => o.option === d.choice);
          const share = Math.round(100 * (chosen ? chosen.share : d.ideaShare));
          const move = moves.get(d.key) ?? 0;
          const said = howSure(d);
          const sure = said.words === 'robust' || said.words === 'leaning';
          return (
            <li key={d.key}>
              <div className="t">
                <span>
                  {[topic?.title, scope && scope.charAt(0).toLowerCase() + scope.slice(1)].filter(Boolean).join(' · ')}
                </span>
                <span className={said.tone}>{said.words}</span>
              </div>
              <div className="o">
                <Link href={`/decisions/${d.key}`} prefetch={false}>
                  {d.shortlist.length === 2 && !d.choice
                    ? d.shortlist.map(title).join(' or ')
                    : shown
                      ? title(shown)
                      : 'Nothing ranked'}
                </Link>
                <span className="fig">
                  {share}
                  {move !== 0 ? (
                    <span className="up">
                      {' '}
                      {move > 0 ? '▲' : '▼'} {Math.abs(move)}
                    </span>
                  ) : null}
                </span>
              </div>
              <div className="hang" aria-hidden="true">
                <i className={sure ? undefined : 'half'} style={{ transform: `scaleX(${share / 100})` }} />
              </div>
            </li>
          );
        })}
      </ul>
      {evaluation.mayArise.length > 0 ? (
        <p className="small muted">
          <Link href="/decisions#may-arise" prefetch={false}>
            {evaluation.mayArise.length} more may arise
          </Link>
          ; your answers settle which.
        </p>
      ) : null}
      <p className="standings-note">
        Figures say {SHARE_MEANS}, with what you have not answered yet taken at its odds. They are those of the leading
        option with its variants, also where two are named.
      </p>
    </>
  );
}
