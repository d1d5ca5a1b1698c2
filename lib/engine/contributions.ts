/** The lines that a score is the sum of, each with the claims behind it and what it rests on. */
import { isOut, scoreOf, WORKAROUND_POINTS, type CompiledDecision, type CompiledOption } from './compile.ts';
import { entry } from './entry.ts';
import { TIE } from './rank.ts';
import { restsOn } from './table.ts';
import type { Claim, Contribution, RedFlag } from './types.ts';

/** From this rating down, what is critical is badly met. */
const BAD = -2;

/** One line a criterion in the topic's order, then one a need that is, or may be, met by a workaround. */
export function contributionsOf(decision: CompiledDecision, o: CompiledOption): Contribution[] {
  const turns = turningBy(decision, o);
  const lines = o.cells.map((cell, i): Contribution => {
    const points = (rating: number) => 100 * entry(decision.weights, i) * (rating / 6);
    return {
      criterion: cell.criterion,
      points: points(cell.mean + 3),
      level: decision.levels[i]?.level ?? 0,
      rating: cell.mean,
      claims: cell.claims.map(({ row, state, ifHolds, ifNot }): Claim => ({
        row,
        state: state === 'holds' ? 'holds' : 'may-hold',
        moves: state === 'may-hold' && [ifHolds, ifNot].some((rating) => turns(points(rating - cell.mean))),
      })),
      pro: cell.pro,
      con: cell.con,
      rests: entry(decision.weights, i) === 0 ? [] : cell.rests,
      ...(cell.contested ? { contested: true } : {}),
      ...(cell.override === null ? {} : { override: cell.override }),
    };
  });
  const workarounds = o.workarounds
    .filter((w) => w.probability > 0)
    .map((w): Contribution => {
      const points = -WORKAROUND_POINTS * w.probability;
      const rests = restsOn(w.active);
      return {
        need: w.need,
        points,
        level: 0,
        rating: 0,
        claims: [],
        pro: null,
        con: null,
        rests,
        how: w.how,
        ...(rests.length > 0 && [-WORKAROUND_POINTS, 0].some((full) => turns(full - points)) ? { moves: true } : {}),
      };
    });
  return [...lines, ...workarounds];
}

/**
 * Whether so many points more (or fewer, below 0) for an option would change its order against what leads: another
 * takes the lead from it, or it draws level with the leader or passes it. Never for an option that is out.
 */
function turningBy({ options, weights }: CompiledDecision, o: CompiledOption): (points: number) => boolean {
  if (isOut(o)) return () => false;
  const own = scoreOf(o, weights);
  const others = options.filter((other) => other !== o && !isOut(other)).map((other) => scoreOf(other, weights));
  const best = Math.max(...others);
  return (points) => others.length > 0 && own > best - TIE !== own + points > best - TIE;
}

/** Critical criteria that the option meets badly in every combination of the open answers. */
export function redFlagsOf({ levels }: CompiledDecision, o: CompiledOption): RedFlag[] {
  return o.cells.flatMap((cell, i) => {
    const { values, probabilities } = cell.rating;
    const best = Math.max(...values.filter((_, at) => entry(probabilities, at) > 0));
    return levels[i]?.level === 4 && best <= BAD + TIE
      ? [{ criterion: cell.criterion, rating: cell.mean, con: cell.con }]
      : [];
  });
}
