/** Why this option: the criteria that decide it against the next one, and what would overturn it. */
import { weightOfLevel } from '#lib/engine/levels.ts';
import type { Contribution, Decision, Flip, OptionResult } from '#lib/engine/types.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { optionTitle } from '#lib/markdown/escape.ts';
import { capital, clause, LEVEL_WORDS, list, sentence } from '#lib/knowledge/words.ts';
import { chosenIn, inHundred, stableSentence, trackLine } from './sure.ts';
import { chosenAgainst, howSure } from './why.ts';

export const titleIn = (topic: TopicWithOptions, id: string) =>
  optionTitle(topic.options.find((o) => o.id === id)?.title ?? id);

/** The best-ranked option other than the chosen one. */
export const rivalOf = (decision: Decision, chosen: string): OptionResult | undefined =>
  decision.options.find((o) => o.option !== chosen && o.rank !== null);

/** By how much what is known to hold puts a line ahead of another: rating times weight; own ratings count. */
function knownEdge(mine: Contribution, theirs: Contribution | undefined): number {
  const known = (line: Contribution | undefined) =>
    line?.override !== undefined ? line.rating : (line?.pro?.strength ?? 0) - (line?.con?.strength ?? 0);
  return weightOfLevel(mine.level) * (known(mine) - known(theirs));
}

/** What is known to hold behind the largest differences in favour of `a`, largest first. */
function decidingClaims(knowledge: Knowledge, a: OptionResult, b: OptionResult): string[] {
  return a.contributions
    .map((mine) => {
      const theirs = b.contributions.find((c) => c.criterion === mine.criterion && c.need === mine.need);
      return { mine, theirs, edge: knownEdge(mine, theirs) };
    })
    .filter((d) => d.mine.criterion && d.edge > 1e-9)
    .sort((x, y) => y.edge - x.edge)
    .flatMap(({ mine, theirs }) =>
      mine.override !== undefined
        ? [`by our own rating, ${clause(knowledge, mine.override)}`]
        : mine.pro
          ? [mine.pro.claim]
          : theirs?.con && theirs.override === undefined
            ? [`the alternative has against it that ${clause(knowledge, theirs.con.claim)}`]
            : [],
    )
    .slice(0, 2)
    .map((claim) => clause(knowledge, claim));
}

/** Completes "Chosen option: T, because …"; several sentences are possible. */
export function becauseOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  decision: Decision,
  chosen: OptionResult,
): { because: string; againstScore: string | null } {
  const reason = decision.choice === null ? '' : (decision.choiceReason ?? '').trim();
  const leads = chosen.rank === 1;
  const rival = rivalOf(decision, chosen.option);
  if (!leads && decision.leaders.length > 0) {
    const above = list(decision.leaders.map((l) => titleIn(topic, l)));
    const out =
      chosen.rank === null && chosen.knockedOut
        ? ` The answers rule the choice out: ${sentence(chosen.knockedOut.reason)}`
        : '';
    const why = reason || 'the team prefers it; no reason was recorded';
    return {
      because: sentence(why),
      againstScore: `Chosen against the score: ${above} ${decision.leaders.length > 1 ? 'rank' : 'ranks'} first.${out}`,
    };
  }
  const claims = rival ? decidingClaims(knowledge, chosen, rival) : [];
  const gap = rival ? chosen.score - rival.score : 0;
  const against = !rival
    ? ''
    : gap < 0.05
      ? `${titleIn(topic, rival.option)} has the same score.`
      : `The next in rank is ${titleIn(topic, rival.option)}.`;
  const derived =
    claims.length > 0
      ? sentence(claims.join('; and '))
      : rival
        ? sentence('it has the highest expected score; nothing that is known to hold decides it')
        : leads
          ? 'no other option meets the needs.'
          : 'the team chose it.';
  const because = reason
    ? `${sentence(reason)}${claims.length > 0 ? ` The evidence agrees: ${derived}` : ''}`
    : derived;
  return { because: [because, leads ? against : ''].filter((p) => p !== '').join(' '), againstScore: null };
}

/** One flip as a sentence. */
function flipSentence(knowledge: Knowledge, topic: TopicWithOptions, flip: Flip): string {
  const leader = titleIn(topic, flip.leader);
  if (flip.kind === 'level') {
    const title = knowledge.criteria.find((c) => c.id === flip.criterion)?.title ?? flip.criterion;
    return `${title} becomes ${LEVEL_WORDS[flip.to]} instead of ${LEVEL_WORDS[flip.from]}: then ${leader} ranks first.`;
  }
  if (flip.kind === 'claim')
    return `The claim turns out to be wrong that ${clause(knowledge, flip.row.claim)}: then ${leader} ranks first.`;
  const variable = variablesOf(knowledge).find((v) => v.id === flip.variable);
  const said = (id: string) => variable?.answers.find((a) => a.id === id)?.text ?? id;
  const short = variable?.short ?? flip.variable;
  const change =
    flip.from === null
      ? `turns out to be “${said(flip.to)}”`
      : `changes from “${said(flip.from)}” to “${said(flip.to)}”`;
  return `The answer on ${clause(knowledge, short)} ${change}: then ${leader} ranks first.`;
}

/** Review triggers, nearest first; empty when no single change is known to overturn the ranking. */
export function overturnOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  decision: Decision,
  chosen: string,
): string[] {
  const all = decision.flips.filter((f) => f.leader !== chosen);
  // The claims that carry it stand beside the answers and priorities, not behind all of them.
  return [
    ...all.filter((f) => f.kind !== 'claim').slice(0, 6),
    ...all.filter((f) => f.kind === 'claim').slice(0, 2),
  ].map((f) => flipSentence(knowledge, topic, f));
}

const ifAny = (line: string | null): string[] => (line === null ? [] : [line]);

/** How sure the ranking is: the word, the share with its meaning, and what became of that word before. */
export function confidenceOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  decision: Decision,
  chosen: OptionResult,
): string[] {
  const against = chosenAgainst(decision);
  const leads = decision.leaders[0] === chosen.option;
  const two = list(
    decision.shortlist.map((o) => titleIn(topic, o)),
    'or',
  );
  const said = [
    `${capital(howSure(decision).words)}${decision.confidence === 'toss-up' && !against ? `: ${two}` : ''}.`,
    ...ifAny(trackLine(knowledge.calibration, decision)),
    `${titleIn(topic, chosen.option)} is ${chosenIn(chosen.share, leads ? decision.ideaShare : chosen.share)}.`,
  ];
  if (!decision.said) said.push('Nothing stated bears on this, so these are only our odds.');
  if (decision.shortlist.length > 1 && (against || decision.confidence !== 'toss-up'))
    said.push(`By the score it is one of these two: ${two}.`);
  const often = [...decision.options].sort((a, b) => b.share - a.share)[0];
  if (often && often.option !== chosen.option && often.share > chosen.share)
    said.push(`${titleIn(topic, often.option)} has a larger share, ${inHundred(often.share)}.`);
  if (!against) said.push(...ifAny(stableSentence(decision)));
  if (decision.open.length > 0)
    said.push(
      `${decision.open.length === 1 ? 'One question that could matter here is' : `${decision.open.length} questions that could matter here are`} still open.`,
    );
  return said;
}
