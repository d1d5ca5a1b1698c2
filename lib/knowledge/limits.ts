/**
 * How much each kind of text in a brief may hold, in UTF-16 units as browsers count them. Schema and forms take the
 * same constant, so that nothing can be typed that cannot be read back. Limits only rise: old links are read with them.
 */
export const LIMITS = {
  /** An id: question, answer, option, criterion, scope. */
  id: 80,
  /** Ids joined: decision, item of a checklist. */
  key: 120,
  /** Names of people, parts, systems and alternatives. */
  name: 80,
  description: 300,
  /** Every reason and every note, whichever part of the brief it explains. */
  reason: 2000,
  /** A list of people in the head of records. */
  people: 300,
  /** Version of a knowledge base, with that of its pack. */
  version: 40,
  /** Entries in a list of names. */
  list: 12,
} as const;
