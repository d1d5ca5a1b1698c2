/** The C4 model: what there is and what talks to what. Views and files are pure functions of it. */
import { withoutDirection } from '#lib/markdown/direction.ts';

export type ElementKind = 'person' | 'system' | 'client' | 'container' | 'store' | 'queue' | 'bucket' | 'external';

export interface C4Element {
  /** Generated, safe in every diagram language; never user text. */
  id: string;
  kind: ElementKind;
  name: string;
  /** Null where it is not known; the views then leave it out. */
  technology: string | null;
  /** At most 90 characters. */
  description: string;
  /** Keys of the decisions that shaped it. */
  decisions: string[];
}

export interface C4Relation {
  from: string;
  to: string;
  /** At most 45 characters. */
  label: string;
  technology: string | null;
  decisions: string[];
}

export interface C4Model {
  /** The system itself, as the context view shows it. */
  system: C4Element;
  /** People, containers, stores and external systems. */
  elements: C4Element[];
  relations: C4Relation[];
  /** Ids of the services; empty where one application does everything. */
  services: string[];
  /** Ids of the parts beside the application and its main store: queues, further stores, services of others. */
  supporting: string[];
}

export interface C4View {
  id: string;
  kind: 'context' | 'container';
  title: string;
  description: string;
  /** Drawn around clients, containers and stores; null in the context view. */
  boundary: string | null;
  elements: C4Element[];
  relations: C4Relation[];
}

/** True for what you deploy; people and the systems of others are outside. */
export function isInside({ kind }: C4Element): boolean {
  switch (kind) {
    case 'client':
    case 'container':
    case 'store':
    case 'queue':
    case 'bucket':
      return true;
    case 'person':
    case 'system':
    case 'external':
      return false;
    default:
      return kind satisfies never;
  }
}

/** Number, title and file of the record of each decision, by decision key. */
export type RecordLabels = ReadonlyMap<string, { number: string; title: string; file: string }>;

/** More boxes than this on one picture are no longer read. */
export const MOST_ELEMENTS = 20;

/** `text` on one line, without signs that turn its direction, cut at a word where it is longer than `most` characters. */
export function shorten(text: string, most: number): string {
  const line = withoutDirection(text).replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
