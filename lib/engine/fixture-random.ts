/** Random small knowledge bases and briefs: every part of the model, small enough to enumerate by hand. */
import fc from 'fast-check';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Grade, Level, Predicate, Strength } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, Option, Question, TopicWithOptions } from '#lib/knowledge/types.ts';
import { knowledgeOf, option, question, topic } from './fixture.ts';

const QUESTIONS = ['q0', 'q1', 'q2'];
const ANSWERS = ['a', 'b', 'c'];
const CRITERIA = ['speed', 'cost', 'care'];

const leaf: fc.Arbitrary<Predicate> = fc
  .tuple(fc.constantFrom(...QUESTIONS), fc.uniqueArray(fc.constantFrom(...ANSWERS), { minLength: 1, maxLength: 2 }))
  .map(([q, answers]) => ({ [q]: answers }));

/** Leaves, and one level of all, any or none over them. */
export const predicate: fc.Arbitrary<Predicate> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
  fc.array(leaf, { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
  leaf.map((p) => ({ none: [p] })),
);

/** Odds over the three answers that sum to 1 and may leave one out. */
const odds = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([a, b, c]) => {
    const total = a + b + c;
    return { a: a / total, b: b / total, c: c / total };
  });

const evidence = (i: number): fc.Arbitrary<Evidence> =>
  fc.record({
    id: fc.constant(`r${i}`),
    criterion: fc.constantFrom(...CRITERIA),
    sign: fc.constantFrom('pro' as const, 'con' as const),
    strength: fc.constantFrom<Strength>(1, 2, 3),
    grade: fc.constantFrom<Grade>('measured', 'documented', 'consensus', 'opinion'),
    claim: fc.constant(`claim ${i}`),
    sources: fc.constant([{ id: 'book' }]),
    when: fc.option(predicate, { nil: undefined, freq: 2 }),
    suppresses: i === 0 ? fc.constantFrom(undefined, ['r1']) : fc.constant(undefined),
  });

const optionOf = (i: number): fc.Arbitrary<Option> =>
  fc
    .record({
      rows: fc.tuple(evidence(0), evidence(1), evidence(2), evidence(3)),
      out: fc.option(predicate, { nil: undefined, freq: 3 }),
      fit: fc.constantFrom('does', 'workaround', 'cannot'),
    })
    .map(({ rows, out, fit }) =>
      option(`o${i}`, i + 1, rows, {
        knockOuts: out
          ? [{ id: 'k', when: out, reason: 'because', comesBackIf: 'not', sources: [{ id: 'book' }] }]
          : [],
        fit: fit === 'does' ? [] : [{ need: 'n', fit, how: 'somehow', sources: [{ id: 'book' }] }],
      }),
    );

const questions: fc.Arbitrary<Question[]> = fc.tuple(odds, odds, odds, odds).map(([p0, p1, p2, conditional]) => [
  question('q0', 1, ANSWERS, { prior: p0 }),
  // What is likely here hangs on another open answer.
  question('q1', 2, ANSWERS, { prior: p1, priorWhen: [{ when: { q0: ['a'] }, prior: conditional }] }),
  question('q2', 3, ANSWERS, {
    prior: p2,
    answers: ANSWERS.map((id, i) => ({
      id,
      number: i + 1,
      text: id,
      ...(id === 'a' ? { raises: [{ criterion: 'care', level: 4 as Level }] } : {}),
      ...(id === 'c' ? { caps: [{ criterion: 'cost', level: 0 as Level }] } : {}),
    })),
  }),
]);

const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);

export interface World {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  brief: Brief;
}

/** One topic of two to four options over three questions, some of them answered. */
export const world: fc.Arbitrary<World> = fc
  .record({
    questions,
    levels: fc.record({ speed: level, cost: level, care: level }),
    options: fc.integer({ min: 2, max: 4 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => optionOf(i)))),
    need: predicate,
    arises: fc.option(leaf, { nil: undefined, freq: 2 }),
    answers: fc.record(
      Object.fromEntries(QUESTIONS.map((q) => [q, fc.constantFrom(...ANSWERS)])) as Record<
        string,
        fc.Arbitrary<string>
      >,
      { requiredKeys: [] },
    ),
  })
  .map(({ questions: asked, levels, options, need, arises, answers }) => {
    const decided = topic('t', levels, options, {
      needs: [{ id: 'n', title: 'Need', when: need }],
      ...(arises ? { when: arises } : {}),
    });
    const stated = Object.fromEntries(Object.entries(answers).filter((e): e is [string, string] => e[1] !== undefined));
    return { knowledge: knowledgeOf([decided], asked), topic: decided, brief: { answers: stated } };
  });
