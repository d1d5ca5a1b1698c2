/** What two briefs say differently, and what that moves. */
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';

export type DifferencePart = 'answer' | 'level' | 'rating' | 'choice' | 'waiver';

export interface Difference {
  part: DifferencePart;
  /** Variable, criterion or decision key; for ratings and waivers `key/option` parts are in `path`. */
  path: string[];
  /** The scope of an answer; null for the whole system. */
  scope: string | null;
  /** What each brief says, as an id; null where it says nothing. */
  first: string | null;
  second: string | null;
}

type Flat = Map<string, { part: DifferencePart; path: string[]; scope: string | null; value: string }>;

/** All that acts on a decision. Reasons, notes, names and dates move nothing. */
function flatten(brief: Brief): Flat {
  const all: Flat = new Map();
  const add = (part: DifferencePart, path: string[], value: string, scope: string | null = null) =>
    all.set(JSON.stringify([part, scope, ...path]), { part, path, scope, value });
  for (const [id, answer] of Object.entries(brief.answers ?? {})) add('answer', [id], answer);
  for (const [scope, answers] of Object.entries(brief.scopes ?? {}))
    for (const [id, answer] of Object.entries(answers)) add('answer', [id], answer, scope);
  for (const [id, { level }] of Object.entries(brief.levels ?? {})) add('level', [id], `${level}`);
  for (const [key, { option }] of Object.entries(brief.choices ?? {})) add('choice', [key], option);
  for (const [key, waived] of Object.entries(brief.waivers ?? {}))
    for (const option of Object.keys(waived)) add('waiver', [key, option], 'waived');
  for (const [key, rated] of Object.entries(brief.ratings ?? {}))
    for (const [option, cells] of Object.entries(rated))
      for (const [criterion, { rating }] of Object.entries(cells)) add('rating', [key, option, criterion], `${rating}`);
  return all;
}

/** Every difference that can act, in the order of the first brief, then of the second. */
export function differences(first: Brief, second: Brief): Difference[] {
  const [a, b] = [flatten(first), flatten(second)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key): Difference[] => {
    const [one, two] = [a.get(key), b.get(key)];
    const known = one ?? two;
    if (!known || one?.value === two?.value) return [];
    const { part, path, scope } = known;
    return [{ part, path, scope, first: one?.value ?? null, second: two?.value ?? null }];
  });
}

export interface SideBySide {
  key: string;
  /** Choice or leader with its share of first places; null where the decision does not arise or nothing leads. */
  first: Side | null;
  second: Side | null;
  moved: boolean;
}

export interface Side {
  option: string;
  share: number;
  chosen: boolean;
}

function sideOf(evaluation: Evaluation, key: string): Side | null {
  const decision = evaluation.decisions.find((d) => d.key === key);
  const option = decision?.choice ?? decision?.leaders[0];
  const result = decision?.options.find((o) => o.option === option);
  return decision && result ? { option: result.option, share: result.share, chosen: decision.choice !== null } : null;
}

/** Every decision of either evaluation; those whose winner differs first. */
export function sideBySide(first: Evaluation, second: Evaluation): SideBySide[] {
  const keys = [...new Set([...first.decisions, ...second.decisions].map((d) => d.key))];
  return keys
    .map((key): SideBySide => {
      const [a, b] = [sideOf(first, key), sideOf(second, key)];
      return { key, first: a, second: b, moved: a?.option !== b?.option };
    })
    .sort((a, b) => Number(b.moved) - Number(a.moved));
}
