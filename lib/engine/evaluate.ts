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
} from './compile.ts';
import { claimFlips } from './claim-flips.ts';
import { acceptability, type Acceptability } from './confidence.ts';
import { answerFlips, levelFlips, variablesOfTopic } from './flips.ts';
import { truth } from './predicate.ts';
import { isGuaranteed } from './guaranteed.ts';
import { exactRange } from './range.ts';
import { competitionRanks } from './rank.ts';
import { decisionKey, situationOf, type Situation } from './situation.ts';
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
}

/** Evaluates every decision that the answers do not rule out, in topic and scope order. */
export function evaluate(knowledge: Knowledge, brief: Brief, options: EvaluateOptions = {}): Evaluation {
  const decisions: Decision[] = [];
  const ruledOut: string[] = [];
  for (const topic of knowledge.topics) {
    for (const scope of topic.scopes.length > 0 ? topic.scopes : [null]) {
      const situation = situationOf(knowledge, brief, topic, scope);
      if (truth(situation.arises, situation.lookup) === false) ruledOut.push(situation.key);
      else decisions.push(decide(knowledge, brief, topic, scope, situation, options));
    }
  }
  return { knowledge: { version: knowledge.version, hash: knowledge.hash }, decisions, ruledOut };
}

/** Only what can move a figure seeds the draws, in a canonical order. */
function seedOf(knowledge: Knowledge, brief: Brief, key: string): string {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
  const { answers = {}, scopes = {}, levels = {}, choices = {}, waivers = {} } = brief;
  const chosen = Object.fromEntries(Object.entries(choices).map(([k, c]) => [k, c.option]));
  return `${knowledge.hash}|${key}|${JSON.stringify(sorted({ answers, scopes, levels, chosen, waivers }))}`;
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
  const seed = seedOf(knowledge, brief, situation.key);
  const drawn = acceptability(compiled, draws, seed, EVERYTHING);
  // Who an option is for: the weights under which it wins, whatever this brief's are.
  const anywhere = doubt
    ? acceptability(compiled, Math.ceil(draws / 4), `${seed}|central`, EVERYTHING, 'any').central
    : null;
  const weightless = compiled.weights.every((w) => w === 0);
  const allOut = compiled.options.every(isOut);
  const ranks = competitionRanks(
    compiled.options.map((o) => (weightless || isOut(o) ? null : scoreOf(o, compiled.weights))),
  );
  const results = compiled.options.map((option, i) =>
    resultOf(
      compiled,
      option,
      ranks[i] ?? null,
      drawnOf(compiled, drawn, i, anywhere?.[i] ?? null),
      (exact ? exactRange(compiled, option) : null) ?? spreadOf(drawn.spread[i] ?? []),
    ),
  );
  const used = [...variablesOfTopic(knowledge, topic)];
  const anythingSaid = used.some((v) => situation.stated.has(v)) || brief.levels !== undefined;
  const leaders = leadersOf(compiled);
  const words = inWords(compiled, results, leaders, anythingSaid);
  const choice = brief.choices?.[situation.key];
  return {
    key: decisionKey(topic.id, scope?.id ?? null),
    topic: topic.id,
    scope: scope?.id ?? null,
    ...words,
    guaranteed: exact && !weightless && isGuaranteed(compiled, leaders),
    choice: choice?.option ?? null,
    choiceReason: choice?.reason ?? null,
    choiceDate: choice?.date ?? null,
    leaders,
    unranked: weightless
      ? 'Every criterion is set to “irrelevant”, so nothing can be ranked.'
      : allOut
        ? 'Every option is out. Waive a knock-out, or change one of the answers that cause them.'
        : null,
    options: results.sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || b.score - a.score),
    levels: compiled.levels,
    flips:
      flips && !weightless
        ? [...answerFlips(knowledge, brief, compiled), ...levelFlips(compiled), ...claimFlips(brief, compiled)]
        : [],
    flipsSearched: flips,
    doubt: doubt && leaders.length > 0 ? doubtOf(compiled, Math.ceil(draws / 4), seed, leaders) : null,
    open: used.filter((v) => !situation.stated.has(v)),
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
      c.criterion && c.level === 4 && c.rating <= -2 ? [{ criterion: c.criterion, rating: c.rating, con: c.con }] : [],
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
function spreadOf(sorted: number[]): [number, number] | null {
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const [low, high] = [at(0.05), at(0.95)];
  return low === undefined || high === undefined ? null : [low, high];
}

/** The exclusion that the answers make certain, or may make true; certain ones first. */
function knockedOutOf(decision: CompiledDecision, o: CompiledOption): KnockedOut | null {
  if (o.outProbability <= 0) return null;
  const { lookup } = decision.situation;
  const cause =
    o.exclusions.find((e) => truth(e.when, lookup) === true) ??
    o.exclusions.find((e) => truth(e.when, lookup) === undefined);
  if (!cause) return null;
  const { id, reason, comesBackIf, sources } = cause;
  return { id, reason, comesBackIf, sources, probability: Math.min(1, o.outProbability), waived: o.waived };
}

/** The word for how sure it is. Variants of one idea are pooled: they split first places between them. */
function inWords(
  decision: CompiledDecision,
  results: OptionResult[],
  leaders: string[],
  anythingSaid: boolean,
): Pick<Decision, 'confidence' | 'shortlist' | 'ideaShare'> {
  const family = new Map(decision.options.map((o) => [o.option.id, o.option.variantOf ?? o.option.id]));
  const root = family.get(leaders[0] ?? '');
  if (root === undefined) return { confidence: 'none', shortlist: [], ideaShare: 0 };
  const pooled = results.reduce((sum, r) => sum + (family.get(r.option) === root ? r.share : 0), 0);
  const byShare = [...results].sort((a, b) => b.share - a.share).slice(0, 2);
  const together = byShare.reduce((sum, r) => sum + r.share, 0);
  const shortlist = (byShare[0]?.share ?? 0) < 0.9 && together >= 0.9 ? byShare.map((r) => r.option) : [];
  if (!anythingSaid) return { confidence: 'none', shortlist: [], ideaShare: pooled };
  const confidence = pooled >= 0.9 ? 'robust' : pooled >= 0.7 ? 'leaning' : pooled >= 0.5 ? 'toss-up' : 'none';
  return { confidence, shortlist, ideaShare: pooled };
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
