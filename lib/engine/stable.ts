/** Whether anything within the doubt that the model knows could turn the lead: a proof, and not a sample, about the model. */
import { isOut, WORKAROUND_POINTS, type CompiledDecision, type CompiledOption } from './compile.ts';
import type { Table } from './table.ts';
import { entry } from './entry.ts';
import { weightOfLevel } from './levels.ts';
import { MOST_COMBINATIONS } from './range.ts';
import { combinations, openVariables } from './situation.ts';

const HALF_LEVEL = Math.SQRT2;

/** Reads the value of a table in one combination of the variables given. */
function readIn<T>(table: Table<T>, order: string[]): (indices: number[]) => T | undefined {
  const at = table.variables.map((v) => order.indexOf(v.id));
  const sizes = table.variables.map((v) => v.answers.length);
  return (indices) => table.values[at.reduce((sum, place, i) => sum * entry(sizes, i) + entry(indices, place), 0)];
}

const tablesOf = (o: CompiledOption) => [...o.cells.map((c) => c.rating), ...o.workarounds.map((w) => w.active), o.out];

/**
 * True where the leader stays ahead of every rival for all weights within half a level either way, all
 * ratings within their doubt, and all combinations of open answers. False also where more than 4,096
 * combinations would have to be tried: it is then not proved.
 */
export function isStable(decision: CompiledDecision, leaders: string[]): boolean {
  const leader = decision.options.find((o) => o.option.id === leaders[0]);
  if (!leader || leaders.length > 1 || (leader.waived === null && leader.outProbability > 0)) return false;
  return decision.options.every((rival) => rival === leader || isOut(rival) || staysAhead(decision, leader, rival));
}

function staysAhead(decision: CompiledDecision, leader: CompiledOption, rival: CompiledOption): boolean {
  const { situation, levels } = decision;
  const names = [...tablesOf(leader), ...tablesOf(rival)].flatMap((t) => t.variables.map((v) => v.id));
  const variables = openVariables(situation, [situation.arises, Object.fromEntries(names.map((n) => [n, []]))]);
  if (variables.reduce((product, v) => product * v.answers.length, 1) > MOST_COMBINATIONS) return false;
  const order = variables.map((v) => v.id);
  const side = (o: CompiledOption) => ({
    out: o.waived === null ? readIn(o.out, order) : () => 0,
    ratings: o.cells.map((c) => readIn(c.rating, order)),
    jitters: o.cells.map((c) => readIn({ ...c.rating, values: c.jitter }, order)),
    workarounds: o.workarounds.map((w) => readIn(w.active, order)),
  });
  const [ours, theirs] = [side(leader), side(rival)];
  const g = levels.map((l) => weightOfLevel(l.level));
  const worlds = combinations(situation, variables).filter((w) => w.probability > 0);
  // No possible world is no proof.
  if (worlds.length === 0) return false;
  return worlds.every(({ indices }) => {
    if (theirs.out(indices) === 1) return true;
    const penalty = (s: typeof ours) =>
      s.workarounds.reduce((sum, active) => sum + WORKAROUND_POINTS * (active(indices) ?? 0), 0);
    // Shared among the criteria in proportion to their weights, a penalty acts on each of them alike.
    const gap = penalty(ours) - penalty(theirs);
    const worst = g.reduce((sum, weight, i) => {
      const low = Math.max(-3, (ours.ratings[i]?.(indices) ?? 0) - (ours.jitters[i]?.(indices) ?? 0));
      const high = Math.min(3, (theirs.ratings[i]?.(indices) ?? 0) + (theirs.jitters[i]?.(indices) ?? 0));
      const d = (100 * (low - high)) / 6 - gap;
      return sum + (d < 0 ? weight * HALF_LEVEL : weight / HALF_LEVEL) * d;
    }, 0);
    return worst > 0;
  });
}
