/** Schemas of the content files. Used when content is loaded, never shipped to the browser. */
import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by "-"');
export const number = z.int().min(1).max(9999);
export const level = z.literal([0, 1, 2, 3, 4]);
const odds = z.record(id, z.number().min(0).max(1));
export const sentence = z.string().trim().min(2).max(600);

type PredicateInput =
  { all: PredicateInput[] } | { any: PredicateInput[] } | { none: PredicateInput[] } | Record<string, string[]>;

const variable = z
  .string()
  .regex(/^(@?[a-z0-9-]+)([./][a-z0-9-]+)?$/, 'expected a question, set.item, @topic or scope');
const predicates = z.array(z.lazy((): z.ZodType<PredicateInput> => predicate)).min(1);
export const predicate: z.ZodType<PredicateInput> = z.union([
  z.strictObject({ all: predicates }),
  z.strictObject({ any: predicates }),
  z.strictObject({ none: predicates }),
  z.record(variable, z.array(id).min(1)),
]);

const raise = z.strictObject({
  criterion: id,
  level,
  topics: z.array(id).optional(),
  scopes: z.array(id).optional(),
});

export const questionFile = z.strictObject({
  number,
  section: z.enum(['clients', 'updates', 'data', 'load', 'work', 'identity', 'qualities', 'team', 'given']),
  text: sentence,
  short: sentence,
  why: sentence,
  answers: z
    .array(
      z.strictObject({
        id,
        number,
        text: sentence,
        hint: sentence.optional(),
        raises: z.array(raise).optional(),
        caps: z.array(raise).optional(),
      }),
    )
    .min(2)
    .max(5),
  items: z
    .array(z.strictObject({ id, number, text: sentence, hint: sentence.optional(), prior: odds.optional() }))
    .optional(),
  prior: odds.optional(),
  priorWhen: z.array(z.strictObject({ when: predicate, prior: odds })).optional(),
  askWhen: predicate.optional(),
});

export const criterionFile = z.strictObject({
  number,
  title: sentence,
  characteristic: sentence,
  description: sentence,
  best: sentence,
  worst: sentence,
});

export const topicFile = z.strictObject({
  number,
  title: sentence,
  question: sentence,
  description: sentence,
  when: predicate.optional(),
  scopes: z.array(z.strictObject({ id, number, title: sentence, when: predicate })),
  technologies: z.boolean().optional(),
  criteria: z
    .array(z.strictObject({ id, base: level }))
    .min(5)
    .max(9),
  needs: z.array(z.strictObject({ id, title: sentence, when: predicate })),
});

export const sourceRefs = z.array(z.strictObject({ id, at: sentence.optional() })).min(1);
export const seeds = z.array(z.string().regex(/^S\d{3}-\d{3}$/)).optional();
export const statement = z.strictObject({ text: sentence, seeds, sources: sourceRefs.optional() });

export const optionFile = z.strictObject({
  number,
  title: sentence.regex(/^[^(|"]*$/, 'expected a title without ( | "'),
  description: sentence,
  technology: sentence,
  examples: z.array(statement).min(1),
  bestFor: z.array(statement).min(1),
  avoidWhen: z.array(statement).min(1),
  niche: sentence.optional(),
  variantOf: id.optional(),
  evidence: z
    .array(
      z.strictObject({
        id,
        criterion: id,
        sign: z.enum(['pro', 'con']),
        strength: z.literal([1, 2, 3]),
        grade: z.enum(['measured', 'documented', 'consensus', 'opinion']),
        claim: sentence,
        sources: sourceRefs,
        when: predicate.optional(),
        suppresses: z.array(id).optional(),
        seeds,
      }),
    )
    .min(4),
  knockOuts: z.array(
    z.strictObject({ id, when: predicate, reason: sentence, comesBackIf: sentence, sources: sourceRefs }),
  ),
  fit: z.array(z.strictObject({ need: id, fit: z.enum(['workaround', 'cannot']), how: sentence, sources: sourceRefs })),
  seeds,
});

export const sourceFile = z.strictObject({
  title: sentence,
  url: z.url({ protocol: /^https?$/ }),
  kind: z.enum(['standard', 'documentation', 'book', 'paper', 'engineering write-up', 'decision record']),
  year: z.int().min(1950).max(2100).optional(),
  read: z.iso.date(),
});

export const exampleFile = z.strictObject({ title: sentence, summary: sentence, brief: z.unknown() });
