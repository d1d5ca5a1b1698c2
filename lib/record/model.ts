/** One architecture decision record as plain text in parts. Renderers escape; nothing here is markup. */
export interface AdrArgument {
  kind: 'good' | 'neutral' | 'bad';
  /** Completes "Good, because …", without a full stop. */
  text: string;
  /** Numbers into the record's sources. */
  sources: number[];
}

/** What open answers could still bring: printed behind its condition, never as a fact. */
export interface AdrPossible {
  option: string;
  /** "if … is …". */
  condition: string;
  /** A clause. */
  text: string;
  sources: number[];
}

export interface AdrOption {
  title: string;
  /** Paragraphs before the arguments. */
  notes: string[];
  arguments: AdrArgument[];
}

export interface AdrScore {
  title: string;
  rank: number | null;
  score: number;
  range: [number, number];
  share: number;
}

export interface AdrSource {
  title: string;
  url: string;
  kind: string;
  at: string | null;
  read: string;
}

export interface AdrRecord {
  /** Decision key: `topic`, or `topic/scope`. */
  key: string;
  /** Four digits, unique in the set. */
  number: string;
  /** `NNNN-slug.md`. */
  file: string;
  title: string;
  status: 'proposed' | 'accepted';
  date: string | null;
  deciders: string | null;
  consulted: string | null;
  informed: string | null;
  context: string[];
  /** Grouped answers: one line a section of the brief. */
  facts: string[];
  drivers: string[];
  options: AdrOption[];
  chosen: string;
  /** Completes "Chosen option: T, because …". */
  because: string;
  /** Set where the choice is not the option of the highest score. */
  againstScore: string | null;
  consequences: AdrArgument[];
  confirmation: string[];
  overturn: string[];
  possible: AdrPossible[];
  confidence: string[];
  scores: AdrScore[];
  elements: string[];
  /** What it was weighed with; null where nothing was scored. */
  knowledge: { version: string; hash: string } | null;
  sources: AdrSource[];
  link: string | null;
}

/** A decision for which there is nothing to record yet, and why. */
export interface Undecided {
  key: string;
  /** True where the knowledge base has no such decision, so that there is no page of it. */
  nowhere?: true;
  title: string;
  reason: string;
}
