/** Random small sets of topics that hear each other: by rows, knock-outs, needs, conditions and relations. */
import fc from 'fast-check';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Relation } from '#lib/knowledge/library-types.ts';
import { withRelations } from '#lib/knowledge/relations.ts';
import type { Level, Predicate } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, Option, TopicWithOptions } from '#lib/knowledge/types.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';

export const TOPICS = ['t0', 't1', 't2'];
const OPTIONS = ['x', 'y', 'z'];
const CRITERIA = ['speed', 'cost'];
const ANSWERS = ['a', 'b'];
const sources = [{ id: 'book' }];

/** A relation by which choosing `option` makes a criterion of another topic important. */
export const implying = (option: string, topic: string, criterion: string): Relation => ({
  id: 'i',
  kind: 'implies',
  option,
  topic,
  criterion,
  level: 3,
  reason: 'It grows.',
  sources,
});

/** The knowledge base with relations, as it is after loading. */
export const related = (knowledge: Knowledge, relations: Relation[]): Knowledge => ({
  ...knowledge,
  relations,
  topics: withRelations({ ...knowledge, relations }),
});

const asked: fc.Arbitrary<Predicate> = fc
  .tuple(fc.constantFrom('q0', 'q1'), fc.constantFrom(...ANSWERS))
  .map(([q, answer]) => ({ [q]: [answer] }));

/** A condition in topic `t`: about the choices of the others, the answers, or both. */
function conditionIn(t: number): fc.Arbitrary<Predicate> {
  const heard: fc.Arbitrary<Predicate> = fc
    .tuple(
      fc.constantFrom(...TOPICS.filter((_, i) => i !== t)),
      fc.uniqueArray(fc.constantFrom(...OPTIONS), { minLength: 1, maxLength: 2 }),
    )
    .map(([of, options]) => ({ [`@${of}`]: options }));
  return fc.oneof(
    { weight: 3, arbitrary: heard },
    asked,
    fc.tuple(heard, asked).map((all) => ({ all })),
    fc.tuple(heard, asked).map((any) => ({ any })),
    fc.tuple(heard, heard).map((any) => ({ any })),
    heard.map((p) => ({ none: [p] })),
  );
}

const evidence = (condition: fc.Arbitrary<Predicate>, i: number): fc.Arbitrary<Evidence> =>
  fc
    .record({
      criterion: fc.constantFrom(...CRITERIA),
      rating: fc.constantFrom(-3, -2, -1, 1, 2, 3),
      when: fc.option(condition, { nil: undefined, freq: 2 }),
      yields: fc.integer({ min: 0, max: i === 0 ? 2 : 0 }),
    })
    .map(({ criterion, rating, when, yields }) => ({
      ...row(criterion, rating, { claim: `Claim ${i}.`, grade: 'measured' }),
      id: `r${i}`,
      when,
      suppresses: yields === 0 ? undefined : ['r1', 'r2'].slice(0, yields),
    }));

const optionOf = (condition: fc.Arbitrary<Predicate>, i: number): fc.Arbitrary<Option> =>
  fc
    .record({
      rows: fc.tuple(evidence(condition, 0), evidence(condition, 1), evidence(condition, 2), evidence(condition, 3)),
      out: fc.option(condition, { nil: undefined, freq: 1 }),
      fit: fc.constantFrom('does' as const, 'does' as const, 'workaround' as const, 'cannot' as const),
    })
    .map(({ rows, out, fit }) =>
      option(OPTIONS[i] ?? '', i + 1, rows, {
        knockOuts: out ? [{ id: 'k', when: out, reason: 'Because.', comesBackIf: 'not', sources }] : [],
        fit: fit === 'does' ? [] : [{ need: 'n', fit, how: 'somehow', sources }],
      }),
    );

const level = fc.constantFrom<Level>(0, 1, 2, 3);
const topicOf = (i: number): fc.Arbitrary<TopicWithOptions> =>
  fc
    .record({
      levels: fc.record({ speed: level, cost: level }),
      options: fc.tuple(optionOf(conditionIn(i), 0), optionOf(conditionIn(i), 1), optionOf(conditionIn(i), 2)),
      need: conditionIn(i),
      when: fc.option(conditionIn(i), { nil: undefined, freq: 1 }),
    })
    .map(({ levels, options, need, when }) =>
      topic(TOPICS[i] ?? '', levels, options, {
        number: i + 1,
        needs: [{ id: 'n', title: 'Need', when: need }],
        ...(when ? { when } : {}),
      }),
    );

const relation = (i: number): fc.Arbitrary<Relation> =>
  fc
    .record({
      kind: fc.constantFrom('requires' as const, 'excludes' as const, 'implies' as const),
      pair: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 2, maxLength: 2 }),
      options: fc.tuple(fc.constantFrom(...OPTIONS), fc.constantFrom(...OPTIONS)),
      criterion: fc.constantFrom(...CRITERIA),
    })
    .map(({ kind, pair, options, criterion }) => {
      const base = { id: `rel${i}`, option: `${pair[0]}=${options[0]}`, reason: `Reason ${i}.`, sources };
      return kind === 'implies'
        ? { ...base, kind, topic: pair[1] ?? '', criterion, level: 4 as Level }
        : { ...base, kind, other: `${pair[1]}=${options[1]}` };
    });

export interface SetWorld {
  knowledge: Knowledge;
  brief: Brief;
}

/** Three topics over two questions, some relations, and a brief with or without choices. */
export const setWorld = (complete: boolean): fc.Arbitrary<SetWorld> =>
  fc
    .record({
      topics: fc.tuple(topicOf(0), topicOf(1), topicOf(2)),
      relations: fc.tuple(relation(0), relation(1)),
      many: fc.integer({ min: 0, max: 2 }),
      answers: fc.record(
        { q0: fc.constantFrom(...ANSWERS), q1: fc.constantFrom(...ANSWERS) },
        complete ? {} : { requiredKeys: [] },
      ),
      choices: fc.dictionary(
        fc.constantFrom(...TOPICS),
        fc.constantFrom(...OPTIONS).map((id) => ({ option: id })),
        { maxKeys: 1 },
      ),
    })
    .map(({ topics, relations, many, answers, choices }) => ({
      knowledge: related(
        knowledgeOf(topics, [question('q0', 1, ANSWERS), question('q1', 2, ANSWERS)]),
        relations.slice(0, many),
      ),
      brief: { answers: { ...answers } as Record<string, string>, choices: { ...choices } },
    }));
