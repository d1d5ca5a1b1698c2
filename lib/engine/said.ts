/** Whether a brief says anything about a decision: only what moves it counts, so that no word rests on nothing. */
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision, type CompiledDecision } from './compile.ts';
import type { Cell } from './cell.ts';
import { TIE } from './rank.ts';
import { situationOf } from './situation.ts';

/** Each decision while nothing is said, by topic: one per scope. */
const inSilence = new WeakMap<TopicWithOptions, Map<string, CompiledDecision>>();

function silent(knowledge: Knowledge, { topic, situation }: CompiledDecision): CompiledDecision {
  let byKey = inSilence.get(topic);
  if (!byKey) inSilence.set(topic, (byKey = new Map<string, CompiledDecision>()));
  let decision = byKey.get(situation.key);
  if (!decision) {
    const nothing = situationOf(knowledge, {}, topic, situation.scope);
    byKey.set(situation.key, (decision = compileDecision(topic, nothing, {})));
  }
  return decision;
}

/** Whether two tables reach equally far, however many combinations each has. */
const sameReach = (a: readonly number[], b: readonly number[]) =>
  Math.min(...a) === Math.min(...b) && Math.max(...a) === Math.max(...b);
const possible = ({ rating: { probabilities } }: Cell, list: readonly number[]) =>
  list.filter((_, i) => (probabilities[i] ?? 0) > 0);

/**
 * True where the user set a level, or where a level, a rating or its doubt, a workaround or the odds of being out are others than with nothing
 * said. An answer that the topic hears, and that moves none of them, is no ground for a word.
 */
export function anythingSaid(knowledge: Knowledge, decision: CompiledDecision): boolean {
  const before = silent(knowledge, decision);
  if (decision.levels.some((l, i) => l.origin.kind === 'user' || l.level !== before.levels[i]?.level)) return true;
  return decision.options.some((o, i) => {
    const then = before.options[i];
    return (
      !then ||
      Math.abs(o.outProbability - then.outProbability) > TIE ||
      o.waived !== then.waived ||
      o.workarounds.some((w, n) => Math.abs(w.probability - (then.workarounds[n]?.probability ?? 0)) > TIE) ||
      o.cells.some((cell, n) => {
        const silentCell = then.cells[n];
        return (
          cell.override !== null ||
          !silentCell ||
          Math.abs(cell.mean - silentCell.mean) > TIE ||
          !sameReach(possible(cell, cell.rating.values), possible(silentCell, silentCell.rating.values)) ||
          !sameReach(possible(cell, cell.jitter), possible(silentCell, silentCell.jitter))
        );
      })
    );
  });
}
