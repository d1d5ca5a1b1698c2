/** Random briefs over the real knowledge base: some answers, now and then with a choice, a scope of its own or a level. */
import fc from 'fast-check';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

export function randomBrief(knowledge: Knowledge): fc.Arbitrary<Brief> {
  const variables = variablesOf(knowledge);
  const answer = fc
    .constantFrom(...variables)
    .chain((v) => fc.constantFrom(...v.answers).map((a): [string, string] => [v.id, a.id]));
  const answers = (maxLength: number) => fc.array(answer, { maxLength }).map((list) => Object.fromEntries(list));
  const choice = fc.constantFrom(...knowledge.topics).chain((topic) =>
    fc
      .record({
        option: fc.constantFrom(...topic.options),
        scope: fc.constantFrom(...(topic.scopes.length > 0 ? topic.scopes.map((s) => s.id) : [null])),
      })
      .map(({ option, scope }) => [scope ? `${topic.id}/${scope}` : topic.id, { option: option.id }] as const),
  );
  const scopes = [...new Set(knowledge.topics.flatMap((t) => t.scopes.map((s) => s.id)))];
  return fc.record({
    answers: fc.oneof(answers(4), answers(12), answers(60)),
    choices: fc.array(choice, { maxLength: 3 }).map((list) => Object.fromEntries(list)),
    scopes: fc
      .record({ scope: fc.constantFrom(...scopes), answers: answers(3) })
      .map((s) => ({ [s.scope]: s.answers })),
    levels: fc
      .array(fc.tuple(fc.constantFrom(...knowledge.criteria), fc.constantFrom<Level>(0, 1, 2, 3, 4)), { maxLength: 2 })
      .map((list) => Object.fromEntries(list.map(([c, level]) => [c.id, { level }]))),
  });
}
