/** Shapes of the knowledge base after validation. `schema.ts` proves that content has them. */
import type { Calibration, PublishedCase, TrackRecord } from './calibration-types.ts';
import type {
  Checklist,
  Guide,
  OwnDecision,
  Pattern,
  Precedent,
  Principle,
  Relation,
  VarietyRule,
} from './library-types.ts';
import type { Grade, Level, Predicate, Source, SourceRef, Statement, Strength } from './terms.ts';

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
  /** The relation that it is made from. */
  relation: string;
  criterion: string;
  level: Level;
  /** The choice that raises it: decision key or topic, and option. */
  topic: string;
  option: string;
  reason: string;
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
  /** How sure shares and words may be. */
  calibration: Calibration;
  precedents: Precedent[];
  checklists: Checklist[];
  principles: Principle[];
  patterns: Pattern[];
  guides: Guide[];
  decisions: OwnDecision[];
  /** Published decisions that measure, and everything measured on them; neither travels to the browser. */
  cases: PublishedCase[];
  trackRecord: TrackRecord | null;
}
