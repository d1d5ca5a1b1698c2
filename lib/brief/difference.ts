/** What two briefs say differently, and what that moves. */
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { saidIn, type Said } from './said.ts';

export interface Difference extends Pick<Said, 'part' | 'path' | 'scope'> {
  /** What each brief says, as an id; null where it says nothing. */
  first: string | null;
  second: string | null;
}

const byPlace = (brief: Brief) => new Map(saidIn(brief).map((s) => [JSON.stringify([s.part, s.scope, ...s.path]), s]));

/** Every difference that can act, in the order of the first brief, then of the second. Reasons move nothing. */
export function differences(first: Brief, second: Brief): Difference[] {
  const [a, b] = [byPlace(first), byPlace(second)];
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
