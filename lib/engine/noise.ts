/**
 * Common random numbers: one independent stream for each purpose of a decision (the answer of a variable, the weight
 * of a criterion, the rating of a cell), named by ids alone. Neither the brief nor the rest of the content is in a
 * stream's name, so neighbouring briefs share their noise, and an edit that moves no score moves no share.
 * Each stream is stratified: of n draws one lies in each n-th of the unit interval, in an order of its own (Latin
 * hypercube sampling, McKay, Beckman and Conover 1979), so that few draws give steady means.
 */
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { entry } from './entry.ts';
import { hashText, seededRandom } from './random.ts';

const HALF_LEVEL = Math.LN2 / 2;

/** @returns `draws` numbers in [0, 1), one in each stratum, in seeded order */
export function stream(name: string, draws: number): Float64Array {
  const random = seededRandom(name);
  const values = Float64Array.from({ length: draws }, (_, i) => i);
  for (let i = draws - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const value = entry(values, i);
    values[i] = entry(values, other);
    values[other] = value;
  }
  for (let i = 0; i < draws; i++) values[i] = (entry(values, i) + random()) / draws;
  return values;
}

/** What shakes one decision, for a number of draws; draw n is line n of each matrix. */
export interface Noise {
  /** Factors of the weights within half a level either way, in criterion order. */
  near: Float64Array;
  /** Weights evenly over all there could be (unscaled exponentials), in criterion order. */
  any: () => Float64Array;
  /** Steps of the ratings in -1..1, option by option, each with all criteria. */
  ratings: Float64Array;
  /** One uniform number a draw for the answer of a variable. */
  answer: (variable: string) => Float64Array;
  /** Where a draw's answers rule the decision out, it is answered anew: the uniform number of a further attempt. */
  again: (variable: string, draw: number, attempt: number) => number;
}

/** Columns of one stream each, line by line. */
function matrix(names: string[], draws: number, value: (uniform: number) => number): Float64Array {
  const lines = new Float64Array(names.length * draws);
  names.forEach((name, column) => {
    stream(name, draws).forEach((u, n) => (lines[n * names.length + column] = value(u)));
  });
  return lines;
}

/** A number in [0, 1) from three 32-bit words (the finaliser of MurmurHash3). */
function mixed(seed: number, draw: number, attempt: number): number {
  let h = seed ^ Math.imul(draw + 1, 0x9e3779b1) ^ Math.imul(attempt + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function noiseFor(topic: TopicWithOptions, key: string, draws: number): Noise {
  const criteria = topic.criteria.map((c) => c.id);
  const answers = new Map<string, Float64Array>();
  const seeds = new Map<string, number>();
  let any: Float64Array | undefined;
  const named = (kind: string, ids: string[]) => ids.map((id) => `${key}|${kind}|${id}`);
  return {
    near: matrix(named('weight', criteria), draws, (u) => Math.exp((2 * u - 1) * HALF_LEVEL)),
    any: () => (any ??= matrix(named('any weight', criteria), draws, (u) => -Math.log(1 - u))),
    ratings: matrix(
      topic.options.flatMap((o) =>
        named(
          'rating',
          criteria.map((c) => `${o.id}|${c}`),
        ),
      ),
      draws,
      (u) => 2 * u - 1,
    ),
    answer: (variable) => {
      let uniform = answers.get(variable);
      if (!uniform) answers.set(variable, (uniform = stream(`${key}|answer|${variable}`, draws)));
      return uniform;
    },
    again: (variable, draw, attempt) => {
      let seed = seeds.get(variable);
      if (seed === undefined) seeds.set(variable, (seed = hashText(`${key}|again|${variable}`)[0]));
      return mixed(seed, draw, attempt);
    },
  };
}

const kept = new WeakMap<TopicWithOptions, Map<string, Noise>>();

/**
 * The noise of a decision, made once for each number of draws: it hangs on no answer.
 * @param key of the decision: scopes of one topic have noise of their own
 */
export function noiseOf(topic: TopicWithOptions, key: string, draws: number): Noise {
  let own = kept.get(topic);
  if (!own) kept.set(topic, (own = new Map()));
  const name = `${draws}|${key}`;
  let noise = own.get(name);
  if (!noise) own.set(name, (noise = noiseFor(topic, key, draws)));
  return noise;
}
