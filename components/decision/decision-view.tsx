'use client';
import Link from 'next/link';
import { compare, roundToTotal } from '#lib/engine/compare.ts';
import type { Contribution, Decision } from '#lib/engine/types.ts';
import type { Knowledge, SourceRef, TopicWithOptions } from '#lib/knowledge/types.ts';
import { ChoiceForm } from './choice-form.tsx';
import { OptionEvidence } from './option-evidence.tsx';
import { PlumbChart, type PlumbLine } from './plumb-chart.tsx';
import {
  confidenceSentence,
  CONFIDENCE_TONE,
  criterionTitle,
  flipSentence,
  headline,
  LEVEL_WORDS,
  scopeTitle,
  titleOf,
} from './words.ts';
import './decision.css';

const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(1)}`;
const lowerFirst = (text: string) =>
  (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text).replace(/\.$/, '');

/** One decision: the conclusion, why, the evidence, what would change it, and the choice. */
export function DecisionView({ knowledge, decision }: { knowledge: Knowledge; decision: Decision }) {
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  if (!topic) return null;
  const scope = scopeTitle(topic, decision.scope);
  const subject = decision.choice ?? decision.leaders[0] ?? null;
  return (
    <main className="decision" id="main">
      <div className="top">
        <div>
          <p className="cap">{[topic.title, scope && lowerFirst(scope)].filter(Boolean).join(' · ')}</p>
          <h1>{headline(topic, decision)}</h1>
          <p className="lead">{confidenceSentence(topic, decision)}</p>
        </div>
        <Ranking topic={topic} decision={decision} />
      </div>
      <div className="cols">
        <div>
          {subject ? <Why knowledge={knowledge} topic={topic} decision={decision} subject={subject} /> : null}
          <h2>Pros and cons</h2>
          {decision.options.map((o) => (
            <OptionEvidence key={o.option} knowledge={knowledge} topic={topic} result={o} open={o.option === subject} />
          ))}
        </div>
        <aside className="side">
          <WhatWouldChange knowledge={knowledge} topic={topic} decision={decision} />
          <WhereDoubt decision={decision} />
          <RedFlags knowledge={knowledge} topic={topic} decision={decision} />
          <Out topic={topic} decision={decision} />
          <section>
            <h2>Your choice</h2>
            <ChoiceForm key={decision.choice ?? ''} topic={topic} decision={decision} />
          </section>
        </aside>
      </div>
    </main>
  );
}

function Ranking({ topic, decision }: { topic: TopicWithOptions; decision: Decision }) {
  return (
    <ol className="rank">
      {decision.options.map((o) => {
        const out = o.rank === null;
        const leads = o.rank === 1;
        return (
          <li key={o.option} className={out ? 'out' : undefined}>
            <span className="fig">{o.rank ?? '–'}</span>
            <span className={leads ? 'leads' : undefined}>
              {titleOf(topic, o.option)}
              {decision.choice === o.option ? <span className="cap"> chosen</span> : null}
            </span>
            {out ? (
              <span className="stop small">out</span>
            ) : leads ? (
              <span className={`${CONFIDENCE_TONE[decision.confidence]} small`}>
                {decision.confidence === 'none' ? 'no clear winner' : decision.confidence}
              </span>
            ) : o.knockedOut && o.knockedOut.waived === null ? (
              <span className="doubt small">out in {Math.round(o.knockedOut.probability * 100)} %</span>
            ) : (
              <span />
            )}
            <span className="fig">{out ? '' : o.score.toFixed(1)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function sentenceOf(
  delta: number,
  a: Contribution | null,
  b: Contribution | null,
): { text: string; refs: SourceRef[] } {
  // The row that makes the difference: a strength of the side ahead, else a weakness of the other.
  const [ahead, behind] = delta >= 0 ? [a, b] : [b, a];
  if (ahead?.pro && ahead.rating > 0) return { text: lowerFirst(ahead.pro.claim), refs: ahead.pro.sources };
  if (behind?.con) return { text: lowerFirst(behind.con.claim), refs: behind.con.sources };
  if (ahead?.pro) return { text: lowerFirst(ahead.pro.claim), refs: ahead.pro.sources };
  const workaround = behind?.how ?? ahead?.how;
  return { text: workaround ? `workaround: ${lowerFirst(workaround)}` : '', refs: [] };
}

function Why({
  knowledge,
  topic,
  decision,
  subject,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
  subject: string;
}) {
  const a = decision.options.find((o) => o.option === subject);
  const b = decision.options.find((o) => o.option !== subject && o.rank !== null);
  if (!a || !b) return null;
  const { lines, margin } = compare(a, b);
  const rounded = roundToTotal(lines.map((l) => l.delta));
  const [ours, theirs] = [titleOf(topic, a.option), titleOf(topic, b.option)];
  const chart: PlumbLine[] = lines.map((line, i) => {
    const { text, refs } = sentenceOf(line.delta, line.a, line.b);
    const need = topic.needs.find((n) => n.id === line.id);
    const level = line.a?.level ?? line.b?.level ?? 0;
    return {
      key: `${line.kind}-${line.id}`,
      title: line.kind === 'need' ? (need?.title ?? line.id) : criterionTitle(knowledge, line.id),
      value: line.delta,
      printed: signed(rounded[i] ?? 0),
      sentence: [text, line.kind === 'criterion' && level >= 3 ? LEVEL_WORDS[level] : ''].filter(Boolean).join('; '),
      sources: refs.map((r) => ({ label: '↗', href: knowledge.sources[r.id]?.url ?? '#' })),
    };
  });
  const total = rounded.reduce((x, y) => x + y, 0);
  return (
    <section>
      <h2>
        Why {ours} over {theirs}
      </h2>
      <p className="small muted measure">
        What speaks for {ours} hangs to the right of the line, what speaks for {theirs} to the left, each by its exact
        share. The bob rests at the margin.
      </p>
      <PlumbChart
        label={`${ours} against ${theirs}`}
        lines={chart}
        margin={margin}
        verdict={Math.abs(total) < 0.05 ? 'level' : `${signed(Math.abs(total))} for ${total > 0 ? ours : theirs}`}
      />
    </section>
  );
}

function WhatWouldChange({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  const stated = decision.flips.filter((f) => f.kind === 'level' || f.from !== null);
  const open = decision.flips.filter((f) => f.kind === 'answer' && f.from === null);
  return (
    <section>
      <h2>What would change it</h2>
      {stated.slice(0, 6).map((flip, i) => (
        <p key={i} className="small">
          {flipSentence(knowledge, topic, flip)}
        </p>
      ))}
      {stated.length > 6 ? <p className="small muted">And {stated.length - 6} more.</p> : null}
      {!decision.flipsSearched ? (
        <p className="small muted">Trying every single change …</p>
      ) : stated.length === 0 ? (
        <p className="small muted">No single answer you gave, and no single priority, changes the leader.</p>
      ) : null}
      {open.length > 0 ? (
        <details className="small">
          <summary>{open.length === 1 ? 'One open answer could' : `${open.length} open answers could`}</summary>
          {open.map((flip, i) => (
            <p key={i}>{flipSentence(knowledge, topic, flip)}</p>
          ))}
        </details>
      ) : null}
    </section>
  );
}

function WhereDoubt({ decision }: { decision: Decision }) {
  if (!decision.doubt) return null;
  const { answers, priorities, evidence } = decision.doubt;
  return (
    <section>
      <h2>Where the doubt comes from</h2>
      <dl className="split">
        <dt>Your open answers</dt>
        <dd className="fig">{Math.round(answers)}</dd>
        <dt>Your priorities</dt>
        <dd className="fig">{Math.round(priorities)}</dd>
        <dt>Our evidence</dt>
        <dd className="fig">{Math.round(evidence)}</dd>
      </dl>
      <p className="small muted">Of 100 draws, how many the leader loses to each source alone.</p>
    </section>
  );
}

function RedFlags({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  const flagged = decision.options.filter(
    (o) => o.redFlags.length > 0 && (o.rank === 1 || o.option === decision.choice),
  );
  if (flagged.length === 0) return null;
  return (
    <section>
      <h2 className="stop">Red flag</h2>
      {flagged.flatMap((o) =>
        o.redFlags.map((f) => (
          <p key={`${o.option}-${f.criterion}`} className="small">
            <b>{titleOf(topic, o.option)}.</b> {criterionTitle(knowledge, f.criterion)} is critical to you, and it rates{' '}
            {f.rating.toFixed(1).replace('-', '−')}. {f.con?.claim}
          </p>
        )),
      )}
    </section>
  );
}

function Out({ topic, decision }: { topic: TopicWithOptions; decision: Decision }) {
  const out = decision.options.filter((o) => o.knockedOut);
  if (out.length === 0) return null;
  return (
    <section>
      <h2>Out</h2>
      {out.map((o) => (
        <p key={o.option} className="small">
          <b>
            <Link href={`/library/${topic.id}/${o.option}`}>{titleOf(topic, o.option)}</Link>
            {o.knockedOut && o.knockedOut.probability < 1
              ? `, in ${Math.round(o.knockedOut.probability * 100)} % of cases`
              : ''}
            .
          </b>{' '}
          {o.knockedOut?.reason}{' '}
          <span className="muted">Comes back if {o.knockedOut?.comesBackIf.replace(/\.$/, '')}.</span>
          {o.knockedOut?.waived ? <span className="doubt"> Waived: {o.knockedOut.waived}</span> : null}
        </p>
      ))}
    </section>
  );
}
