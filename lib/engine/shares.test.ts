import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Grade } from '#lib/knowledge/terms.ts';
import { addShares } from './confidence.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { decide, measured } from './fixture-decide.ts';
import { world } from './fixture-random.ts';

describe('shares, without what no question asks', () => {
  it('sum to one unless every option is out, and are never negative', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief }) => {
        const [decision] = evaluate(knowledge, brief, { draws: 200, flips: false, doubt: false }).decisions;
        if (!decision || decision.unranked) return;
        const total = decision.options.reduce((sum, o) => sum + o.share, 0);
        expect(total).toBeLessThanOrEqual(1 + 1e-9);
        const certain = decision.options.every((o) => (o.knockedOut?.probability ?? 0) === 0);
        if (certain) expect(total).toBeCloseTo(1, 9);
        for (const o of decision.options) {
          expect(o.share).toBeGreaterThanOrEqual(0);
          if (o.rank === null) expect(o.share).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });
  it('follow the odds of an open answer that alone decides', () => {
    const q = question('q', 1, ['yes', 'no'], { prior: { yes: 0.3, no: 0.7 } });
    const kb = knowledgeOf(
      [
        topic('t', { a: 2 }, [
          option('if-yes', 1, [
            measured('a', 3, { when: { q: ['yes'] } }),
            measured('a', -3, { id: 'n', when: { q: ['no'] } }),
          ]),
          option('always', 2, [measured('a', 0 + 1)]),
        ]),
      ],
      [q],
    );
    const [decision] = evaluate(kb, { levels: { a: { level: 2 } } }, { draws: 20_000 }).decisions;
    const share = decision?.options.find((o) => o.option === 'if-yes')?.share ?? 0;
    // Four standard deviations of 20,000 draws at 0.3; an option without a row would carry doubt of its own.
    expect(Math.abs(share - 0.3)).toBeLessThan(0.013);
  });
  it('lose nothing to evidence that was measured, and more the weaker it is', () => {
    const shareOf = (grade: Grade) =>
      decide({ a: 2, b: 0 }, [option('ahead', 1, [row('a', 2, { grade })]), option('behind', 2, [measured('a', 1)])])
        ?.options[0]?.share ?? 0;
    const shares = (['measured', 'documented', 'consensus', 'opinion'] as const).map(shareOf);
    expect(shares[0]).toBe(1);
    expect(shares[1]).toBe(1);
    expect(shares[2]).toBeCloseTo(1, 2);
    expect(shares[3]).toBeLessThan(0.9);
    // opinion: 2 + u(-1.5, 1.5) falls below 1 in a sixth of the draws.
    expect(shares[3]).toBeCloseTo(5 / 6, 1);
  });
  it('move with the weights by half a level either way', () => {
    // A leads on a, B on b; the weights decide, and they start even, so each wins half the draws.
    const d = decide({ a: 2, b: 2 }, [
      option('A', 1, [measured('a', 3), measured('b', -3)]),
      option('B', 2, [measured('a', -3), measured('b', 3)]),
    ]);
    for (const o of d?.options ?? []) expect(Math.abs(o.share - 0.5)).toBeLessThan(0.04);
    // A whole level apart no draw can turn it: g[4]/√2 > g[3]·√2 only just fails, so it ties at the edge.
    const apart = decide({ a: 3, b: 2 }, [
      option('A', 1, [measured('a', 3), measured('b', -3)]),
      option('B', 2, [measured('a', -3), measured('b', 3)]),
    ]);
    expect(apart?.options[0]).toMatchObject({ option: 'A', share: 1 });
  });
  it('are reproduced by the same brief, whatever the order of its keys', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief }) => {
        const turned: Brief = { answers: Object.fromEntries(Object.entries(brief.answers ?? {}).reverse()) };
        const run = (b: Brief) => JSON.stringify(evaluate(knowledge, b, { draws: 60 }));
        expect(run(turned)).toBe(run(brief));
      }),
      { numRuns: 40 },
    );
  });
});

describe('wins and central weights', () => {
  const two = (ra: [number, number], rb: [number, number]) =>
    decide({ a: 2, b: 2 }, [
      option('A', 1, [measured('a', ra[0]), measured('b', ra[1])]),
      option('B', 2, [measured('a', rb[0]), measured('b', rb[1])]),
    ]);
  it('have weights that sum to one', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief }) => {
        for (const o of evaluate(knowledge, brief, { draws: 100, flips: false }).decisions[0]?.options ?? [])
          if (o.centralWeights)
            expect(Object.values(o.centralWeights).reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });
  it('smaa-03: what beats the other in nine draws of ten wins nine tenths, and loses one', () => {
    const q = question('q', 1, ['yes', 'no'], { prior: { yes: 0.9, no: 0.1 } });
    const kb = knowledgeOf(
      [
        topic('t', { a: 2 }, [
          option('a1', 1, [
            measured('a', 3, { when: { q: ['yes'] } }),
            measured('a', -3, { id: 'n', when: { q: ['no'] } }),
          ]),
          option('a2', 2, [measured('a', 1)]),
        ]),
      ],
      [q],
    );
    const options = evaluate(kb, {}, { draws: 20_000 }).decisions[0]?.options ?? [];
    const of = (id: string) => options.find((o) => o.option === id);
    // Of two, who beats the other is first.
    expect(of('a1')?.share).toBeCloseTo(0.9, 2);
    expect(of('a2')?.share).toBeCloseTo(0.1, 2);
  });
  it('says for whom an option is: the mean of the weights under which it wins', () => {
    // A wins where a weighs more than a half: on average three quarters.
    const d = two([3, -3], [-3, 3]);
    const a = d?.options.find((o) => o.option === 'A');
    expect(a?.centralWeights?.a).toBeCloseTo(0.75, 1);
    expect(a?.centralWeights?.b).toBeCloseTo(0.25, 1);
  });
  it('has none for an option that never wins, and none where nobody looked', () => {
    expect(two([3, 3], [-3, -3])?.options.find((o) => o.option === 'B')?.centralWeights).toBeNull();
    const kb = knowledgeOf([topic('t', { a: 2 }, [option('A', 1, []), option('B', 2, [])])]);
    expect(evaluate(kb, {}, { draws: 50, doubt: false }).decisions[0]?.options[0]?.centralWeights).toBeNull();
  });
});

describe('what no question asks', () => {
  const shares = (scores: number[], temperature: number) => {
    const into = new Float64Array(scores.length);
    addShares(into, Float64Array.from(scores), temperature);
    return [...into];
  };
  it('gives an option that is T points behind 1/e of what the best has, and one that is out nothing', () => {
    const [a = 0, b = 0, c] = shares([70, 50, -Infinity], 20);
    expect(b / a).toBeCloseTo(1 / Math.E, 12);
    expect(a + b).toBeCloseTo(1, 12);
    expect(c).toBe(0);
  });
  it('is the hard maximum at 0, with ties shared, and nothing where all are out', () => {
    expect(shares([60, 60, 10], 0)).toEqual([0.5, 0.5, 0]);
    expect(shares([-Infinity, -Infinity], 20)).toEqual([0, 0]);
    expect(shares([-Infinity, -Infinity], 0)).toEqual([0, 0]);
  });
  it('survives scores far apart and far from 0', () => {
    for (const share of shares([1e6, -1e6, 0], 0.001)) expect(Number.isFinite(share)).toBe(true);
  });
  it('makes shares more even the larger it is, and never turns their order', () => {
    const score = fc.double({ min: -12, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 6 }), (scores) => {
        const [cool, warm] = [shares(scores, 5), shares(scores, 25)];
        expect(Math.max(...warm)).toBeLessThanOrEqual(Math.max(...cool) + 1e-12);
        scores.forEach((a, i) =>
          scores.forEach((b, j) => {
            if (a > b) expect(warm[i]).toBeGreaterThanOrEqual(warm[j] ?? NaN);
          }),
        );
      }),
    );
  });
  it('is a fourth source of doubt: of mean scores, exactly, without draws', () => {
    const kb = knowledgeOf([
      topic('t', { a: 2 }, [option('A', 1, [measured('a', 3)]), option('B', 2, [measured('a', 0)])]),
    ]);
    const [d] = evaluate({ ...kb, calibration: { ...kb.calibration, temperature: 20 } }, {}).decisions;
    // 100 against 50 points.
    const lost = (100 * Math.exp(-50 / 20)) / (1 + Math.exp(-50 / 20));
    expect(d?.doubt).toEqual({ answers: 0, priorities: 0, evidence: 0, unasked: expect.closeTo(lost, 9) as number });
    expect(d?.options[0]?.share).toBeCloseTo(1 - lost / 100, 9);
  });
});
