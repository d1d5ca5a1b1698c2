/** Schemas of what the library holds beside topics: checklists, principles, patterns, guides, precedents, relations. */
import { z } from 'zod';
import { PRECEDENT_AREAS } from './library-types.ts';
import { id, level, number, predicate, seeds, sentence, sourceRefs, statement } from './schema.ts';

const topics = z.array(id);
const statements = z.array(statement).min(1);
const optionPath = z.string().regex(/^[a-z0-9-]+=[a-z0-9-]+$/, 'expected topic=option');

const acting = { id, option: optionPath, reason: sentence, sources: sourceRefs };

export const relationsFile = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ ...acting, kind: z.literal('requires'), other: optionPath }),
    z.strictObject({ ...acting, kind: z.literal('excludes'), other: optionPath }),
    z.strictObject({ ...acting, kind: z.literal('implies'), topic: id, criterion: id, level }),
  ]),
);

export const varietyFile = z.array(
  z.strictObject({ id, strength: z.literal([1, 2, 3]), when: predicate, claim: sentence, sources: sourceRefs }),
);

export const checklistFile = z.strictObject({
  number,
  title: sentence,
  description: sentence,
  topics,
  items: z
    .array(
      z.strictObject({
        id,
        number,
        text: sentence,
        why: sentence,
        verify: sentence,
        standards: z.array(sentence).optional(),
        when: predicate.optional(),
        moot: z.strictObject({ when: predicate, because: sentence }).optional(),
        sources: sourceRefs,
        seeds,
      }),
    )
    .min(1),
});

export const principleFile = z.strictObject({
  title: sentence,
  statement: sentence,
  why: sentence,
  practice: statements,
  topics,
  sources: sourceRefs,
  seeds,
});

export const patternFile = z.strictObject({
  title: sentence,
  family: z.enum(['resilience', 'integration', 'data', 'structure', 'delivery', 'security']),
  problem: sentence,
  solution: sentence,
  useWhen: statements,
  avoidWhen: statements,
  consequences: statements,
  topics,
  related: z.array(id),
  sources: sourceRefs,
  seeds,
});

export const guideFile = z.strictObject({
  title: sentence,
  description: sentence,
  topics,
  sections: z.array(z.strictObject({ title: sentence, advice: statements })).min(1),
  seeds,
});

const ownArguments = z.array(z.strictObject({ text: sentence, sources: sourceRefs.optional() }));
const sentences = z.array(sentence).min(1);

export const decisionFile = z
  .strictObject({
    number,
    title: sentence,
    date: z.iso.date(),
    context: sentences,
    drivers: sentences,
    options: z.array(z.strictObject({ title: sentence, for: ownArguments, against: ownArguments })).min(2),
    chosen: sentence,
    because: sentence,
    consequences: z.strictObject({ good: sentences, bad: sentences }),
    confirmation: sentences,
    overturn: sentences,
  })
  .refine((d) => d.options.some((o) => o.title === d.chosen), {
    message: 'expected the title of one of the options',
    path: ['chosen'],
  });

const named = z.strictObject({ title: sentence, option: id.optional() });

export const precedentFile = z
  .strictObject({
    number,
    further: z.literal(true).optional(),
    area: z.enum(PRECEDENT_AREAS),
    uncovered: sentence.optional(),
    title: sentence,
    system: sentence,
    year: z.int().min(1990).max(2100),
    decision: z
      .string()
      .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'expected topic or topic/scope')
      .optional(),
    facts: z.array(sentence).min(1),
    considered: z.array(named).min(1),
    chosen: z.array(named).min(1),
    why: sentence,
    outcome: z.enum(['kept', 'reversed', 'unknown']),
    ending: sentence.optional(),
    answers: z.record(z.string(), id),
    quality: z.literal([1, 2, 3]),
    source: z.strictObject({ title: sentence, url: z.url({ protocol: /^https?$/ }), read: z.iso.date() }),
  })
  .refine((p) => (p.decision === undefined) !== (p.uncovered === undefined), {
    message: 'expected either a decision, or why no topic covers it',
    path: ['decision'],
  });
