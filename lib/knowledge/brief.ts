/**
 * The brief: one format for the app's saved file, the link and the command line.
 * Everything is optional. Unknown keys are refused, so that a misspelt one is never lost in silence.
 */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.maxLength(max));
const named = z.strictObject({ name: text(80), description: z.optional(text(300)) });
/** Which of your clients a person works with: an item of the question `clients`; all of them when absent. */
const person = z.extend(named, { uses: z.optional(text(80)) });
/**
 * `direction`: who opens the connection, "we-call" when absent; a "partner" calls through the partner API.
 * `capability`: the part of the system that it works with.
 */
const external = z.extend(named, {
  direction: z.optional(z.enum(['we-call', 'calls-us', 'partner'])),
  capability: z.optional(text(80)),
});
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** -3 (as bad as the criterion knows) to 3. */
const rating = z.union([-3, -2, -1, 0, 1, 2, 3].map((n) => z.literal(n)));

export const briefSchema = z.strictObject({
  /** Question (`id`, or `id.item` for a set) to answer id. */
  answers: z.optional(z.record(text(80), text(80))),
  /** Scope id to the answers that differ there. */
  scopes: z.optional(z.record(text(80), z.record(text(80), text(80)))),
  levels: z.optional(z.record(text(80), z.strictObject({ level, reason: z.optional(text(1000)) }))),
  /** Decision key (`topic` or `topic/scope`) to the option the user chose. */
  choices: z.optional(
    z.record(
      text(120),
      z.strictObject({
        option: text(80),
        reason: z.optional(text(2000)),
        date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
      }),
    ),
  ),
  /** Decision key to option id to the reason for which its knock-outs are waived. */
  waivers: z.optional(z.record(text(120), z.record(text(80), text(1000)))),
  /** Decision key to option id to criterion: a rating that replaces what the evidence says, with its reason. */
  ratings: z.optional(
    z.record(
      text(120),
      z.record(text(80), z.record(text(80), z.strictObject({ rating, reason: text(1000).check(z.minLength(1)) }))),
    ),
  ),
  /** `checklist.item` to what was found; one that does not apply says why. */
  checks: z.optional(
    z.record(
      text(120),
      z.strictObject({ state: z.enum(['done', 'not-yet', 'does-not-apply']), note: z.optional(text(1000)) }),
    ),
  ),
  names: z.optional(
    z.strictObject({
      system: z.optional(text(80)),
      description: z.optional(text(300)),
      /** What your own clients are called, by item of the question `clients`. */
      clients: z.optional(z.record(text(80), named)),
      people: z.optional(z.array(person).check(z.maxLength(12))),
      capabilities: z.optional(z.array(named).check(z.maxLength(12))),
      externals: z.optional(z.array(external).check(z.maxLength(12))),
    }),
  ),
  /** Question key to a free note on the answer. */
  notes: z.optional(z.record(text(80), text(2000))),
  record: z.optional(
    z.strictObject({
      deciders: z.optional(text(300)),
      consulted: z.optional(text(300)),
      informed: z.optional(text(300)),
    }),
  ),
  /** Version of the knowledge base the brief was last saved with. */
  knowledge: z.optional(text(40)),
});

export type Brief = z.infer<typeof briefSchema>;
export type OwnRating = NonNullable<Brief['ratings']>[string][string][string];
export type Check = NonNullable<Brief['checks']>[string];
