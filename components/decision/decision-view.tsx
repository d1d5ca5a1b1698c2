'use client';
import { situationOf } from '#lib/engine/situation.ts';
import type { Decision, MayArise } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { mayAriseWords } from '#lib/record/may-arise.ts';
import { clause } from '#lib/knowledge/words.ts';
import { trackLine } from '#lib/record/sure.ts';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { ChoiceForm } from './choice-form.tsx';
import { CompareTwo } from './compare-two.tsx';
import { ForWhom, RedFlags, WhereDoubt } from './doubts.tsx';
import { GoneHere } from './gone-choices.tsx';
import { KnockedOut } from './knocked-out.tsx';
import { SettledBy } from './may-arise-list.tsx';
import { NoScore } from './no-score.tsx';
import { OptionEvidence } from './option-evidence.tsx';
import { OwnRatings } from './own-ratings.tsx';
import { Precedents } from './precedents.tsx';
import { Priorities } from './priorities.tsx';
import { Ranking } from './ranking.tsx';
import { WhatWouldChange } from './what-would-change.tsx';
import { confidenceSentence, headline, ownWords, scopeTitle } from './words.ts';
import './decision.css';
import './own.css';

/** One decision: the conclusion, why, the evidence, what would change it, and the choice. */
export function DecisionView({
  knowledge,
  decision,
  brief,
  tensions,
  waiting,
}: {
  knowledge: Knowledge;
  decision: Decision;
  brief: Brief;
  /** What does not go well with other decisions. */
  tensions?: ReactNode;
  /** Set where only open answers may bring the decision. */
  waiting?: MayArise | undefined;
}) {
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  const [scored, setScored] = useState(true);
  if (!topic) return null;
  const scope = scopeTitle(topic, decision.scope);
  const track = trackLine(knowledge.calibration, decision);
  const subject = decision.choice ?? decision.leaders[0] ?? null;
  const { lookup } = situationOf(knowledge, brief, topic, topic.scopes.find((s) => s.id === decision.scope) ?? null);
  return (
    <main className="decision" id="main">
      <div className="top">
        <div>
          <p className="cap">{[topic.title, scope && clause(knowledge, scope)].filter(Boolean).join(' · ')}</p>
          <h1>{headline(topic, decision)}</h1>
          {decision.choiceGone ? <GoneHere topic={topic} decision={decision} gone={decision.choiceGone} /> : null}
          <p className="lead">{confidenceSentence(topic, decision)}</p>
          {track ? (
            <p className="small muted">
              {track} <Link href="/library/method#track-record">How that was measured</Link>
            </p>
          ) : null}
          {decision.arises ? null : (
            <p className="small doubt">
              Nothing you have said tells whether this is to be decided
              {waiting ? (
                <>
                  ; it depends on <SettledBy settledBy={mayAriseWords(knowledge, waiting).settledBy} />
                </>
              ) : null}
              . It is weighed because {decision.choice === null ? 'you opened it' : 'you chose'}.
            </p>
          )}
          {ownWords(decision) ? <p className="small doubt">{ownWords(decision)}</p> : null}
        </div>
        {scored ? <Ranking topic={topic} decision={decision} /> : null}
      </div>
      {tensions}
      <div className="cols">
        <div>
          <p className="view-switch">
            <button type="button" className="link small" aria-pressed={!scored} onClick={() => setScored(!scored)}>
              {scored ? 'Show it without scores' : 'Show the scores'}
            </button>
          </p>
          {!scored ? (
            <NoScore knowledge={knowledge} topic={topic} decision={decision} lookup={lookup} />
          ) : subject ? (
            <CompareTwo
              key={decision.key + subject}
              knowledge={knowledge}
              topic={topic}
              decision={decision}
              subject={subject}
            />
          ) : null}
          <h2>Pros and cons</h2>
          {decision.options.map((o) => (
            <OptionEvidence
              key={o.option}
              knowledge={knowledge}
              topic={topic}
              result={o}
              lookup={lookup}
              open={o.option === subject}
            />
          ))}
          <h2>What counts here</h2>
          <Priorities knowledge={knowledge} decision={decision} />
          <OwnRatings key={decision.key} knowledge={knowledge} topic={topic} decision={decision} />
        </div>
        <aside className="side">
          <WhatWouldChange knowledge={knowledge} topic={topic} decision={decision} />
          <WhereDoubt decision={decision} />
          <ForWhom knowledge={knowledge} topic={topic} decision={decision} />
          <RedFlags knowledge={knowledge} topic={topic} decision={decision} />
          <Precedents knowledge={knowledge} topic={topic} decision={decision} brief={brief} />
          <KnockedOut knowledge={knowledge} topic={topic} decision={decision} lookup={lookup} />
          <section>
            <h2>Your choice</h2>
            <ChoiceForm key={decision.key} topic={topic} decision={decision} />
          </section>
        </aside>
      </div>
    </main>
  );
}
