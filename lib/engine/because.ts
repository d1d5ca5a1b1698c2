/** Why the best set moves a decision: the rule that makes the most of it, and whose pick brings that rule about. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { causesOf, type Cause } from './causes.ts';
import type { RuleRef } from './rule-ref.ts';
import { entry } from './entry.ts';
import { choosing, compiledAt, type Place } from './places.ts';
import { truth } from './predicate.ts';

export interface Because {
  /**
   * `gains`: the option stands better beside the set, or worse. `gives-way`: the option that led would stand
   * worse. `clashes`: it would be out. `feeds`: it is taken so that an option elsewhere stands better.
   */
  kind: 'gains' | 'gives-way' | 'clashes' | 'feeds';
  rule: RuleRef;
  /** False where the rule ceases to hold in the best set. */
  comes: boolean;
  /** The decision that the rule acts in. */
  at: string;
  /** The decision whose pick brings it about, which in the best set is `option`. */
  by: string;
  option: string;
  points: number;
  /** The rule puts an option out, or no longer does. */
  out: boolean;
}

/**
 * @param apart what leads in each place alone
 * @param together what the best set takes there
 * @returns for each place the reason of its change, null where nothing of it moves
 */
export function becauseIn(
  knowledge: Knowledge,
  brief: Brief,
  places: Place[],
  apart: string[],
  together: string[],
): (index: number) => Because | null {
  const compiled = (index: number, picks: (string | null)[]) =>
    compiledAt(
      knowledge,
      choosing(
        brief,
        entry(places, index)
          .reads.filter((r) => r !== index)
          .map((r) => [entry(places, r).key, picks[r] ?? null] as const),
      ),
      entry(places, index),
    );
  const same = (a: Cause, b: Cause) => a.rule.kind === b.rule.kind && a.rule.id === b.rule.id && a.comes === b.comes;

  /** What moves `option` in a place from one set of picks to another; each with the place whose pick does it. */
  const causesAt = (index: number, option: string, from: (string | null)[], to: (string | null)[]) => {
    const [before, after] = [compiled(index, from), compiled(index, to)];
    if ([before, after].some(({ situation: { arises, lookup } }) => truth(arises, lookup) === false)) return [];
    const moved = entry(places, index).reads.filter((r) => r !== index && from[r] !== to[r]);
    return causesOf(before, after, option).flatMap((cause) => {
      // Undone where that pick alone is taken back; where several do the same, done by that pick alone.
      const by =
        moved.find((r) =>
          causesOf(compiled(index, to.with(r, from[r] ?? null)), after, option).some((c) => same(c, cause)),
        ) ??
        moved.find((r) =>
          causesOf(before, compiled(index, from.with(r, to[r] ?? null)), option).some((c) => same(c, cause)),
        );
      return by === undefined ? [] : [{ ...cause, by }];
    });
  };
  const told = (kind: Because['kind'], at: number, cause: Cause & { by: number }): Because => ({
    kind,
    rule: cause.rule,
    comes: cause.comes,
    at: entry(places, at).key,
    by: entry(places, cause.by).key,
    option: entry(together, cause.by),
    points: cause.points,
    out: cause.out ?? false,
  });
  /** What the pick of a place does for the others. */
  const feeds = (index: number) =>
    places
      .flatMap((place, at) =>
        at !== index && place.reads.includes(index)
          ? causesAt(at, entry(together, at), apart, together)
              .filter((c) => c.by === index && (c.out ? !c.comes : c.points > 0))
              .map((cause) => ({ at, cause }))
          : [],
      )
      .sort(
        (a, b) => Number(b.cause.out ?? false) - Number(a.cause.out ?? false) || b.cause.points - a.cause.points,
      )[0];

  const none = places.map(() => null);

  return (index) => {
    const [from, to] = [entry(apart, index), entry(together, index)];
    const [clash] = causesAt(index, from, none, apart).filter((c) => c.out && c.comes);
    if (clash) return { ...told('clashes', index, clash), option: entry(apart, clash.by) };
    if (from === to) {
      const own = causesAt(index, to, apart, together);
      const net = own.reduce((sum, c) => sum + c.points, 0);
      const [first] = own.filter((c) => c.points > 0 === net > 0);
      return first ? told('gains', index, first) : null;
    }
    // What led while nothing was taken does so no more beside the set: one of the two moved, or it feeds another.
    const [gain] = causesAt(index, to, none, together).filter((c) => c.points > 0);
    const [loss] = causesAt(index, from, none, together).filter((c) => (c.out ? c.comes : c.points < 0));
    if (gain && !(loss?.out || -(loss?.points ?? 0) > gain.points)) return told('gains', index, gain);
    if (loss) return told('gives-way', index, loss);
    const fed = feeds(index);
    return fed ? told('feeds', fed.at, fed.cause) : null;
  };
}
