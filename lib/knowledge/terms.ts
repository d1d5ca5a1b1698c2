/** What every part of the knowledge base is written in: levels, conditions, and statements with their sources. */

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

export interface SourceRef {
  id: string;
  /** Section, page or anchor within the source. */
  at?: string | undefined;
}

export interface Source {
  id: string;
  title: string;
  url: string;
  kind: 'standard' | 'documentation' | 'book' | 'paper' | 'engineering write-up' | 'decision record';
  year?: number | undefined;
  /** ISO date on which it was read. */
  read: string;
}

export interface Statement {
  text: string;
  sources?: SourceRef[] | undefined;
  seeds?: string[] | undefined;
}
