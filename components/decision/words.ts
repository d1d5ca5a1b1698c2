/** The engine's results as sentences. Figures come from the result; nothing is computed anew. */
import type { SetFlips } from '#lib/engine/set-flips.ts';
import type { Decision, Flip } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { capital, clause, LEVEL_WORDS, list } from '#lib/knowledge/words.ts';
import { chosenIn, inHundred, stableSentence } from '#lib/record/sure.ts';
import { chosenAgainst } from '#lib/record/why.ts';

/** "+4.2", "−1.0", "±0.0": a signed figure with its own minus. */
export const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(1)}`;

export const titleOf = (topic: TopicWithOptions | undefined, option: string) =>
  topic?.options.find((o) => o.id === option)?.title ?? option;
export const criterionTitle = (knowledge: Knowledge, id: string) =>
  knowledge.criteria.find((c) => c.id === id)?.title ?? id;

export const hundred = (share: number) => Math.round(share * 100);

/** "Own web and mobile clients", or null for the whole system. */
export const scopeTitle = (topic: TopicWithOptions | undefined, scope: string | null) =>
  topic?.scopes.find((s) => s.id === scope)?.title ?? null;

/** What one or several changed answers come to: "If traffic were “high” and teams were “many”, X leads." */
export function changesSentence(
  knowledge: Knowledge,
  topic: TopicWithOptions | undefined,
  { changes, leader }: SetFlips['sets'][number],
): string {
  const variables = variablesOf(knowledge);
  const said = changes.map(({ variable, to }) => {
    const found = variables.find((v) => v.id === variable);
    return `“${found?.short ?? variable}” were “${found?.answers.find((a) => a.id === to)?.text ?? to}”`;
  });
  return `If ${list(said)}, ${titleOf(topic, leader)} leads.`;
}

/** A variable as it is called in lists. */
export function variableName(knowledge: Knowledge, id: string): string {
  return variablesOf(knowledge).find((v) => v.id === id)?.short ?? id;
}

/** Where a variable is answered. */
export const questionAddress = (knowledge: Knowledge, id: string): string =>
  `/brief/q/${variablesOf(knowledge).find((v) => v.id === id)?.question.id ?? ''}`;

/** "If data per screen were “much the same everywhere”, REST leads." */
export function flipSentence(knowledge: Knowledge, topic: TopicWithOptions | undefined, flip: Flip): string {
  const leader = titleOf(topic, flip.leader);
  if (flip.kind === 'level')
    return `If ${clause(knowledge, criterionTitle(knowledge, flip.criterion))} were ${LEVEL_WORDS[flip.to]} to you, ${leader} leads.`;
  if (flip.kind === 'claim') return `If this were wrong, ${leader} leads: “${flip.row.claim}”`;
  const variable = variablesOf(knowledge).find((v) => v.id === flip.variable);
  const answer = variable?.answers.find((a) => a.id === flip.to)?.text ?? flip.to;
  const verb = flip.from === null ? 'turns out to be' : 'were';
  return `If “${variable?.short ?? flip.variable}” ${verb} “${answer}”, ${leader} leads.`;
}

/** The conclusion as one sentence, before any chart. */
export function headline(topic: TopicWithOptions, decision: Decision): string {
  const leaders = decision.leaders.map((l) => titleOf(topic, l));
  const second = decision.options.find((o) => o.rank !== null && !decision.leaders.includes(o.option));
  if (decision.choiceGone) return `“${decision.choiceGone.option}” was chosen; it is not in this edition`;
  if (decision.choice && chosenAgainst(decision)) {
    const chosen = titleOf(topic, decision.choice);
    if (leaders.length === 0) return `You chose ${chosen}; nothing can be ranked here`;
    return `You chose ${chosen}; ${list(leaders)} ${leaders.length > 1 ? 'score' : 'scores'} higher`;
  }
  if (leaders.length === 0) return 'Nothing can be ranked here';
  if (leaders.length > 1) return `${list(leaders)} are level`;
  const [leader] = leaders;
  if (!second) return `${leader} is the only option left`;
  const rival = titleOf(topic, second.option);
  const single = decision.flips.filter((f) => f.kind === 'answer').length;
  if (!decision.flipsSearched && (decision.confidence === 'robust' || decision.confidence === 'leaning'))
    return `${leader} leads ${rival}`;
  if (decision.confidence === 'robust')
    return single > 0
      ? `${leader} leads clearly, yet one answer could turn it`
      : `${leader} leads, and no single answer turns it`;
  if (decision.confidence === 'leaning')
    return single > 0 ? `${leader} leads ${rival}, and one answer could turn it` : `${leader} leads ${rival}`;
  if (decision.confidence === 'toss-up')
    return `One of these two: ${list(
      decision.shortlist.map((o) => titleOf(topic, o)),
      'or',
    )}`;
  return `No clear winner yet; ${leader} scores highest`;
}

/** How sure it is, in figures with their meaning. */
export function confidenceSentence(topic: TopicWithOptions, decision: Decision): string {
  if (decision.unranked) return decision.unranked;
  const leader = decision.options.find((o) => o.option === decision.leaders[0]);
  if (!leader) return '';
  const chosen = chosenAgainst(decision) ? decision.options.find((o) => o.option === decision.choice) : undefined;
  const leads = chosenIn(leader.share, decision.ideaShare);
  const sentences = chosen
    ? [
        `${titleOf(topic, leader.option)} is ${leads}; ${titleOf(topic, chosen.option)} ${
          chosen.rank === null ? 'is out' : `has ${inHundred(chosen.share)}`
        }.`,
      ]
    : [`${capital(leads)}.`];
  const often = [...decision.options].sort((a, b) => b.share - a.share)[0];
  if (often && !decision.leaders.includes(often.option) && often.share > leader.share + 0.01)
    sentences.push(
      `${titleOf(topic, often.option)} has a larger share, ${inHundred(often.share)}, but scores lower on average.`,
    );
  if (!decision.said) sentences.push('Nothing you have said bears on this yet, so these are only our odds.');
  const stable = chosen ? null : stableSentence(decision);
  if (stable) sentences.push(stable);
  // A headline of two says it already.
  if (decision.shortlist.length === 2 && (chosen || decision.confidence !== 'toss-up'))
    sentences.push(
      `By the score it is one of these two: ${list(
        decision.shortlist.map((o) => titleOf(topic, o)),
        'or',
      )}.`,
    );
  return sentences.join(' ');
}

const counted = (n: number, one: string, more: string) => (n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${more}`]);

/** "1 priority and 2 ratings of your own act here": what the user set in place of answers and evidence; else empty. */
export function ownWords(decision: Decision): string {
  const ratings = decision.options.flatMap((o) => o.contributions).filter((c) => c.override !== undefined).length;
  const set = [
    ...counted(
      decision.levels.filter((l) => l.origin.kind === 'user').length,
      'priority of yours',
      'priorities of yours',
    ),
    ...counted(ratings, 'rating of yours', 'ratings of yours'),
    ...counted(
      decision.options.filter((o) => o.knockedOut?.waived).length,
      'knock-out set aside',
      'knock-outs set aside',
    ),
  ];
  return set.length === 0 ? '' : `At work here: ${list(set)}.`;
}
