import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { world, type World } from './fixture-random.ts';
import { nextQuestions, stopProof } from './next-question.ts';

const quick = { draws: 0, flips: false, doubt: false, exact: false };
const decided = (w: World, answers: Record<string, string>) => evaluate(w.knowledge, { answers }, quick).decisions[0];

/** All ways to answer what is open. */
function completions(w: World): Record<string, string>[] {
  const open = w.knowledge.questions.filter((q) => w.brief.answers?.[q.id] === undefined);
  return open.reduce<Record<string, string>[]>(
    (all, q) => all.flatMap((given) => q.answers.map((a) => ({ ...given, [q.id]: a.id }))),
    [{ ...w.brief.answers }],
  );
}

describe('the stop proof', () => {
  it('is right whenever it says that you can stop, and whenever it says that you cannot', () => {
    fc.assert(
      fc.property(world, (w) => {
        const [now] = evaluate(w.knowledge, w.brief, quick).decisions;
        fc.pre(now !== undefined && now.leaders.length > 0);
        const turning = completions(w).some((answers) => {
          const after = decided(w, answers);
          return after && after.leaders.length > 0 && !after.leaders.some((l) => now?.leaders.includes(l));
        });
        const { state } = stopProof(w.knowledge, w.brief);
        if (state === 'proved') expect(turning).toBe(false);
        if (turning) expect(state).toBe('open');
      }),
      { numRuns: 150 },
    );
  });
  it('holds once everything is answered', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('a', 'b', 'c'), (w, answer) => {
        const answers = Object.fromEntries(w.knowledge.questions.map((q) => [q.id, answer]));
        expect(stopProof(w.knowledge, { answers })).toEqual({ state: 'proved', decisions: [], mayArise: 0 });
        expect(nextQuestions(w.knowledge, { answers })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it('names the decisions that are open', () => {
    const q = question('q', 1, ['yes', 'no']);
    const swing = topic('swing', { a: 2 }, [
      option('A', 1, [row('a', 1)]),
      option('B', 2, [row('a', 3, { when: { q: ['yes'] } }), row('a', -3, { id: 'n', when: { q: ['no'] } })]),
    ]);
    const fixed = topic('fixed', { a: 2 }, [option('A', 1, [row('a', 3)]), option('B', 2, [])], { number: 2 });
    expect(stopProof(knowledgeOf([swing, fixed], [q]), {})).toEqual({
      state: 'open',
      decisions: ['swing'],
      mayArise: 0,
    });
    expect(stopProof(knowledgeOf([fixed], [q]), {})).toEqual({ state: 'proved', decisions: [], mayArise: 0 });
  });
  it('leaves out decisions that only may arise, and counts them', () => {
    const q = question('q', 1, ['yes', 'no']);
    const swing = topic('swing', { a: 2 }, [option('A', 1, [row('a', 1)]), option('B', 2, [])], {
      when: { q: ['yes'] },
    });
    expect(stopProof(knowledgeOf([swing], [q]), {})).toEqual({ state: 'proved', decisions: [], mayArise: 1 });
  });
  it('finds what only two answers together turn', () => {
    const questions = ['x', 'y'].map((id, i) => question(id, i + 1, ['no', 'yes'], { prior: { no: 0.9, yes: 0.1 } }));
    const t = topic('t', { a: 2 }, [
      option('A', 1, [row('a', 1)]),
      option('B', 2, [row('a', 3, { when: { all: [{ x: ['yes'] }, { y: ['yes'] }] } })]),
    ]);
    expect(stopProof(knowledgeOf([t], questions), {})).toEqual({ state: 'open', decisions: ['t'], mayArise: 0 });
  });
  it('says that it does not know where there are too many to try and none was found', () => {
    const questions = Array.from({ length: 14 }, (_, i) =>
      question(`q${i}`, i + 1, ['no', 'yes'], { prior: { no: 0.99, yes: 0.01 } }),
    );
    const t = topic('t', { a: 2 }, [
      option('A', 1, [row('a', 1)]),
      option('B', 2, [row('a', 3, { when: { all: questions.map((q) => ({ [q.id]: ['yes'] })) } })]),
    ]);
    expect(stopProof(knowledgeOf([t], questions), {}).state).toBe('unsettled');
  });
});

describe('the next question', () => {
  const yes = question('q', 1, ['yes', 'no'], { prior: { yes: 0.25, no: 0.75 } });
  const t = topic('t', { a: 2 }, [
    option('A', 1, [row('a', 1)]),
    option('B', 2, [row('a', 3, { when: { q: ['yes'] } }), row('a', -3, { id: 'n', when: { q: ['no'] } })]),
  ]);
  it('is worth what knowing it is expected to gain', () => {
    // If yes (one in four), B beats A by two steps of a rating: 100 · 2/6.
    expect(nextQuestions(knowledgeOf([t], [yes]), {})).toEqual([
      { variable: 'q', gain: expect.closeTo(0.25 * (200 / 6), 9) as number, decisions: ['t'] },
    ]);
  });
  it('is asked before another that gains less, and not where nothing can be gained', () => {
    const minor = question('minor', 2, ['yes', 'no']);
    const idle = question('idle', 3, ['yes', 'no']);
    const small = topic(
      'small',
      { a: 2 },
      [
        option('A', 1, [row('a', 1)]),
        option('B', 2, [row('a', 2, { when: { minor: ['yes'] } })]),
        option('C', 3, [row('a', -3, { when: { idle: ['yes'] } })]),
      ],
      { number: 2 },
    );
    const found = nextQuestions(knowledgeOf([t, small], [yes, minor, idle]), {});
    expect(found.map((f) => f.variable)).toEqual(['minor', 'q']);
    expect(found[0]?.gain).toBeCloseTo(0.5 * (100 / 6), 9);
  });
  it('sums over the decisions that it can turn', () => {
    const twice = { ...t, id: 'again', number: 2 };
    const [best] = nextQuestions(knowledgeOf([t, twice], [yes]), {});
    expect(best).toMatchObject({ variable: 'q', decisions: ['t', 'again'] });
    expect(best?.gain).toBeCloseTo(0.5 * (200 / 6), 9);
  });
  it('counts an option that would be out as worth nothing', () => {
    const out = topic('t', { a: 2 }, [
      option('A', 1, [row('a', 3)], {
        knockOuts: [{ id: 'k', when: { q: ['yes'] }, reason: 'r', comesBackIf: 'c', sources: [{ id: 'book' }] }],
      }),
      option('B', 2, [row('a', 1)]),
    ]);
    const [best] = nextQuestions(knowledgeOf([out], [yes]), {});
    expect(best?.gain).toBeCloseTo(0.25 * ((100 * 4) / 6), 9);
  });
  it('never loses: knowing more is worth nothing or more', () => {
    fc.assert(
      fc.property(world, (w) => {
        for (const { gain } of nextQuestions(w.knowledge, w.brief)) expect(gain).toBeGreaterThan(0);
      }),
      { numRuns: 80 },
    );
  });
});
