/** The texts of an element and a relation that every renderer shares. */
import type { C4Element, C4Relation, RecordLabels } from './model.ts';

/** "[Container: REST/JSON]", as C4 writes the kind of an element. */
export function kindOf(element: C4Element): string {
  switch (element.kind) {
    case 'person':
      return '[Person]';
    case 'system':
      return '[Software System]';
    case 'external':
      return '[External System]';
    case 'client':
    case 'container':
    case 'store':
    case 'queue':
    case 'bucket':
      return element.technology ? `[Container: ${element.technology}]` : '[Container]';
    default:
      return element.kind satisfies never;
  }
}

/** "ADR 0001–0003, 0005", or null where no record shaped it. */
export function adrLine({ decisions }: C4Element | C4Relation, records: RecordLabels): string | null {
  const numbers = [...new Set(decisions.flatMap((key) => records.get(key)?.number ?? []))].sort();
  const runs: [string, string][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && Number(number) === Number(last[1]) + 1) last[1] = number;
    else runs.push([number, number]);
  }
  if (runs.length === 0) return null;
  return `ADR ${runs.map(([a, b]) => (a === b ? a : Number(b) === Number(a) + 1 ? `${a}, ${b}` : `${a}–${b}`)).join(', ')}`;
}
