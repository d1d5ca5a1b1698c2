/** Under which open answers something holds, in words; what is settled is left out. */
import { residual, type Lookup } from '#lib/engine/predicate.ts';
import { conditionText } from '#lib/knowledge/condition-words.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, Option } from '#lib/knowledge/types.ts';

/** The open part of a condition; empty where nothing of it is open. */
function openText(knowledge: Knowledge, when: Predicate | undefined, lookup: Lookup): string {
  const rest = residual(when, lookup);
  return typeof rest === 'boolean' ? '' : conditionText(knowledge, rest);
}

/** "if “gRPC” is “in use, and runs well”, unless …": when a row that may hold does. */
export function rowCondition(knowledge: Knowledge, option: Option, row: Evidence, lookup: Lookup): string {
  const own = openText(knowledge, row.when, lookup);
  const against = option.evidence
    .filter((r) => r.suppresses?.includes(row.id))
    .map((r) => openText(knowledge, r.when, lookup))
    .filter((text) => text !== '');
  return [...(own ? [`if ${own}`] : []), ...(against.length > 0 ? [`unless ${against.join('; or ')}`] : [])].join(', ');
}

/** "if …" for a need or a knock-out that open answers decide; empty where they do not. */
export function ifText(knowledge: Knowledge, when: Predicate, lookup: Lookup): string {
  const text = openText(knowledge, when, lookup);
  return text ? `if ${text}` : '';
}
