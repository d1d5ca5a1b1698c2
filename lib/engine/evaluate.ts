/** The engine's front door: a brief in, decisions with all their reasons out. Pure and deterministic. */
import { entry } from './entry.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import {
  compileDecision,
  isOut,
  leadersOf,
  scoreOf,
  type CompiledDecision,
  type CompiledOption,
  type Exclusion,
} from './compile.ts';
import { claimFlips } from './claim-flips.ts';
import { contributionsOf, redFlagsOf } from './contributions.ts';
import { centralWeights, doubtOf, DRAWS, sharesOf } from './confidence.ts';
import { answerFlips, levelFlips, variablesOfTopic } from './flips.ts';
import { goneChoices, withoutGone } from './gone.ts';
import { truth } from './predicate.ts';
import { keptDecision, type KeptDecisions } from './kept.ts';
import { inWords } from './in-words.ts';
import { exactRange } from './range.ts';
import { competitionRanks, TIE } from './rank.ts';
import { anythingSaid } from './said.ts';
import { decisionKey, placesOf, settledBy, standingOf, type Situation } from './situation.ts';
import { isStable } from './stable.ts';
import { anyHolds, meanOf } from './table.ts';
import { tieBreakOf } from './tie-break.ts';
import { unrankedBecause } from './unranked.ts';
import type { Decision, Evaluation, KnockedOut, MayArise, OptionResult } from './types.ts';

export interface EvaluateOptions {
  /** Plausible worlds per decision; all of them for printed figures, a few for a moving display. */
  draws?: number;
  /** Whether to look for single changes that would overturn each decision (the slowest part). */
  flips?: boolean;
  /** Whether to split the doubt by source (three more runs). */
  doubt?: boolean;
  /** Whether ranges are enumerated; else they are read off the draws, for a moving display. */
  exact?: boolean;
  /** Keys of decisions to evaluate although nothing establishes that they arise: somebody looks at them. */
  also?: readonly string[];
  /** Keys to look at and no others; the rest is in none of the lists. */
  only?: readonly string[];
  /** Decisions of earlier evaluations with this knowledge base: filled, and used where nothing of one changed. */
  kept?: KeptDecisions;
}

/** Evaluates every decision of the brief, in topic and scope order, and names those that only may arise. */
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
  { kept, also = [], only, ...how }: EvaluateOptions = {},
): Generator<undefined, Evaluation> {
  const gone = goneChoices(knowledge, given);
  const brief = withoutGone(given, gone);
  const decisions: Decision[] = [];
  const mayArise: MayArise[] = [];
  const ruledOut: string[] = [];
  for (const { topic, scope, situation } of placesOf(knowledge, brief)) {
    const { key } = situation;
    if (only && !only.includes(key)) continue;
    const standing = standingOf(situation, brief);
    if (standing === 'ruled-out') ruledOut.push(key);
    else if (standing === 'may-arise' && !also.includes(key))
      mayArise.push({ key, topic: topic.id, scope: scope?.id ?? null, settledBy: settledBy(situation) });
    else {
      const decision = keptDecision(
        kept,
        situation,
        brief,
        variablesOfTopic(knowledge, topic),
        JSON.stringify(how),
        () => decide(knowledge, brief, topic, scope, situation, how),
      );
      const choiceGone = gone.find((g) => g.key === key);
      decisions.push(choiceGone ? { ...decision, choiceGone } : decision);
      yield;
    }
  }
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    decisions,
    mayArise,
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
  { draws = DRAWS, flips = true, doubt = true, exact = true }: EvaluateOptions,
): Decision {
  const compiled = compileDecision(topic, situation, brief);
  const heard = variablesOfTopic(knowledge, topic);
  const { temperature } = knowledge.calibration;
  const ranges = compiled.options.map((o) => (exact ? exactRange(compiled, o) : null));
  const { shares, spread } = sharesOf(compiled, draws, temperature, { withSpread: ranges.includes(null) });
  const central = doubt ? centralWeights(compiled, draws) : null;
  const weightless = compiled.weights.every((w) => w === 0);
  const ranks = competitionRanks(
    compiled.options.map((o) => (weightless || isOut(o) ? null : scoreOf(o, compiled.weights))),
  );
  const results = compiled.options.map((option, i) =>
    resultOf(
      compiled,
      option,
      ranks[i] ?? null,
      { share: entry(shares, i), centralWeights: weightsById(compiled, central?.[i] ?? null) },
      ranges[i] ?? spreadOf(entry(spread, i)),
    ),
  );
  const said = anythingSaid(knowledge, compiled);
  const leaders = leadersOf(compiled);
  const words = inWords(knowledge.calibration.cuts, compiled, results, leaders, said);
  const choice = brief.choices?.[situation.key];
  return {
    key: decisionKey(topic.id, scope?.id ?? null),
    topic: topic.id,
    scope: scope?.id ?? null,
    arises: truth(situation.arises, situation.lookup) === true,
    ...words,
    said,
    stable: exact && isStable(compiled, leaders),
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
    doubt: doubt && leaders.length > 0 ? doubtOf(compiled, draws, temperature, leaders) : null,
    open: [...heard].filter((v) => !situation.stated.has(v)),
  };
}

function resultOf(
  decision: CompiledDecision,
  o: CompiledOption,
  rank: number | null,
  drawn: Pick<OptionResult, 'share' | 'centralWeights'>,
  range: [number, number] | null,
): OptionResult {
  const contributions = contributionsOf(decision, o);
  const score = contributions.reduce((sum, c) => sum + c.points, 0);
  return {
    option: o.option.id,
    rank,
    score,
    range: range ?? [score, score],
    ...drawn,
    knockedOut: knockedOutOf(decision, o),
    redFlags: redFlagsOf(decision, o),
    contributions,
  };
}

const weightsById = ({ levels }: CompiledDecision, weights: number[] | null) =>
  weights && Object.fromEntries(levels.map((l, i) => [l.criterion, entry(weights, i)]));

/** The 5 % and 95 % points of drawn scores, sorted; null without draws. */
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
  const { id, reason, comesBackIf, sources, when } = cause;
  return { id, reason, comesBackIf, sources, when, probability: Math.min(1, o.outProbability), waived: o.waived };
}
