/** Results of an evaluation. They carry every reason: nothing is recomputed by whoever shows them. */
import type { Level, Predicate, SourceRef } from '#lib/knowledge/terms.ts';
import type { Evidence } from '#lib/knowledge/types.ts';
import type { ClaimState } from './claim-state.ts';

export type Confidence = 'robust' | 'leaning' | 'toss-up' | 'none';

/** A row of the evidence that holds, or that open answers may bring. */
export interface Claim {
  row: Evidence;
  state: Exclude<ClaimState, 'does-not-hold'>;
  /** For what may hold: whether it alone, or its absence, would take the lead or give it away. */
  moves: boolean;
}

/**
 * One line of the explanation: a criterion, or a need met only by a workaround (points below 0). Where `rests` is
 * not empty the points are expected ones, and a need may not be there at all.
 */
export interface Contribution {
  /** Exactly one of `criterion` and `need` is set. */
  criterion?: string;
  need?: string;
  /** Share of the score, 0..100; all points of an option sum to its score. */
  points: number;
  /** 0 for a need. */
  level: Level;
  /** Mean rating over the open answers, -3..3; 0 for a need. */
  rating: number;
  /** Every row that holds or may hold, in the order of the content; none for a need. */
  claims: Claim[];
  /** The strongest row that holds under what was stated; null when there is none. */
  pro: Evidence | null;
  con: Evidence | null;
  /** Open variables that the points rest on; none where the stated answers settle them. */
  rests: string[];
  /** Both a pro and a con of strength 2 or more are active. */
  contested?: boolean;
  /** The user's reason, where the user rates this cell in place of the evidence. */
  override?: string;
  /** The workaround in words, for a need. */
  how?: string;
  /** Set on a need that only may be there, where that alone would take the lead or give it away. */
  moves?: boolean;
}

export interface KnockedOut {
  id: string;
  reason: string;
  comesBackIf: string;
  sources: SourceRef[];
  /** What puts it out; established where the probability is 1. */
  when: Predicate;
  /** 0..1 over the open answers; 1 when the stated answers alone decide. */
  probability: number;
  /** The user's reason for setting it aside, or null. */
  waived: string | null;
}

/** A critical criterion that the option meets badly whatever the open answers are. */
export interface RedFlag {
  criterion: string;
  rating: number;
  con: Evidence | null;
}

export interface OptionResult {
  option: string;
  /** Competition rank (1, 1, 3); null when out. */
  rank: number | null;
  score: number;
  /** 5 % and 95 % of the score over the open answers. */
  range: [number, number];
  /** How often such an option is the one chosen in such a decision, 0..1: the mean over plausible worlds (confidence.ts). */
  share: number;
  /** Mean weights, by criterion, under which it comes first among all weights there could be; null where it never does, or nobody looked. */
  centralWeights: Record<string, number> | null;
  knockedOut: KnockedOut | null;
  redFlags: RedFlag[];
  contributions: Contribution[];
}

export interface LevelResult {
  criterion: string;
  level: Level;
  /** Why: the topic's base, an answer, or the user. */
  origin:
    | { kind: 'base' }
    | { kind: 'answer' | 'cap'; variable: string; answer: string }
    /** A choice in another topic makes it matter more. */
    | { kind: 'choice'; topic: string; option: string; reason: string }
    | { kind: 'user'; reason: string };
  /** Set where a stated "does not matter" held down a raise that was only implied. */
  warning?: string;
}

export interface AnswerChange {
  variable: string;
  from: string;
  to: string;
}

export type Flip =
  | { kind: 'answer'; variable: string; from: string | null; to: string; leader: string; adjacent: boolean }
  | { kind: 'level'; criterion: string; from: Level; to: Level; exact: number; leader: string }
  /** The lead rests on this one row: without it another option is first. */
  | { kind: 'claim'; option: string; row: Evidence; leader: string };

/** What to take when scores are equal: fewer red flags, then what is easier to take back. */
export interface TieBreak {
  option: string;
  because: 'red-flags' | 'reversible';
}

/** Doubt in points of 100: how much share the leaders lose to each source of doubt alone. */
export interface Doubt {
  answers: number;
  priorities: number;
  evidence: number;
  /** What no question asks: the part that is fitted to published decisions. */
  unasked: number;
}

/** A choice whose option or decision the knowledge base does not have. */
export interface GoneChoice {
  /** Decision key, known or not. */
  key: string;
  option: string;
  reason: string | null;
}

export interface Decision {
  /** `topic`, or `topic/scope`. */
  key: string;
  topic: string;
  scope: string | null;
  /** True where stated answers or choices establish that there is something to decide; else somebody asked for it. */
  arises: boolean;
  confidence: Confidence;
  /** Anything was said that this decision hears; while nothing was, it is called nothing and proposes nothing. */
  said: boolean;
  /** Share of the leader and the variants of the same idea, 0..1; the word rests on it. */
  ideaShare: number;
  /** Proved of the model: no weight within half a level, no rating within its doubt and no open answer turns the lead. */
  stable: boolean;
  /** What the user chose, or null; always one of `options`. */
  choice: string | null;
  /** What the user chose, where the knowledge base does not have it. */
  choiceGone?: GoneChoice;
  choiceReason: string | null;
  choiceDate: string | null;
  /** Options of rank 1; several on a tie; none where nothing can be ranked. */
  leaders: string[];
  /** Offered where several lead with the same score. */
  tieBreak: TieBreak | null;
  /** Where only two together are as sure as the best word asks, both; the advice is then "one of these two". */
  shortlist: string[];
  /** Why nothing is ranked, where that is so. */
  unranked: string | null;
  /** In order of rank, those out last. */
  options: OptionResult[];
  levels: LevelResult[];
  flips: Flip[];
  /** False while nobody has looked for flips yet: an empty list then says nothing. */
  flipsSearched: boolean;
  doubt: Doubt | null;
  /** Open questions that this decision still depends on. */
  open: string[];
}

/** A decision that open answers may bring. It is not counted, ranked, recorded or drawn. */
export interface MayArise {
  key: string;
  topic: string;
  scope: string | null;
  /** What would settle whether it is there: open variables, and `@topic` for choices that are not made. */
  settledBy: string[];
}

export interface Evaluation {
  knowledge: { version: string; hash: string };
  /** Those that arise, or that the user chose in or asked for. */
  decisions: Decision[];
  mayArise: MayArise[];
  /** Decision keys that the answers rule out. */
  ruledOut: string[];
  /** Choices that the knowledge base does not have; absent where there are none. */
  gone?: GoneChoice[];
}
