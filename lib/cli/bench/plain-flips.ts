/** One-answer flips the plain way: change each answer in turn and work the decision out again. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { isWaived, plainDecision } from './plain-scores.ts';
import { canArise, placeOf, placesOf, type Place } from './plain-worlds.ts';

const TIE = 1e-9;
const CERTAIN = 1 - 1e-12;

function leadersOf(place: Place): string[] {
  const result = plainDecision(place);
  const inside = place.topic.options.filter((o) => isWaived(place, o) || (result.get(o.id)?.out ?? 0) < CERTAIN);
  const best = Math.max(...inside.map((o) => result.get(o.id)?.score ?? 0));
  return inside.map((o) => o.id).filter((id) => (result.get(id)?.score ?? 0) >= best - TIE);
}

/** Changes that put none of today's leaders first, as `decision: variable=answer`, sorted. */
export function plainFlips(knowledge: Knowledge, brief: Brief): string[] {
  const found: string[] = [];
  for (const place of placesOf(knowledge, brief)) {
    const { scope, topic } = place;
    const before = leadersOf(place);
    for (const variable of place.variables)
      for (const { id: to } of variable.answers) {
        if (to === place.stated[variable.id]) continue;
        const change = { [variable.id]: to };
        const changed: Brief = scope
          ? { ...brief, scopes: { ...brief.scopes, [scope.id]: { ...brief.scopes?.[scope.id], ...change } } }
          : { ...brief, answers: { ...brief.answers, ...change } };
        const after = placeOf(knowledge, changed, topic, scope);
        if (!canArise(after)) continue;
        const leaders = leadersOf(after);
        if (before.length > 0 && leaders.length > 0 && !leaders.some((l) => before.includes(l)))
          found.push(`${place.key}: ${variable.id}=${to}`);
      }
  }
  return found.sort();
}
