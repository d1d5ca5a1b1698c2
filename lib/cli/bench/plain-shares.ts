/** First-place shares the plain way: every draw reads the answers, the weights and all rows anew. */
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

/** Shares of one decision by option id; ties share a draw. */
export function plainSharesOf(place: Place, draws: number, random: () => number): Map<string, number> {
  const { topic } = place;
  const weights = weightsOf(place);
  const open = openIn(place, [
    ...topic.needs.map((n) => n.when),
    ...topic.options.flatMap((o) => [...o.evidence, ...o.knockOuts].map((r) => r.when)),
  ]);
  const first = new Map(topic.options.map((o) => [o.id, 0]));
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
    const best = Math.max(...scores);
    const winners = topic.options.filter((_, i) => best > -Infinity && (scores[i] ?? 0) > best - TIE);
    for (const { id } of winners) first.set(id, (first.get(id) ?? 0) + 1 / winners.length / draws);
  }
  return first;
}

/** Shares of every decision by its key. */
export function plainShares(knowledge: Knowledge, brief: Brief, draws: number): Map<string, Map<string, number>> {
  const random = generator();
  return new Map(decisionsOf(knowledge, brief).map((place) => [place.key, plainSharesOf(place, draws, random)]));
}
