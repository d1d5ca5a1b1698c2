/** What may be said of a claim: only what the stated answers and choices establish is a fact. */
import type { Evidence } from '#lib/knowledge/types.ts';
import { truth, type Lookup } from './predicate.ts';

/** `holds`: established. `may-hold`: open answers decide. `does-not-hold`: ruled out. */
export type ClaimState = 'holds' | 'may-hold' | 'does-not-hold';

/**
 * @param suppressors rows of the same option that take `row` away while they hold
 * @param lookup what was stated; undefined for what is open
 */
export function stateOf(row: Evidence, suppressors: readonly Evidence[], lookup: Lookup): ClaimState {
  const own = truth(row.when, lookup);
  const against = suppressors.map((s) => truth(s.when, lookup));
  if (own === false || against.includes(true)) return 'does-not-hold';
  return own === true && against.every((t) => t === false) ? 'holds' : 'may-hold';
}
