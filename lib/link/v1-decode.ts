/** Format 1, reading. It stays for ever: what it reads it goes on reading; text of a new kind may be added. */
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Reader, type Bytes } from './bytes.ts';
import { tidy } from './canonical.ts';
import { seal, unseal } from './envelope.ts';
import { LinkError } from './link-error.ts';
import { numbersOf, type Kind } from './numbers.ts';
import { CLIENTS } from './v1-encode.ts';
import { readHead, type Head } from './v1-head.ts';
import { unpackText, type LinkText } from './v1-text.ts';

export interface DecodedBrief {
  brief: Brief;
  /** What the link names and this knowledge base does not have: kind and number, such as "answer 3.9". */
  dropped: string[];
  knowledgeVersion: string | null;
}

/** The id behind a number, or undefined once it is noted as gone. */
type Lookup = (kind: Kind, number: string) => string | undefined;

export async function decodeV1(knowledge: Knowledge, data: string): Promise<DecodedBrief> {
  const { version, head, packed } = open(data);
  const text = await unpackText(packed);
  checkOrphans(head, text);
  const { toId } = numbersOf(knowledge);
  const dropped = new Set<string>();
  const id: Lookup = (kind, number) => {
    const found = toId[kind].get(number);
    if (found === undefined) dropped.add(`${kind} ${number}`);
    return found;
  };
  const parsed = briefSchema.safeParse(
    tidy({
      ...answersOf(id, head),
      ...decisionsOf(id, head, text),
      levels: gather(
        head.levels.map(([criterion, level]) => [
          id('criterion', `${criterion}`),
          { level, reason: text.l?.[`${criterion}`] },
        ]),
      ),
      notes: gather(Object.entries(text.n ?? {}).map(([path, note]) => [id('variable', path), note])),
      checks: gather(
        Object.entries(text.k ?? {}).map(([path, [state, note]]) => [
          id('check', path),
          { state, note: note === '' ? undefined : note },
        ]),
      ),
      names: namesOf(id, text),
      record: text.record,
      knowledge: version,
    }) ?? {},
  );
  if (!parsed.success) throw new LinkError('invalid', 'The link does not hold a valid brief.', parsed.error);
  return { brief: parsed.data, dropped: [...dropped], knowledgeVersion: version ?? null };
}

function open(data: string): { version: string | undefined; head: Head; packed: Bytes } {
  const body = unseal(data);
  const reader = new Reader(body);
  const versionLength = reader.varint();
  const version = versionLength === 0 ? undefined : decodeUtf8(reader.take(versionLength - 1));
  const headLength = reader.varint();
  const textLength = reader.varint();
  const head = readHead(reader.take(headLength));
  const packed = reader.take(textLength);
  // Nothing may follow but the zero byte that sealing adds where it is needed.
  if (reader.left > 0 && seal(body.slice(0, body.length - reader.left)) !== `1.${data}`)
    throw new LinkError('invalid', 'The link holds more than a brief.');
  return { version, head, packed };
}

function decodeUtf8(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new LinkError('invalid', 'The version in the link is not text.', error);
  }
}

/** A reason without the entry that it explains would be lost without a word. */
function checkOrphans(head: Head, text: LinkText): void {
  const levels = new Set(head.levels.map(([criterion]) => `${criterion}`));
  const choices = new Set(head.choices.map(([topic, , scope]) => `${topic}.${scope}`));
  if (
    Object.keys(text.l ?? {}).some((criterion) => !levels.has(criterion)) ||
    Object.keys(text.c ?? {}).some((path) => !choices.has(path))
  )
    throw new LinkError('invalid', 'The link holds a reason that belongs to nothing.');
}

/** Entries without a key are left out. @throws LinkError where a key comes twice: neither value may win in silence */
function gather<T>(entries: (readonly [string | undefined, T])[]): Record<string, T> {
  const found = new Map<string, T>();
  for (const [key, value] of entries) {
    if (key === undefined) continue;
    if (found.has(key)) throw new LinkError('invalid', 'The link gives two values for one thing.');
    found.set(key, value);
  }
  return Object.fromEntries(found);
}

function answersOf(id: Lookup, head: Head): Pick<Brief, 'answers' | 'scopes'> {
  const entry = ([question, answer, item = 0]: number[]): [string | undefined, string] => {
    const variable = id('variable', `${question}.${item}`);
    // A retired question takes its answers with it: they are not reported again.
    const value = variable && id('answer', `${question}.${answer}`)?.split('=')[1];
    return value ? [variable, value] : [undefined, ''];
  };
  if (head.items.some(([, , item]) => item === 0)) throw new LinkError('invalid', 'The link names an item 0.');
  const byScope = new Map<string, [string | undefined, string][]>();
  for (const row of head.scoped) {
    const scope = id('scope', `${row[3]}.${row[4]}`);
    if (scope !== undefined) byScope.set(scope, [...(byScope.get(scope) ?? []), entry(row)]);
  }
  return {
    answers: gather([...head.answers, ...head.items].map(entry)),
    scopes: Object.fromEntries([...byScope].map(([scope, entries]) => [scope, gather(entries)])),
  };
}

function decisionsOf(id: Lookup, head: Head, text: LinkText): Record<'choices' | 'waivers' | 'ratings', unknown> {
  const option = (path: string, number: string) => id('option', `${path.split('.')[0]}.${number}`)?.split('=')[1];
  const choices = head.choices.map(([topic, chosen, scope]) => {
    const path = `${topic}.${scope}`;
    const key = id('decision', path);
    const value = key && option(path, `${chosen}`);
    return [value && key, { option: value, ...text.c?.[path] }] as const;
  });
  const waivers = Object.entries(text.w ?? {}).map(([path, waived]) => {
    const key = id('decision', path);
    return [key, key && gather(Object.entries(waived).map(([o, why]) => [option(path, o), why]))] as const;
  });
  const ratings = Object.entries(text.r ?? {}).map(([path, rated]) => {
    const key = id('decision', path);
    const options = Object.entries(rated).map(
      ([o, cells]) =>
        [
          key && option(path, o),
          gather(
            Object.entries(cells).map(([c, [rating, reason]]) => [id('criterion', c), { rating, reason }] as const),
          ),
        ] as const,
    );
    return [key, gather(options)] as const;
  });
  return { choices: gather(choices), waivers: gather(waivers), ratings: gather(ratings) };
}

function namesOf(id: Lookup, text: LinkText): unknown {
  const prefix = `${CLIENTS}.`;
  const people = text.names?.people?.map(({ uses, ...person }) => {
    if (uses === undefined) return person;
    const item = id('variable', uses);
    if (item === undefined) return person;
    if (!item.startsWith(prefix)) throw new LinkError('invalid', 'The link names a client that is none.');
    return { ...person, uses: item.slice(prefix.length) };
  });
  return { ...text.names, people };
}
