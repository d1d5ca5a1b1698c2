/** The engine's front door: a brief in, decisions with all their reasons out. Pure and deterministic. */
import { entry } from './entry.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import {
  compileDecision,
  isOut,
  leadersOf,
  scoreOf,
  WORKAROUND_POINTS,
  type CompiledDecision,
  type CompiledOption,
  type Exclusion,
} from './compile.ts';
import { claimFlips } from './claim-flips.ts';
import { acceptability, type Acceptability } from './confidence.ts';
import { answerFlips, levelFlips, variablesOfTopic } from './flips.ts';
import { goneChoices, withoutGone } from './gone.ts';
import { truth } from './predicate.ts';
import { keptDecision, type KeptDecisions } from './kept.ts';
import { isGuaranteed } from './guaranteed.ts';
import { inWords } from './in-words.ts';
import { exactRange } from './range.ts';
import { competitionRanks, TIE } from './rank.ts';
import { anythingSaid, seedOf } from './seed.ts';
import { decisionKey, situationOf, type Situation } from './situation.ts';
import { anyHolds, meanOf } from './table.ts';
import { tieBreakOf } from './tie-break.ts';
import { unrankedBecause } from './unranked.ts';
import type { Contribution, Decision, Doubt, Evaluation, KnockedOut, OptionResult } from './types.ts';

export interface EvaluateOptions {
  /** Plausible worlds per decision; 10,000 for printed figures, a few hundred for a moving display. */
  draws?: number;
  /** Whether to look for single changes that would overturn each decision (the slowest part). */
  flips?: boolean;
  /** Whether to split the doubt by source (three more runs). */
  doubt?: boolean;
  /** Whether ranges are enumerated; else they are read off the draws, for a moving display. */
  exact?: boolean;
  /** Decisions of earlier evaluations with this knowledge base: filled, and used where nothing of one changed. */
  kept?: KeptDecisions;
}

/** Evaluates every decision that the answers do not rule out, in topic and scope order. */
export function evaluate(knowledge: Knowledge, brief: Brief, options: EvaluateOptions = {}): Evaluation {
  const steps = evaluateInSteps(knowledge, brief, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, stopping after each decision, so that a page can answer its reader in between. */
export function* evaluateInSteps(
  knowledge: Knowledge,
  given: Brief,
  options: EvaluateOptions = {},
): Generator<undefined, Evaluation> {
  const gone = goneChoices(knowledge, given);
  const brief = withoutGone(given, gone);
  const decisions: Decision[] = [];
  const ruledOut: string[] = [];
  for (const topic of knowledge.topics) {
    for (const scope of topic.scopes.length > 0 ? topic.scopes : [null]) {
      const situation = situationOf(knowledge, brief, topic, scope);
      if (truth(situation.arises, situation.lookup) === false) ruledOut.push(situation.key);
      else {
        const { kept, ...how } = options;
        const decision = keptDecision(
          kept,
          situation,
          brief,
          variablesOfTopic(knowledge, topic),
          JSON.stringify(how),
          () => decide(knowledge, brief, topic, scope, situation, how),
        );
        const choiceGone = gone.find((g) => g.key === situation.key);
        decisions.push(choiceGone ? { ...decision, choiceGone } : decision);
        yield;
      }
    }
  }
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    decisions,
    ruledOut,
    ...(gone.length > 0 ? { gone } : {}),
  };
}

function decide(
  knowledge: Knowledge,
  brief: Brief,
  topic: TopicWithOptions,
  scope: Scope | null,
  situation: Situation,
  { draws = 10_000, flips = true, doubt = true, exact = true }: EvaluateOptions,
): Decision {
  const compiled = compileDecision(topic, situation, brief);
  const heard = variablesOfTopic(knowledge, topic);
  const seed = seedOf(knowledge, compiled, heard);
  const ranges = compiled.options.map((o) => (exact ? exactRange(compiled, o) : null));
  const drawn = acceptability(compiled, draws, seed, EVERYTHING, { withSpread: ranges.includes(null) });
  // Who an option is for: the weights under which it wins, whatever this brief's are.
  const anywhere = doubt
    ? acceptability(compiled, Math.ceil(draws / 4), `${seed}|central`, EVERYTHING, { weighting: 'any' }).central
    : null;
  const weightless = compiled.weights.every((w) => w === 0);
  const ranks = competitionRanks(
    compiled.options.map((o) => (weightless || isOut(o) ? null : scoreOf(o, compiled.weights))),
  );
  const results = compiled.options.map((option, i) =>
    resultOf(
      compiled,
      option,
      ranks[i] ?? null,
      drawnOf(compiled, drawn, i, anywhere?.[i] ?? null),
      ranges[i] ?? spreadOf(entry(drawn.spread, i)),
    ),
  );
  const said = anythingSaid(brief, compiled, heard);
  const leaders = leadersOf(compiled);
  const words = inWords(compiled, results, leaders, said);
  const choice = brief.choices?.[situation.key];
  return {
    key: decisionKey(topic.id, scope?.id ?? null),
    topic: topic.id,
    scope: scope?.id ?? null,
    ...words,
    guaranteed: exact && isGuaranteed(compiled, leaders),
    choice: choice?.option ?? null,
    choiceReason: choice?.reason ?? null,
    choiceDate: choice?.date ?? null,
    leaders,
    tieBreak: tieBreakOf(results, leaders),
    unranked: unrankedBecause(compiled),
    options: results.sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || b.score - a.score),
    levels: compiled.levels,
    flips:
      flips && !weightless
        ? [...answerFlips(knowledge, brief, compiled), ...levelFlips(compiled), ...claimFlips(brief, compiled)]
        : [],
    flipsSearched: flips,
    doubt: doubt && leaders.length > 0 ? doubtOf(compiled, Math.ceil(draws / 4), seed, leaders) : null,
    open: [...heard].filter((v) => !situation.stated.has(v)),
  };
}

function resultOf(
  decision: CompiledDecision,
  o: CompiledOption,
  rank: number | null,
  drawn: Pick<OptionResult, 'share' | 'ranks' | 'beats' | 'centralWeights'>,
  range: [number, number] | null,
): OptionResult {
  const contributions: Contribution[] = o.cells.map((cell, i) => ({
    criterion: cell.criterion,
    points: 100 * entry(decision.weights, i) * ((cell.mean + 3) / 6),
    level: decision.levels[i]?.level ?? 0,
    rating: cell.mean,
    pro: cell.pro,
    con: cell.con,
    ...(cell.contested ? { contested: true } : {}),
    ...(cell.override === null ? {} : { override: cell.override }),
  }));
  for (const w of o.workarounds)
    if (w.probability > 0)
      contributions.push({
        need: w.need,
        points: -WORKAROUND_POINTS * w.probability,
        level: 0,
        rating: 0,
        pro: null,
        con: null,
        how: w.how,
      });
  const score = contributions.reduce((sum, c) => sum + c.points, 0);
  return {
    option: o.option.id,
    rank,
    score,
    range: range ?? [score, score],
    ...drawn,
    knockedOut: knockedOutOf(decision, o),
    redFlags: contributions.flatMap((c) =>
      c.criterion && c.level === 4 && c.rating <= -2 + TIE
        ? [{ criterion: c.criterion, rating: c.rating, con: c.con }]
        : [],
    ),
    contributions,
  };
}

const EVERYTHING = { answers: true, priorities: true, evidence: true };

/** What the draws say of one option. */
function drawnOf(decision: CompiledDecision, drawn: Acceptability, at: number, central: number[] | null) {
  return {
    share: entry(drawn.first, at),
    ranks: entry(drawn.ranks, at),
    beats: Object.fromEntries(
      decision.options.flatMap((o, i) => (i === at ? [] : [[o.option.id, entry(entry(drawn.wins, at), i)]])),
    ),
    centralWeights: central && Object.fromEntries(decision.levels.map((l, i) => [l.criterion, entry(central, i)])),
  };
}

/** The same two points from drawn scores, sorted; null without draws. */
function spreadOf(sorted: Float64Array): [number, number] | null {
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const [low, high] = [at(0.05), at(0.95)];
  return low === undefined || high === undefined ? null : [low, high];
}

/** The exclusion that the answers make certain, else the one most likely to hold. */
function knockedOutOf({ situation }: CompiledDecision, o: CompiledOption): KnockedOut | null {
  if (o.outProbability <= 0) return null;
  const certain = o.exclusions.find((e) => truth(e.when, situation.lookup) === true);
  const { cause } = o.exclusions.reduce<{ cause: Exclusion | undefined; odds: number }>(
    (likeliest, e) => {
      const odds = certain ? 0 : meanOf(anyHolds(situation, [e.when]));
      return odds > likeliest.odds + TIE ? { cause: e, odds } : likeliest;
    },
    { cause: certain, odds: 0 },
  );
  if (!cause) return null;
  const { id, reason, comesBackIf, sources } = cause;
  return { id, reason, comesBackIf, sources, probability: Math.min(1, o.outProbability), waived: o.waived };
}

/** How much first-place share the leaders lose to each source of doubt alone, in points of 100. */
function doubtOf(decision: CompiledDecision, draws: number, seed: string, leaders: string[]): Doubt {
  const lost = (answers: boolean, priorities: boolean, evidence: boolean) => {
    const { first } = acceptability(decision, draws, `${seed}|doubt`, { answers, priorities, evidence });
    const kept = decision.options.reduce((sum, o, i) => sum + (leaders.includes(o.option.id) ? entry(first, i) : 0), 0);
    return 100 * (1 - kept);
  };
  return {
    answers: lost(true, false, false),
    priorities: lost(false, true, false),
    evidence: lost(false, false, true),
  };
}
