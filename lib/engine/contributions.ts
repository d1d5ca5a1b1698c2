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
  const reorders = reorderingBy(decision, o);
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
        moves: state === 'may-hold' && [ifHolds, ifNot].some((rating) => reorders(points(rating - cell.mean))),
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
    .map((w): Contribution => ({
      need: w.need,
      points: -WORKAROUND_POINTS * w.probability,
      level: 0,
      rating: 0,
      claims: [],
      pro: null,
      con: null,
      rests: restsOn(w.active),
      how: w.how,
    }));
  return [...lines, ...workarounds];
}

/** Whether an option with so many points more would stand elsewhere among the others; never for one that is out. */
function reorderingBy({ options, weights }: CompiledDecision, o: CompiledOption): (points: number) => boolean {
  if (isOut(o)) return () => false;
  const own = scoreOf(o, weights);
  const others = options.filter((other) => other !== o && !isOut(other)).map((other) => scoreOf(other, weights));
  const side = (score: number, other: number) => (Math.abs(score - other) < TIE ? 0 : Math.sign(score - other));
  return (points) => others.some((other) => side(own, other) !== side(own + points, other));
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
