'use client';
import Link from 'next/link';
import { useAdvice } from '#lib/brief/use-advice.ts';
import { exclusionRef, wordsOf } from '#lib/engine/rule-ref.ts';
import type { Joint, JointChange } from '#lib/engine/joint.ts';
import type { Variety } from '#lib/engine/variety.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';
import { becauseWords, nameOf } from './joint-words.ts';
import { titleOf } from './words.ts';

/** Below this, a better set is noise. */
const WORTH_SAYING = 0.5;
const points = (value: number) => Math.abs(value).toFixed(1);

/** What only shows when all decisions are seen at once: conflicts, a better set, the price of variety. */
export function Together({ knowledge }: { knowledge: Knowledge }) {
  const advice = useAdvice();
  if (!advice) return null;
  const { joint, variety } = advice;
  const mixed = variety.filter((v) => v.kinds > 1);
  if (joint.conflicts.length === 0 && joint.gain < WORTH_SAYING && mixed.length === 0) return null;
  return (
    <section className="together" aria-labelledby="together">
      <h2 id="together">Taken together</h2>
      <Conflicts knowledge={knowledge} joint={joint} />
      {joint.gain >= WORTH_SAYING ? <BetterSet knowledge={knowledge} joint={joint} /> : null}
      {mixed.map((v) => (
        <Mixed key={v.topic} knowledge={knowledge} variety={v} />
      ))}
    </section>
  );
}

function Conflicts({ knowledge, joint }: { knowledge: Knowledge; joint: Joint }) {
  const byRule = Map.groupBy(joint.conflicts, (c) => c.rule);
  return [...byRule].map(([rule, sides]) => (
    <p key={rule}>
      <span className="stop">Conflict.</span>{' '}
      {sides.map((s, i) => (
        <span key={s.key}>
          {i > 0 ? ' and ' : ''}
          <Link href={`/decisions/${s.key}`}>{titleOf(nameOf(knowledge, s.key).topic, s.option)}</Link> (
          {nameOf(knowledge, s.key).name})
        </span>
      ))}{' '}
      cannot stand{sides.length > 1 ? ' side by side' : ''}: {sides[0] ? reasonOf(knowledge, sides[0]) : ''}.
    </p>
  ));
}

/** The worker knows no sentences. */
function reasonOf(knowledge: Knowledge, { key, option, rule }: Joint['conflicts'][number]): string {
  const { topic } = nameOf(knowledge, key);
  return clause(knowledge, wordsOf(knowledge, exclusionRef(topic?.id ?? key, option, rule)).text);
}

function BetterSet({ knowledge, joint }: { knowledge: Knowledge; joint: Joint }) {
  const moved = joint.changes.filter((c) => c.from !== c.to);
  const fed = joint.changes.filter((c) => c.from === c.to);
  const line = (c: JointChange) => {
    const { topic, name } = nameOf(knowledge, c.key);
    const because = becauseWords(knowledge, c);
    return (
      <li key={c.key}>
        <Link href={`/decisions/${c.key}`}>
          {c.from === c.to ? titleOf(topic, c.to) : `${titleOf(topic, c.to)} instead of ${titleOf(topic, c.from)}`}
        </Link>
        {c.from === c.to ? ', unchanged' : ''} ({name}){/* An option that was out had no score to gain on. */}
        {c.because?.kind === 'clashes' ? null : (
          <>
            {' '}
            <span className="fig">{c.points < 0 ? `loses ${points(c.points)}` : `gains ${points(c.points)}`}</span>
          </>
        )}
        {because === '' ? '' : `, ${because}`}.
      </li>
    );
  };
  return (
    <>
      <p>
        {joint.conflicts.length > 0
          ? 'The leaders, each best alone, cannot all stand together. This is the best set that can.'
          : `The leaders, each best alone, are not the best set: another scores ${points(joint.gain)} points more, summed over all decisions, since some options raise or lower others.`}
        {joint.complete ? '' : ' There were too many sets to try them all; there may be a better one still.'}
      </p>
      <ul className="plain small">
        {moved.map(line)}
        {fed.map(line)}
      </ul>
    </>
  );
}

function Mixed({ knowledge, variety }: { knowledge: Knowledge; variety: Variety }) {
  const topic = knowledge.topics.find((t) => t.id === variety.topic);
  const name = clause(knowledge, topic?.title ?? variety.topic);
  const [worst] = variety.regrets;
  if (!variety.one || !worst)
    return (
      <p>
        <b>{topic?.title}.</b> No option fits everywhere, so {variety.kinds} stand side by side; running the further{' '}
        {variety.kinds > 2 ? 'ones' : 'one'} costs {points(variety.price)} points.
      </p>
    );
  // Regret is counted against what was chosen: a choice against the score can make one option the better everywhere.
  if (variety.saved < 0)
    return (
      <p>
        <b>{topic?.title}.</b> {titleOf(topic, variety.one)} everywhere would score {points(variety.saved)} points more
        than what you chose, and save the {points(variety.price)} that {variety.kinds} kinds of {name} cost to run.{' '}
        <span className="doubt">One everywhere is the better buy.</span>
      </p>
    );
  return (
    <p>
      <b>{topic?.title}.</b> {titleOf(topic, variety.one)} everywhere would give away at most {points(worst.points)}{' '}
      points ({nameOf(knowledge, worst.key).name}), {points(variety.saved)} in all. {variety.kinds} kinds of {name} cost{' '}
      {points(variety.price)} points to run
      {variety.because ? `: ${clause(knowledge, variety.because.claim)}` : ''}.{' '}
      <span className={variety.advice === 'mix' ? 'sure' : 'doubt'}>
        {variety.advice === 'mix' ? 'The mix is worth it.' : 'One everywhere is the better buy.'}
      </span>
    </p>
  );
}
