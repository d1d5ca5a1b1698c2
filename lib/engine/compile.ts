/**
 * One decision as tables: each cell (option, criterion) knows its rating in every combination of
 * the few open answers it depends on. Means are exact because the score is additive over cells,
 * and draws become look-ups.
 */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Predicate, SourceRef } from '#lib/knowledge/terms.ts';
import type { Option, TopicWithOptions } from '#lib/knowledge/types.ts';
import { cellOf, overridden, type Cell } from './cell.ts';
import { entry } from './entry.ts';
import { levelsOf, weightOfLevel } from './levels.ts';
import { TIE } from './rank.ts';
import type { Situation } from './situation.ts';
import { anyHolds, meanOf, type Table } from './table.ts';
import type { LevelResult } from './types.ts';

/** Points that a workaround costs, printed as its own line. */
export const WORKAROUND_POINTS = 12;
/** Knock-outs made from a need that an option cannot meet. */
export const NEED_PREFIX = 'need-';

export interface Exclusion {
  id: string;
  reason: string;
  comesBackIf: string;
  sources: SourceRef[];
  when: Predicate;
}

export interface Workaround {
  need: string;
  how: string;
  active: Table<number>;
  probability: number;
}

export interface CompiledOption {
  option: Option;
  cells: Cell[];
  workarounds: Workaround[];
  exclusions: Exclusion[];
  out: Table<number>;
  outProbability: number;
  waived: string | null;
}

export interface CompiledDecision {
  topic: TopicWithOptions;
  situation: Situation;
  levels: LevelResult[];
  /** Normalised weights in criterion order; all 0 when every level is 0. */
  weights: number[];
  options: CompiledOption[];
}

function compileOption(topic: TopicWithOptions, option: Option, situation: Situation, brief: Brief): CompiledOption {
  const needs = new Map(topic.needs.map((n) => [n.id, n]));
  const waived = brief.waivers?.[situation.key]?.[option.id] ?? null;
  const ratings = brief.ratings?.[situation.key]?.[option.id];
  const exclusions: Exclusion[] = [
    ...option.knockOuts,
    ...option.fit.flatMap((f) => {
      const need = needs.get(f.need);
      if (f.fit !== 'cannot' || !need) return [];
      return [
        {
          id: `${NEED_PREFIX}${need.id}`,
          when: need.when,
          reason: f.how,
          comesBackIf: `“${need.title}” is not needed`,
          sources: f.sources,
        },
      ];
    }),
  ];
  const workarounds = option.fit.flatMap((f) => {
    const need = needs.get(f.need);
    // A waived "cannot" counts as a workaround: the user's reason is the way around.
    if (!need || (f.fit === 'cannot' && waived === null)) return [];
    const active = anyHolds(situation, [need.when]);
    return [
      { need: need.id, how: f.fit === 'cannot' ? (waived ?? f.how) : f.how, active, probability: meanOf(active) },
    ];
  });
  const out = anyHolds(
    situation,
    exclusions.map((e) => e.when),
  );
  return {
    option,
    cells: topic.criteria.map((c) => {
      const cell = cellOf(option, c.id, situation);
      const own = ratings?.[c.id];
      return own ? overridden(cell, own) : cell;
    }),
    workarounds,
    exclusions,
    out,
    outProbability: meanOf(out),
    waived,
  };
}

/** Compiles one decision. Cost grows with the open answers each single cell depends on, not with all of them. */
export function compileDecision(topic: TopicWithOptions, situation: Situation, brief: Brief): CompiledDecision {
  const levels = levelsOf(topic, situation, brief);
  const raw = levels.map((l) => weightOfLevel(l.level));
  const total = raw.reduce((a, b) => a + b, 0);
  return {
    topic,
    situation,
    levels,
    weights: raw.map((w) => (total === 0 ? 0 : w / total)),
    options: topic.options.map((option) => compileOption(topic, option, situation, brief)),
  };
}

/** Exact mean score of an option, 0..100 less its workarounds; criteria are summed in the topic's order. */
export function scoreOf(compiled: CompiledOption, weights: number[]): number {
  let sum = 0;
  compiled.cells.forEach((cell, i) => (sum += 100 * entry(weights, i) * ((cell.mean + 3) / 6)));
  for (const w of compiled.workarounds) sum -= WORKAROUND_POINTS * w.probability;
  return sum;
}

/** True where the stated answers alone put the option out and nobody waived it. */
export const isOut = (compiled: CompiledOption): boolean =>
  compiled.waived === null && compiled.outProbability >= 1 - 1e-12;

/** Ids of the options with the highest mean score; several on a tie, none when all are out or no criterion counts. */
export function leadersOf(decision: CompiledDecision): string[] {
  if (decision.weights.every((w) => w === 0)) return [];
  const inside = decision.options.filter((o) => !isOut(o));
  const scores = inside.map((o) => scoreOf(o, decision.weights));
  const best = Math.max(...scores);
  return inside.filter((_, i) => entry(scores, i) >= best - TIE).map((o) => o.option.id);
}
