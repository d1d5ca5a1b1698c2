/**
 * The brief: one format for the app's saved file, the link and the command line.
 * Everything is optional. Unknown keys are refused, so that a misspelt one is never lost in silence.
 */
import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const id = text(LIMITS.id);
const key = text(LIMITS.key);
const reason = text(LIMITS.reason);
const named = z.strictObject({ name: text(LIMITS.name), description: z.optional(text(LIMITS.description)) });
/** Which of your clients a person works with: an item of the question `clients`; all of them when absent. */
const person = z.extend(named, { uses: z.optional(id) });
/**
 * `direction`: who opens the connection, "we-call" when absent; a "partner" calls through the partner API.
 * `capability`: the part of the system that it works with.
 */
const external = z.extend(named, {
  direction: z.optional(z.enum(['we-call', 'calls-us', 'partner'])),
  capability: z.optional(text(LIMITS.name)),
});
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** -3 (as bad as the criterion knows) to 3. */
const rating = z.union([-3, -2, -1, 0, 1, 2, 3].map((n) => z.literal(n)));

export const briefSchema = z.strictObject({
  /** Question (`id`, or `id.item` for a set) to answer id. */
  answers: z.optional(z.record(id, id)),
  /** Scope id to the answers that differ there. */
  scopes: z.optional(z.record(id, z.record(id, id))),
  levels: z.optional(z.record(id, z.strictObject({ level, reason: z.optional(reason) }))),
  /** Decision key (`topic` or `topic/scope`) to the option the user chose. */
  choices: z.optional(
    z.record(
      key,
      z.strictObject({
        option: id,
        reason: z.optional(reason),
        date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
      }),
    ),
  ),
  /** Decision key to option id to the reason for which its knock-outs are waived. */
  waivers: z.optional(z.record(key, z.record(id, reason))),
  /** Decision key to option id to criterion: a rating that replaces what the evidence says, with its reason. */
  ratings: z.optional(
    z.record(key, z.record(id, z.record(id, z.strictObject({ rating, reason: reason.check(z.minLength(1)) })))),
  ),
  /** `checklist.item` to what was found; one that does not apply says why. */
  checks: z.optional(
    z.record(key, z.strictObject({ state: z.enum(['done', 'not-yet', 'does-not-apply']), note: z.optional(reason) })),
  ),
  names: z.optional(
    z.strictObject({
      system: z.optional(text(LIMITS.name)),
      description: z.optional(text(LIMITS.description)),
      /** What your own clients are called, by item of the question `clients`. */
      clients: z.optional(z.record(id, named)),
      people: z.optional(z.array(person).check(z.maxLength(LIMITS.list))),
      capabilities: z.optional(z.array(named).check(z.maxLength(LIMITS.list))),
      externals: z.optional(z.array(external).check(z.maxLength(LIMITS.list))),
    }),
  ),
  /** Question key to a free note on the answer. */
  notes: z.optional(z.record(id, reason)),
  record: z.optional(
    z.strictObject({
      deciders: z.optional(text(LIMITS.people)),
      consulted: z.optional(text(LIMITS.people)),
      informed: z.optional(text(LIMITS.people)),
    }),
  ),
  /** Version of the knowledge base the brief was last saved with. */
  knowledge: z.optional(text(LIMITS.version)),
});

export type Brief = z.infer<typeof briefSchema>;
export type OwnRating = NonNullable<Brief['ratings']>[string][string][string];
export type Check = NonNullable<Brief['checks']>[string];
