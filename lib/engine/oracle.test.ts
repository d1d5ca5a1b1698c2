/** The engine against a plain implementation that enumerates every combination of every open answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, Predicate } from '#lib/knowledge/terms.ts';
import type { Option } from '#lib/knowledge/types.ts';
import { evaluate } from './evaluate.ts';
import { world, type World } from './fixture-random.ts';

type Assignment = Record<string, string>;

/** Two-valued truth: in a complete assignment nothing is open. */
function holds(p: Predicate | undefined, given: Assignment): boolean {
  if (p === undefined) return true;
  if ('all' in p) return (p.all as Predicate[]).every((x) => holds(x, given));
  if ('any' in p) return (p.any as Predicate[]).some((x) => holds(x, given));
  if ('none' in p) return !(p.none as Predicate[]).some((x) => holds(x, given));
  return Object.entries(p as Record<string, string[]>).every(([q, answers]) => answers.includes(given[q] ?? ''));
}

/** Every world that the answers leave possible, with its probability. */
function worldsOf({ knowledge, topic, brief }: World): { given: Assignment; p: number }[] {
  let worlds: { given: Assignment; p: number }[] = [{ given: {}, p: 1 }];
  for (const q of knowledge.questions)
    worlds = worlds.flatMap(({ given, p }) => {
      const stated = brief.answers?.[q.id];
      if (stated !== undefined) return [{ given: { ...given, [q.id]: stated }, p }];
      const conditional = q.priorWhen?.find((x) => holds(x.when, given))?.prior;
      const prior = conditional ?? q.prior ?? {};
      return q.answers.map((a) => ({ given: { ...given, [q.id]: a.id }, p: p * (prior[a.id] ?? 0) }));
    });
  const possible = worlds.filter((w) => w.p > 0 && holds(topic.when, w.given));
  const total = possible.reduce((sum, w) => sum + w.p, 0);
  return possible.map((w) => ({ ...w, p: w.p / total }));
}

function levelOf({ knowledge, topic, brief }: World, criterion: string): Level {
  let level = topic.criteria.find((c) => c.id === criterion)?.base ?? 0;
  let cap = 4;
  for (const q of knowledge.questions) {
    const answer = q.answers.find((a) => a.id === brief.answers?.[q.id]);
    for (const raise of answer?.raises ?? [])
      if (raise.criterion === criterion) level = Math.max(level, raise.level) as Level;
    for (const c of answer?.caps ?? []) if (c.criterion === criterion) cap = Math.min(cap, c.level);
  }
  return Math.min(level, cap) as Level;
}

const G = [0, 1, 2, 4, 8];

function plainScore(w: World, option: Option, given: Assignment): number {
  const weights = w.topic.criteria.map((c) => G[levelOf(w, c.id)] ?? 0);
  const total = weights.reduce((a, b) => a + b, 0);
  let score = 0;
  w.topic.criteria.forEach((c, i) => {
    const active = option.evidence.filter(
      (row) =>
        holds(row.when, given) &&
        !option.evidence.some((other) => other.suppresses?.includes(row.id) && holds(other.when, given)),
    );
    const strongest = (sign: string) =>
      Math.max(0, ...active.filter((r) => r.criterion === c.id && r.sign === sign).map((r) => r.strength));
    score += ((100 * (weights[i] ?? 0)) / total) * ((strongest('pro') - strongest('con') + 3) / 6);
  });
  const needed = holds(w.topic.needs[0]?.when, given);
  if (needed && option.fit.some((f) => f.fit === 'workaround')) score -= 12;
  return score;
}

const plainOut = (w: World, option: Option, given: Assignment) =>
  option.knockOuts.some((k) => holds(k.when, given)) ||
  (option.fit.some((f) => f.fit === 'cannot') && holds(w.topic.needs[0]?.when, given));

function plainQuantile(values: { value: number; p: number }[], share: number): number {
  let sum = 0;
  const sorted = [...values].sort((a, b) => a.value - b.value);
  for (const { value, p } of sorted) {
    sum += p;
    if (sum >= share - 1e-9) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

const quick = { draws: 50, flips: false, doubt: false, also: ['t'] };
/** A world that can be decided: it may arise, and something matters. */
const decidable = (w: World) =>
  worldsOf(w).length > 0 && w.topic.criteria.some((c) => levelOf(w, c.id) > 0) ? w : null;

describe('against plain enumeration', () => {
  it('has the same scores, ranges and odds of being out', () => {
    fc.assert(
      fc.property(world, (w) => {
        fc.pre(decidable(w) !== null);
        const [decision] = evaluate(w.knowledge, w.brief, quick).decisions;
        const worlds = worldsOf(w);
        for (const result of decision?.options ?? []) {
          const option = w.topic.options.find((o) => o.id === result.option);
          if (!option) throw new Error('an option from nowhere');
          const values = worlds.map(({ given, p }) => ({ value: plainScore(w, option, given), p }));
          expect(result.score).toBeCloseTo(
            values.reduce((sum, v) => sum + v.value * v.p, 0),
            9,
          );
          expect(result.range[0]).toBeCloseTo(plainQuantile(values, 0.05), 6);
          expect(result.range[1]).toBeCloseTo(plainQuantile(values, 0.95), 6);
          const out = worlds.reduce((sum, { given, p }) => sum + (plainOut(w, option, given) ? p : 0), 0);
          expect(result.knockedOut?.probability ?? 0).toBeCloseTo(out, 9);
          expect(result.rank === null).toBe(out > 1 - 1e-12);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has the same levels, raised by the strongest and capped by the lowest', () => {
    fc.assert(
      fc.property(world, (w) => {
        fc.pre(decidable(w) !== null);
        const [decision] = evaluate(w.knowledge, w.brief, quick).decisions;
        for (const level of decision?.levels ?? []) expect(level.level).toBe(levelOf(w, level.criterion));
      }),
      { numRuns: 200 },
    );
  });

  it('rules a decision out exactly where no possible world has it', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { decisions, mayArise, ruledOut } = evaluate(w.knowledge, w.brief, { ...quick, also: [] });
        const stated = Object.keys(w.brief.answers ?? {});
        const certain = w.topic.when && Object.keys(w.topic.when).every((q) => stated.includes(q));
        if (certain) expect(ruledOut.length === 1).toBe(!holds(w.topic.when, w.brief.answers ?? {}));
        expect(decisions.length + mayArise.length + ruledOut.length).toBe(1);
        expect(mayArise.length === 1).toBe(w.topic.when !== undefined && !certain);
      }),
      { numRuns: 200 },
    );
  });

  it('finds exactly the single answers that change the leader', () => {
    fc.assert(
      fc.property(world, (w) => {
        fc.pre(decidable(w) !== null);
        const [decision] = evaluate(w.knowledge, w.brief, { ...quick, flips: true }).decisions;
        if (!decision || decision.leaders.length === 0) return;
        const found = new Set(decision.flips.flatMap((f) => (f.kind === 'answer' ? [`${f.variable}=${f.to}`] : [])));
        for (const q of w.knowledge.questions)
          for (const a of q.answers) {
            const changed: World = { ...w, brief: { answers: { ...w.brief.answers, [q.id]: a.id } } };
            if (a.id === w.brief.answers?.[q.id] || decidable(changed) === null) continue;
            const [after] = evaluate(w.knowledge, changed.brief, quick).decisions;
            if (!after) continue;
            const flips = after.leaders.length > 0 && !after.leaders.some((l) => decision.leaders.includes(l));
            expect(found.has(`${q.id}=${a.id}`), `${q.id}=${a.id}`).toBe(flips);
          }
      }),
      { numRuns: 150 },
    );
  });
});
