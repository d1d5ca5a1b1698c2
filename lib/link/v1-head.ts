/** Format 1, the part without text: sections of rows of numbers, each row and section after a smaller one. */
import { pushVarint, Reader, type Bytes } from './bytes.ts';
import { LinkError } from './link-error.ts';

export const TAG = { answers: 1, items: 2, scoped: 3, levels: 4, choices: 5 } as const;
export type Section = keyof typeof TAG;

/**
 * answers: question, answer. items: question, answer, item. scoped: question, answer, item or 0, topic, scope.
 * levels: criterion, level. choices: topic, option, scope or 0.
 */
const COLUMNS: Record<Section, number> = { answers: 2, items: 3, scoped: 5, levels: 2, choices: 3 };
const SECTIONS = Object.keys(TAG) as Section[];

/** Below this, the second number of a row shares a byte with the gap to the row before. */
const INLINE = 7;

export type Head = Record<Section, number[][]>;

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** @throws LinkError "invalid" for a number of 2^25 or more */
export function writeHead(head: Head): number[] {
  const out: number[] = [];
  for (const section of SECTIONS) {
    const rows = [...head[section]].sort(compare);
    if (rows.length === 0) continue;
    pushVarint(out, TAG[section]);
    pushVarint(out, rows.length);
    let last = 0;
    for (const [first = 0, second = 0, ...more] of rows) {
      pushVarint(out, (first - last) * 8 + Math.min(second, INLINE));
      if (second >= INLINE) pushVarint(out, second - INLINE);
      for (const value of more) pushVarint(out, value);
      last = first;
    }
  }
  return out;
}

/** @throws LinkError for an unknown section, and for rows or sections that are double or out of order */
export function readHead(bytes: Bytes): Head {
  const head: Head = { answers: [], items: [], scoped: [], levels: [], choices: [] };
  const reader = new Reader(bytes);
  let lastTag = 0;
  while (reader.left > 0) {
    const tag = reader.varint();
    const section = SECTIONS.find((s) => TAG[s] === tag);
    const count = reader.varint();
    if (!section || tag <= lastTag || count === 0)
      throw new LinkError('invalid', 'The link holds a part that this format does not have.');
    lastTag = tag;
    // Every row takes a byte at least, so a count of millions ends where the bytes do.
    for (let i = 0; i < count; i++) {
      const last = head[section].at(-1);
      const row = readRow(reader, last?.[0] ?? 0, COLUMNS[section]);
      if (last && compare(last, row) >= 0) throw new LinkError('invalid', 'The link holds an entry twice.');
      head[section].push(row);
    }
  }
  return head;
}

function readRow(reader: Reader, before: number, columns: number): number[] {
  const token = reader.varint();
  const low = token & 7;
  const row = [before + (token >> 3), low === INLINE ? INLINE + reader.varint() : low];
  while (row.length < columns) row.push(reader.varint());
  return row;
}
