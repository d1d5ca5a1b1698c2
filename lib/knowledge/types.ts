/** Shapes of the knowledge base after validation. `schema.ts` proves that content has them. */

/** How much a criterion matters: 0 irrelevant, 1 minor, 2 normal, 3 important, 4 critical. */
export type Level = 0 | 1 | 2 | 3 | 4;
export type Strength = 1 | 2 | 3;
export type Grade = 'measured' | 'documented' | 'consensus' | 'opinion';

/**
 * A condition over the brief. A leaf maps variables to the answers that satisfy it, all of them
 * at once: `{ "clients.partners": ["yes"], "traffic": ["high", "extreme"] }`. A variable is a
 * question id, `question.item` for a set, or `@decision-key` for what the user chose there.
 */
export type Predicate =
  { all: Predicate[] } | { any: Predicate[] } | { none: Predicate[] } | { [variable: string]: string[] };

export interface Raise {
  criterion: string;
  level: Level;
  /** Limits the raise to these topics; everywhere when absent. */
  topics?: string[] | undefined;
  scopes?: string[] | undefined;
}

export interface Answer {
  id: string;
  /** Permanent and unique within its question; links depend on it. */
  number: number;
  text: string;
  hint?: string | undefined;
  raises?: Raise[] | undefined;
  /** A stated answer may hold a criterion down: the level is at most this. */
  caps?: Raise[] | undefined;
}

export interface QuestionItem {
  id: string;
  number: number;
  text: string;
  hint?: string | undefined;
  /** Overrides the question's prior for this item. */
  prior?: Record<string, number> | undefined;
}

export interface Question {
  id: string;
  number: number;
  section: Section;
  text: string;
  /** Two to four words, for tables and sentences: "data per screen". */
  short: string;
  why: string;
  answers: Answer[];
  /** Present when the question is a set: each item takes one of `answers`. */
  items?: QuestionItem[] | undefined;
  /** Odds of the answers while nobody has given one; uniform when absent. */
  prior?: Record<string, number> | undefined;
  /** First matching entry replaces the prior. */
  priorWhen?: { when: Predicate; prior: Record<string, number> }[] | undefined;
  /** Not asked where this is certainly false. */
  askWhen?: Predicate | undefined;
}

export type Section = 'clients' | 'updates' | 'data' | 'load' | 'work' | 'identity' | 'qualities' | 'team' | 'given';

export interface Criterion {
  id: string;
  number: number;
  title: string;
  /** ISO/IEC 25010:2023 "characteristic / sub-characteristic", or "project". */
  characteristic: string;
  description: string;
  /** What +3 and -3 mean. */
  best: string;
  worst: string;
}

export interface Scope {
  id: string;
  number: number;
  title: string;
  /** The scope exists where this holds; ruled out where it is certainly false. */
  when: Predicate;
}

export interface Need {
  id: string;
  title: string;
  when: Predicate;
}

export interface Topic {
  id: string;
  number: number;
  title: string;
  /** The decision as a question: "How do callers talk to this interface?" */
  question: string;
  description: string;
  /** The decision arises where this holds; ruled out where it is certainly false; always when absent. */
  when?: Predicate | undefined;
  /** Empty: decided once, for the whole system. */
  scopes: Scope[];
  /** Its options are technologies to run, so that another one in another scope has a price. */
  technologies?: boolean | undefined;
  criteria: { id: string; base: Level }[];
  needs: Need[];
  /** Levels that choices in other topics raise; made from the relations when content is loaded. */
  implied?: ImpliedLevel[] | undefined;
}

export interface ImpliedLevel {
  criterion: string;
  level: Level;
  /** The choice that raises it: decision key or topic, and option. */
  topic: string;
  option: string;
  reason: string;
}

export interface SourceRef {
  id: string;
  /** Section, page or anchor within the source. */
  at?: string | undefined;
}

export interface Source {
  id: string;
  title: string;
  url: string;
  kind: 'standard' | 'vendor documentation' | 'book' | 'paper' | 'engineering write-up' | 'decision record';
  year?: number | undefined;
  /** ISO date on which it was read. */
  read: string;
}

export interface Evidence {
  /** Unique within the option. */
  id: string;
  criterion: string;
  sign: 'pro' | 'con';
  strength: Strength;
  grade: Grade;
  claim: string;
  sources: SourceRef[];
  when?: Predicate | undefined;
  /** Ids of rows of the same option that no longer hold while this one does. */
  suppresses?: string[] | undefined;
  seeds?: string[] | undefined;
}

export interface KnockOut {
  id: string;
  when: Predicate;
  reason: string;
  /** Completes "Comes back if ...". */
  comesBackIf: string;
  sources: SourceRef[];
}

export interface Fit {
  need: string;
  fit: 'workaround' | 'cannot';
  /** The workaround, or why it cannot. */
  how: string;
  sources: SourceRef[];
}

export interface Statement {
  text: string;
  sources?: SourceRef[] | undefined;
  seeds?: string[] | undefined;
}

export interface Option {
  id: string;
  number: number;
  title: string;
  description: string;
  /** Words for a diagram label: "REST/JSON, HTTPS". */
  technology: string;
  examples: Statement[];
  bestFor: Statement[];
  avoidWhen: Statement[];
  /** Why it is kept although few briefs lead to it. */
  niche?: string | undefined;
  /** Pools near-twins when confidence is put into words. */
  variantOf?: string | undefined;
  evidence: Evidence[];
  knockOuts: KnockOut[];
  fit: Fit[];
  seeds?: string[] | undefined;
}

export interface TopicWithOptions extends Topic {
  options: Option[];
}

export interface Example {
  id: string;
  title: string;
  summary: string;
  brief: unknown;
}

interface RelationBase {
  id: string;
  /** `topic=option`: the choice that acts. */
  option: string;
  reason: string;
  sources: SourceRef[];
}

/**
 * What choosing an option of one topic means for another. `requires`: only with `other`. `excludes`:
 * never with `other`. `implies`: a criterion of `topic` matters at least so much.
 */
export type Relation =
  | (RelationBase & { kind: 'requires' | 'excludes'; other: string })
  | (RelationBase & { kind: 'implies'; topic: string; criterion: string; level: Level });

/** What one more technology costs those who run it: a con on operability, the strongest that holds. */
export interface VarietyRule {
  id: string;
  strength: Strength;
  when: Predicate;
  claim: string;
  sources: SourceRef[];
}

/** A thing to check before going live; worked through inside a brief. */
export interface ChecklistItem {
  id: string;
  /** Permanent and unique within its checklist. */
  number: number;
  text: string;
  why: string;
  /** How to find out whether it is done. */
  verify: string;
  /** "ASVS 5.0.0 V6.2.1", "OWASP API Top 10 API1:2023". */
  standards?: string[] | undefined;
  /** Asked only where this is not certainly false. */
  when?: Predicate | undefined;
  /** The chosen options may make it moot; says how. */
  moot?: { when: Predicate; because: string } | undefined;
  sources: SourceRef[];
  seeds?: string[] | undefined;
}

export interface Checklist {
  id: string;
  number: number;
  title: string;
  description: string;
  /** Topics whose pages lead to it. */
  topics: string[];
  items: ChecklistItem[];
}

export interface Principle {
  id: string;
  title: string;
  /** The principle in one sentence. */
  statement: string;
  why: string;
  /** What following it looks like. */
  practice: Statement[];
  topics: string[];
  sources: SourceRef[];
  seeds?: string[] | undefined;
}

export interface Pattern {
  id: string;
  title: string;
  family: 'resilience' | 'integration' | 'data' | 'structure' | 'delivery' | 'security';
  problem: string;
  solution: string;
  useWhen: Statement[];
  avoidWhen: Statement[];
  /** What it costs and brings, in use. */
  consequences: Statement[];
  topics: string[];
  related: string[];
  sources: SourceRef[];
  seeds?: string[] | undefined;
}

/** Advice for one technology or area of work. */
export interface Guide {
  id: string;
  title: string;
  description: string;
  topics: string[];
  sections: { title: string; advice: Statement[] }[];
  seeds?: string[] | undefined;
}

export const PRECEDENT_AREAS = [
  'api-style',
  'auth',
  'cache',
  'database',
  'messaging',
  'realtime',
  'service-architecture',
] as const;
export type PrecedentArea = (typeof PRECEDENT_AREAS)[number];

/** A published decision by a real team. */
export interface Precedent {
  id: string;
  number: number;
  title: string;
  system: string;
  year: number;
  /** What the sources are grouped by when agreement is measured. */
  area: PrecedentArea;
  /** `topic`, or `topic/scope`; absent where no topic covers it, and `uncovered` says why. */
  decision?: string | undefined;
  uncovered?: string | undefined;
  facts: string[];
  /** What was considered; `option` where the topic has it. */
  considered: { title: string; option?: string | undefined }[];
  chosen: { title: string; option?: string | undefined }[];
  why: string;
  outcome: 'kept' | 'reversed' | 'unknown';
  /** How it ended, where that is known. */
  ending?: string | undefined;
  /** Only what a fact states or plainly implies. */
  answers: Record<string, string>;
  /** 3: context and alternatives really stated; 1: barely. */
  quality: 1 | 2 | 3;
  source: { title: string; url: string; read: string };
}

/** What speaks for or against an option of one of our own decisions, completing "Good, because …". */
export interface OwnArgument {
  text: string;
  sources?: SourceRef[] | undefined;
}

/** A decision about Plumbline itself, rendered by the same renderer as those of its users. */
export interface OwnDecision {
  id: string;
  number: number;
  title: string;
  date: string;
  context: string[];
  drivers: string[];
  options: { title: string; for: OwnArgument[]; against: OwnArgument[] }[];
  /** The title of one of the options. */
  chosen: string;
  because: string;
  consequences: { good: string[]; bad: string[] };
  /** How to see that it is followed. */
  confirmation: string[];
  /** What would overturn it. */
  overturn: string[];
}

export interface Knowledge {
  version: string;
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  questions: Question[];
  criteria: Criterion[];
  topics: TopicWithOptions[];
  sources: Record<string, Source>;
  examples: Example[];
  relations: Relation[];
  variety: VarietyRule[];
  precedents: Precedent[];
  checklists: Checklist[];
  principles: Principle[];
  patterns: Pattern[];
  guides: Guide[];
  decisions: OwnDecision[];
}
