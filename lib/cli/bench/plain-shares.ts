/** Shares the plain way: every draw reads the answers, the weights and all rows anew. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Grade } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge } from '#lib/knowledge/types.ts';
import { exclusionsOf, isWaived, penaltyIn, ratingOf, rowsIn, weightsOf } from './plain-scores.ts';
import { holds, oddsIn, decisionsOf, openIn, type Place, type World } from './plain-worlds.ts';

const WIDTH: Record<Grade, number> = { measured: 0, documented: 0.5, consensus: 1, opinion: 1.5 };
const TIE = 1e-9;

const contested = (rows: Evidence[], sign: string) => rows.some((r) => r.sign === sign && r.strength >= 2);

/** Doubt of a cell: that of its weakest row, and half a step more where a pro and a con of weight meet. */
function widthOf(rows: Evidence[]): number {
  if (rows.length === 0) return WIDTH.opinion;
  const more = contested(rows, 'pro') && contested(rows, 'con') ? 0.5 : 0;
  return Math.max(...rows.map((r) => WIDTH[r.grade])) + more;
}

/** Minimal standard generator: another one than the engine's. */
function generator(): () => number {
  let state = 20_261;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function drawWorld(place: Place, open: ReturnType<typeof openIn>, random: () => number): World {
  for (;;) {
    const world: World = {};
    for (const variable of open) {
      let rest = random();
      const picked = variable.answers.find(({ id }) => (rest -= oddsIn(place, world, variable, id)) < 0);
      world[variable.id] = (picked ?? variable.answers.at(-1))?.id ?? '';
    }
    if (place.arises.every((p) => holds(place, world, p))) return world;
  }
}

/** What plain draws say of an option. */
export interface PlainShare {
  share: number;
  /** Variance of what it has of one draw. */
  variance: number;
}

/** What each option has of one draw: exp(score/T) over the sum; the highest has it all where T is 0, ties share. */
function partsOf(scores: number[], temperature: number): number[] {
  const best = Math.max(...scores);
  if (best === -Infinity) return scores.map(() => 0);
  const parts = scores.map((s) => (temperature > 0 ? Math.exp((s - best) / temperature) : Number(s > best - TIE)));
  const total = parts.reduce((a, b) => a + b, 0);
  return parts.map((p) => p / total);
}

/** Shares of one decision by option id. */
export function plainSharesOf(
  place: Place,
  draws: number,
  temperature: number,
  random: () => number,
): Map<string, PlainShare> {
  const { topic } = place;
  const weights = weightsOf(place);
  const open = openIn(place, [
    ...topic.needs.map((n) => n.when),
    ...topic.options.flatMap((o) => [...o.evidence, ...o.knockOuts].map((r) => r.when)),
  ]);
  const sums = topic.options.map(() => ({ first: 0, second: 0 }));
  for (let n = 0; n < draws; n++) {
    const world = drawWorld(place, open, random);
    const shaken = weights.map((w) => w * Math.exp((random() - 0.5) * Math.LN2));
    const total = shaken.reduce((a, b) => a + b, 0);
    const scores = topic.options.map((option) => {
      if (!isWaived(place, option) && exclusionsOf(place, option).some((when) => holds(place, world, when)))
        return -Infinity;
      let score = -penaltyIn(place, option, world);
      topic.criteria.forEach(({ id }, i) => {
        const rows = rowsIn(place, option, id, world);
        const width = widthOf(rows);
        const rating = Math.max(-3, Math.min(3, ratingOf(rows) + (2 * random() - 1) * width));
        score += ((100 * (shaken[i] ?? 0)) / total) * ((rating + 3) / 6);
      });
      return score;
    });
    partsOf(scores, temperature).forEach((part, i) => {
      const sum = sums[i];
      if (sum) [sum.first, sum.second] = [sum.first + part, sum.second + part * part];
    });
  }
  return new Map(
    topic.options.map(({ id }, i) => {
      const { first, second } = sums[i] ?? { first: 0, second: 0 };
      return [id, { share: first / draws, variance: Math.max(0, second / draws - (first / draws) ** 2) }];
    }),
  );
}

/** Shares of every decision by its key. */
export function plainShares(knowledge: Knowledge, brief: Brief, draws: number): Map<string, Map<string, PlainShare>> {
  const random = generator();
  const { temperature } = knowledge.calibration;
  return new Map(
    decisionsOf(knowledge, brief).map((place) => [place.key, plainSharesOf(place, draws, temperature, random)]),
  );
}
