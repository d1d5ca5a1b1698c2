/** Format 1, the free text: canonical JSON, deflated. Numbers stand for ids here too. */
import * as z from 'zod/mini';
import { briefSchema } from '#lib/knowledge/brief.ts';
import type { Bytes } from './bytes.ts';
import { canonicalJson, tidy } from './canonical.ts';
import { deflate, inflate } from './deflate.ts';
import { LinkError } from './link-error.ts';

/** Bytes of unpacked text. */
const MAX_TEXT = 1024 * 1024;

const number = z.string().check(z.regex(/^(0|[1-9]\d{0,8})$/));
const path = z.string().check(z.regex(/^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/));

const textSchema = z.strictObject({
  /** Notes: `question.item` to text. */
  n: z.optional(z.record(path, z.string())),
  /** Reasons of levels: criterion to text. */
  l: z.optional(z.record(number, z.string())),
  /** What goes with a choice: `topic.scope` to reason and date. */
  c: z.optional(z.record(path, z.strictObject({ reason: z.optional(z.string()), date: z.optional(z.string()) }))),
  /** Waivers: `topic.scope` to option to reason. */
  w: z.optional(z.record(path, z.record(number, z.string()))),
  /** Ratings: `topic.scope` to option to criterion to rating and reason. Came later; links without it read as before. */
  r: z.optional(
    z.record(path, z.record(number, z.record(number, z.tuple([z.int().check(z.gte(-3), z.lte(3)), z.string()])))),
  ),
  /** Checklists: `checklist.item` to state and note. Came later, as `r`. */
  k: z.optional(z.record(path, z.tuple([z.enum(['done', 'not-yet', 'does-not-apply']), z.string()]))),
  /** As in the brief, but `uses` of a person is `question.item`. */
  names: briefSchema.shape.names,
  record: briefSchema.shape.record,
});

export type LinkText = z.infer<typeof textSchema>;

/**
 * @returns no bytes at all where there is no text
 * @throws LinkError "too-long" for more than 1 MB of text: no reader would unpack it
 */
export async function packText(text: LinkText): Promise<Bytes> {
  const tidied = tidy(text);
  if (tidied === undefined) return new Uint8Array();
  const json = canonicalJson(tidied);
  if (new TextEncoder().encode(json).length > MAX_TEXT)
    throw new LinkError('too-long', 'The brief is too long for a link.');
  return deflate(json);
}

/** @throws LinkError for text that `packText` would not have written, such as double or unknown keys */
export async function unpackText(packed: Bytes): Promise<LinkText> {
  if (packed.length === 0) return {};
  const json = await inflate(packed, MAX_TEXT);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new LinkError('invalid', 'The text in the link is not JSON.', error);
  }
  const parsed = textSchema.safeParse(value);
  if (!parsed.success) throw new LinkError('invalid', 'The link does not hold a valid brief.', parsed.error);
  if (canonicalJson(tidy(parsed.data)) !== json)
    throw new LinkError('invalid', 'The text in the link is not in the form that this format writes.');
  return parsed.data;
}
