import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Grade, Level } from '#lib/knowledge/terms.ts';
import type { Evidence } from '#lib/knowledge/types.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { world } from './fixture-random.ts';
import { hashText, seededRandom } from './random.ts';

const measured = (criterion: string, rating: number, extra: Partial<Evidence> = {}) =>
  row(criterion, rating, { grade: 'measured', ...extra });
const decide = (levels: Record<string, Level>, options: ReturnType<typeof option>[], brief: Brief = {}, draws = 4000) =>
  evaluate(knowledgeOf([topic('t', levels, options)]), brief, { draws }).decisions[0];

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const take = (seed: string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
    expect(hashText('')).toEqual(hashText(''));
  });
  it('are spread evenly over [0, 1)', () => {
    const random = seededRandom('even');
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const x = random();
      expect(x >= 0 && x < 1).toBe(true);
      bins[Math.floor(x * 10)] = (bins[Math.floor(x * 10)] ?? 0) + 1;
    }
    // Five standard deviations of a binomial with n = 100,000 and p = 0.1.
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(475);
  });
});

describe('shares of first place', () => {
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

describe('the words', () => {
  const said: Brief = { levels: { a: { level: 2 }, b: { level: 2 } } };
  const pair = (ra: number, rb: number, extra = {}) => [
    option('A', 1, [measured('a', ra)], extra),
    option('B', 2, [measured('a', rb)]),
  ];
  it('are robust where one comes first in nine of ten draws', () => {
    expect(decide({ a: 2 }, pair(3, -3), said)).toMatchObject({ confidence: 'robust', ideaShare: 1 });
  });
  it('are none while nothing was said, however clear it looks', () => {
    expect(decide({ a: 2 }, pair(3, -3))).toMatchObject({ confidence: 'none', shortlist: [] });
  });
  it('pool the variants of one idea', () => {
    const variants = [
      option('plain', 1, [measured('a', 3)]),
      option('variant', 2, [measured('a', 3)], { variantOf: 'plain' }),
      option('other', 3, [measured('a', -3)]),
    ];
    const d = decide({ a: 2 }, variants, said);
    expect(d).toMatchObject({ confidence: 'robust', ideaShare: 1, leaders: ['plain', 'variant'] });
    expect(d?.options.map((o) => o.share)).toEqual([0.5, 0.5, 0]);
  });
  it('offer a shortlist of two where together they reach nine of ten', () => {
    const d = decide(
      { a: 2, b: 2 },
      [
        option('A', 1, [measured('a', 3), measured('b', -3)]),
        option('B', 2, [measured('a', -3), measured('b', 3)]),
        option('C', 3, [measured('a', -3), measured('b', -3)]),
      ],
      said,
    );
    expect([...(d?.shortlist ?? [])].sort()).toEqual(['A', 'B']);
    expect(['toss-up', 'none']).toContain(d?.confidence);
  });
});

describe('doubt', () => {
  const said: Brief = { levels: { a: { level: 2 }, b: { level: 2 } } };
  it('has none of its three parts where everything is known', () => {
    const d = decide({ a: 2 }, [option('A', 1, [measured('a', 3)]), option('B', 2, [measured('a', -3)])], said);
    expect(d?.doubt).toEqual({ answers: 0, priorities: 0, evidence: 0 });
  });
  it('names priorities alone where two criteria pull apart', () => {
    const d = decide(
      { a: 2, b: 2 },
      [option('A', 1, [measured('a', 3), measured('b', -2)]), option('B', 2, [measured('a', -3), measured('b', 3)])],
      said,
    );
    expect(d?.doubt).toMatchObject({ answers: 0, evidence: 0 });
    expect(d?.doubt?.priorities).toBeGreaterThan(5);
  });
  it('names evidence alone where one criterion counts and its row is an opinion', () => {
    const d = decide(
      { a: 2 },
      [option('A', 1, [row('a', 2, { grade: 'opinion' })]), option('B', 2, [measured('a', 1)])],
      said,
    );
    expect(d?.doubt).toMatchObject({ answers: 0, priorities: 0 });
    expect(d?.doubt?.evidence).toBeGreaterThan(5);
  });
  it('is not asked for in a moving display', () => {
    const kb = knowledgeOf([topic('t', { a: 2 }, [option('A', 1, []), option('B', 2, [])])]);
    expect(evaluate(kb, said, { draws: 10, doubt: false }).decisions[0]?.doubt).toBeNull();
  });
});

describe('red flags and contested cells', () => {
  it('flags what is critical and badly met, even on the leader', () => {
    const d = decide({ a: 4, b: 4 }, [
      option('A', 1, [measured('a', 3), measured('b', -2)]),
      option('B', 2, [measured('a', -3), measured('b', -1)]),
    ]);
    const flags = Object.fromEntries(d?.options.map((o) => [o.option, o.redFlags.map((f) => f.criterion)]) ?? []);
    expect(flags).toEqual({ A: ['b'], B: ['a'] });
    expect(d?.options[0]?.redFlags[0]).toMatchObject({ rating: -2, con: { strength: 2 } });
  });
  it('does not flag what is merely important', () => {
    const d = decide({ a: 3 }, [option('A', 1, [measured('a', -3)]), option('B', 2, [])]);
    expect(d?.options.flatMap((o) => o.redFlags)).toEqual([]);
  });
  it('marks a cell with a material row on both sides', () => {
    const d = decide({ a: 2 }, [
      option('both', 1, [measured('a', 2), measured('a', -2, { id: 'con' })]),
      option('one', 2, [measured('a', 2), measured('a', -1, { id: 'con' })]),
    ]);
    const contested = Object.fromEntries(
      d?.options.map((o) => [o.option, o.contributions[0]?.contested ?? false]) ?? [],
    );
    expect(contested).toEqual({ both: true, one: false });
  });
});

describe('ranks, wins and central weights', () => {
  const two = (ra: [number, number], rb: [number, number]) =>
    decide({ a: 2, b: 2 }, [
      option('A', 1, [measured('a', ra[0]), measured('b', ra[1])]),
      option('B', 2, [measured('a', rb[0]), measured('b', rb[1])]),
    ]);
  it('agree with each other and with the shares', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief }) => {
        const [decision] = evaluate(knowledge, brief, { draws: 200 }).decisions;
        for (const o of decision?.options ?? []) {
          expect(o.ranks).toHaveLength(decision?.options.length ?? 0);
          const ranked = o.ranks.reduce((sum, r) => sum + r, 0);
          expect(ranked).toBeLessThanOrEqual(1 + 1e-9);
          // A tie takes first rank in full and a share of it in part.
          expect(o.ranks[0] ?? 0).toBeGreaterThanOrEqual(o.share - 1e-9);
          for (const rival of decision?.options ?? [])
            if (rival !== o)
              expect((o.beats[rival.option] ?? 0) + (rival.beats[o.option] ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
          if (o.centralWeights)
            expect(Object.values(o.centralWeights).reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 9);
        }
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
    expect(of('a1')?.beats.a2).toBeCloseTo(0.9, 2);
    expect(of('a2')?.beats.a1).toBeCloseTo(0.1, 2);
    expect(of('a1')?.ranks[0]).toBeCloseTo(0.9, 2);
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

describe('guaranteed', () => {
  it('is never claimed where a sample finds a loss', () => {
    fc.assert(
      fc.property(world, ({ knowledge, brief }) => {
        const [decision] = evaluate(knowledge, brief, { draws: 400, flips: false, doubt: false }).decisions;
        if (!decision?.guaranteed) return;
        const leader = decision.options.find((o) => o.option === decision.leaders[0]);
        expect(leader?.share).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
  it('holds for a lead that no half level and no doubt can turn', () => {
    const lead = decide({ a: 3, b: 2 }, [
      option('A', 1, [measured('a', 3), measured('b', 1)]),
      option('B', 2, [measured('a', -1), measured('b', 2)]),
    ]);
    expect(lead).toMatchObject({ leaders: ['A'], guaranteed: true });
  });
  it('does not hold where half a level turns it, where the evidence is an opinion, or on a tie', () => {
    const options = (grade: Grade) => [
      option('A', 1, [row('a', 2, { grade })]),
      option('B', 2, [row('a', 1, { grade })]),
    ];
    expect(decide({ a: 2 }, options('measured'))?.guaranteed).toBe(true);
    expect(decide({ a: 2 }, options('opinion'))?.guaranteed).toBe(false);
    expect(decide({ a: 2 }, [option('A', 1, []), option('B', 2, [])])?.guaranteed).toBe(false);
    const near = [
      option('A', 1, [measured('a', 3), measured('b', -2)]),
      option('B', 2, [measured('a', -2), measured('b', 2)]),
    ];
    expect(decide({ a: 2, b: 2 }, near)).toMatchObject({ leaders: ['A'], guaranteed: false });
  });
  it('does not hold where an open answer may put the leader out', () => {
    const q = question('q', 1, ['yes', 'no'], { prior: { yes: 0.01, no: 0.99 } });
    const kb = knowledgeOf(
      [
        topic('t', { a: 2 }, [
          option('A', 1, [measured('a', 3)], {
            knockOuts: [{ id: 'k', when: { q: ['yes'] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
          }),
          option('B', 2, [measured('a', -3)]),
        ]),
      ],
      [q],
    );
    expect(evaluate(kb, {}, { draws: 50 }).decisions[0]?.guaranteed).toBe(false);
    expect(evaluate(kb, { answers: { q: 'no' } }, { draws: 50 }).decisions[0]?.guaranteed).toBe(true);
    const waived = { waivers: { t: { A: 'we take it' } } };
    expect(evaluate(kb, waived, { draws: 50 }).decisions[0]?.guaranteed).toBe(true);
  });
});
