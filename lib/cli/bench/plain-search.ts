/** Searches the plain way: every possibility is worked out from nothing. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { exclusionsOf, isWaived, plainDecision } from './plain-scores.ts';
import { canArise, decisionsOf, holds, placeOf, placesOf, type Place } from './plain-worlds.ts';

const TIE = 1e-9;
const CERTAIN = 1 - 1e-12;

/** Scores of the options that are not out, best first; equal ones in their order. */
function standing(place: Place): { id: string; score: number }[] {
  const result = plainDecision(place);
  return place.topic.options
    .filter((o) => isWaived(place, o) || (result.get(o.id)?.out ?? 0) < CERTAIN)
    .map((o) => ({ id: o.id, score: result.get(o.id)?.score ?? 0 }));
}

export function leadersOf(place: Place): string[] {
  const inside = standing(place);
  const best = Math.max(...inside.map((o) => o.score));
  return inside.filter((o) => o.score >= best - TIE).map((o) => o.id);
}

const changedBy = (brief: Brief, { scope }: Place, answers: Record<string, string>): Brief =>
  scope
    ? { ...brief, scopes: { ...brief.scopes, [scope.id]: { ...brief.scopes?.[scope.id], ...answers } } }
    : { ...brief, answers: { ...brief.answers, ...answers } };

/**
 * The smallest sets of stated answers that turn one decision, as `variable=answer+…`, sorted.
 * @param heard variables to try
 */
export function plainSets(knowledge: Knowledge, brief: Brief, key: string, heard: string[], most: number): string[] {
  const place = placesOf(knowledge, brief).find((p) => p.key === key);
  if (!place) return [];
  const before = leadersOf(place);
  const stated = heard.filter((id) => place.stated[id] !== undefined);
  for (let size = 1; size <= most; size++) {
    const found: string[] = [];
    const visit = (from: number, answers: Record<string, string>) => {
      if (Object.keys(answers).length === size) {
        const after = placeOf(knowledge, changedBy(brief, place, answers), place.topic, place.scope);
        const leaders = canArise(after) ? leadersOf(after) : before;
        if (leaders.length > 0 && !leaders.some((l) => before.includes(l)))
          found.push(
            Object.entries(answers)
              .map(([id, to]) => `${id}=${to}`)
              .join('+'),
          );
        return;
      }
      for (let i = from; i < stated.length; i++) {
        const id = stated[i] ?? '';
        for (const { id: to } of place.variables.find((v) => v.id === id)?.answers ?? [])
          if (to !== place.stated[id]) visit(i + 1, { ...answers, [id]: to });
      }
    };
    visit(0, {});
    if (found.length > 0) return found.sort();
  }
  return [];
}

/** What each open answer is expected to gain, summed over decisions. */
export function plainGains(knowledge: Knowledge, brief: Brief): Map<string, number> {
  const gains = new Map<string, number>();
  for (const place of placesOf(knowledge, brief)) {
    const [leader] = leadersOf(place);
    for (const variable of place.variables) {
      if (place.stated[variable.id] !== undefined) continue;
      const { question, item } = variable;
      const conditional = question.priorWhen?.find((p) => holds(place, {}, p.when))?.prior;
      const prior = conditional ?? item?.prior ?? question.prior;
      for (const { id } of variable.answers) {
        const odds = prior ? (prior[id] ?? 0) : 1 / variable.answers.length;
        const answers = { ...brief.answers, [variable.id]: id };
        const after = placeOf(knowledge, { ...brief, answers }, place.topic, place.scope);
        if (odds === 0 || !canArise(after)) continue;
        const inside = standing(after);
        const best = leadersOf(after)[0];
        const worth = (option: string | undefined) => inside.find((o) => o.id === option)?.score ?? 0;
        gains.set(variable.id, (gains.get(variable.id) ?? 0) + odds * (worth(best) - worth(leader)));
      }
    }
  }
  return new Map([...gains].filter(([, gain]) => gain >= TIE));
}

/** The largest sum of scores over sets of the three best options of each decision, every set tried. */
export function plainJoint(knowledge: Knowledge, brief: Brief): number {
  const places = decisionsOf(knowledge, brief);
  const candidates = places.map((place) => {
    const chosen = brief.choices?.[place.key]?.option;
    const ranked = standing(place).sort((a, b) => b.score - a.score);
    return chosen ? [chosen] : ranked.slice(0, 3).map((o) => o.id);
  });
  let best = -Infinity;
  const visit = (picks: string[]) => {
    if (picks.length === places.length) {
      const choices = Object.fromEntries(places.map((p, i) => [p.key, { option: picks[i] ?? '' }]));
      const sum = places.reduce((total, { topic, scope, key }, i) => {
        const { [key]: _own, ...others } = choices;
        const place = placeOf(knowledge, { ...brief, choices: { ...brief.choices, ...others } }, topic, scope);
        const option = topic.options.find((o) => o.id === picks[i]);
        if (!option) return total;
        const broken = !isWaived(place, option) && exclusionsOf(place, option).some((when) => holds(place, {}, when));
        return total + (broken ? -100_000 : (plainDecision(place).get(option.id)?.score ?? 0));
      }, 0);
      best = Math.max(best, sum);
      return;
    }
    for (const option of candidates[picks.length] ?? []) visit([...picks, option]);
  };
  visit([]);
  return best;
}
