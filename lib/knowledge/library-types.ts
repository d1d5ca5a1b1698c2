/** Shapes of what the library holds beside topics. `library-schema.ts` proves that content has them. */
import type { Level, Predicate, SourceRef, Statement, Strength } from './terms.ts';

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
  /** Added later, for topics that had few: agreement is measured on these apart from the first set. */
  further?: true | undefined;
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
