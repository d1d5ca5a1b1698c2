/** Codec v1. Once issued its links must open for ever: change nothing here, add a v2. */
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { crc24, deflate, fromBase64Url, inflate, pushVarint, Reader, toBase64Url, type Bytes } from './bytes.ts';
import { LinkError } from './link-error.ts';
import { numbersOf } from './numbers.ts';

const MAX_FRAGMENT = 64 * 1024;
const MAX_TEXT = 1024 * 1024;
const TAG = { answers: 1, items: 2, scoped: 3, levels: 4, choices: 5 } as const;

export interface DecodedBrief {
  brief: Brief;
  /** What the link names and this knowledge base does not have, in words. */
  dropped: string[];
  knowledgeVersion: string | null;
}

type Strings = Record<string, string>;
interface Text {
  n?: Strings;
  l?: Strings;
  c?: Record<string, { reason?: string; date?: string }>;
  w?: Record<string, Strings>;
  names?: unknown;
  record?: unknown;
  knowledge?: unknown;
}

const split = (path: string) => path.split('.').map(Number) as [number, number];
const filled = <T extends object>(part: T | undefined): part is T => part !== undefined && Object.keys(part).length > 0;

/**
 * @returns `1.<base64url>`, the same for the same brief whatever its order
 * @throws LinkError "invalid" for an id without a number, "too-long" above 64 KB
 */
export async function encodeBrief(knowledge: Knowledge, brief: Brief): Promise<string> {
  const { toNumber } = numbersOf(knowledge);
  const number = (kind: keyof typeof toNumber, id: string) => {
    const found = toNumber[kind].get(id);
    if (found === undefined) throw new LinkError('invalid', `The brief names an unknown ${kind}: ${id}.`);
    return found;
  };
  const head: number[] = [];
  const section = (tag: number, rows: number[][]) => {
    if (rows.length === 0) return;
    const body: number[] = [];
    let last = 0;
    for (const [first = 0, ...rest] of rows.sort(compare)) {
      // Gap and the small second number share one byte: 0 announces a second number of 8 or more.
      const [second = 0, ...more] = rest;
      pushVarint(body, (first - last) * 8 + (second < 8 ? second : 0));
      if (second === 0 || second >= 8) pushVarint(body, second);
      for (const value of more) pushVarint(body, value);
      last = first;
    }
    pushVarint(head, tag);
    pushVarint(head, rows.length);
    head.push(...body);
  };
  const stated = (answers: Strings, prefix: number[]) =>
    Object.entries(answers)
      .filter(([, answer]) => answer !== 'not-sure')
      .map(([id, answer]) => {
        const [question, item] = split(number('variable', id));
        const value = split(number('answer', `${id.split('.')[0]}=${answer}`))[1];
        return { item, row: [question, value, item, ...prefix] };
      });
  const answers = stated(brief.answers ?? {}, []);
  section(
    TAG.answers,
    answers.filter((a) => a.item === 0).map((a) => a.row.slice(0, 2)),
  );
  section(
    TAG.items,
    answers.filter((a) => a.item !== 0).map((a) => a.row),
  );
  section(
    TAG.scoped,
    Object.entries(brief.scopes ?? {}).flatMap(([scope, given]) =>
      stated(given, split(number('scope', scope))).map((a) => a.row),
    ),
  );
  section(
    TAG.levels,
    Object.entries(brief.levels ?? {}).map(([id, l]) => [Number(number('criterion', id)), l.level + 1]),
  );
  section(
    TAG.choices,
    Object.entries(brief.choices ?? {}).map(([key, choice]) => {
      const [topic, scope] = split(number('decision', key));
      return [topic, split(number('option', `${key.split('/')[0]}=${choice.option}`))[1], scope];
    }),
  );

  const keyed = <T>(kind: keyof typeof toNumber, part: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(part)
        .map(([id, v]) => [number(kind, id), v] as const)
        .sort(([a], [b]) => compare(split(a), split(b))),
    );
  const pick = <T, U>(part: Record<string, T> | undefined, value: (v: T) => U | undefined) =>
    Object.fromEntries(
      Object.entries(part ?? {}).flatMap(([id, v]) => (value(v) === undefined ? [] : [[id, value(v) as U] as const])),
    );
  const text: Text = {};
  if (filled(brief.notes)) text.n = keyed('variable', brief.notes);
  const reasons = pick(brief.levels, (l) => l.reason);
  if (filled(reasons)) text.l = keyed('criterion', reasons);
  const extras = pick(brief.choices, ({ reason, date }) =>
    reason === undefined && date === undefined
      ? undefined
      : { ...(reason === undefined ? {} : { reason }), ...(date === undefined ? {} : { date }) },
  );
  if (filled(extras)) text.c = keyed('decision', extras);
  const waivers = Object.fromEntries(
    Object.entries(brief.waivers ?? {})
      .filter(([, w]) => filled(w))
      .map(
        ([key, w]) =>
          [
            key,
            Object.fromEntries(
              Object.entries(w).map(([o, why]) => [split(number('option', `${key.split('/')[0]}=${o}`))[1], why]),
            ),
          ] as const,
      ),
  );
  if (filled(waivers)) text.w = keyed('decision', waivers);
  if (filled(brief.names)) text.names = brief.names;
  if (filled(brief.record)) text.record = brief.record;
  if (brief.knowledge !== undefined) text.knowledge = brief.knowledge;

  const packed = filled(text) ? await deflate(JSON.stringify(text)) : new Uint8Array();
  const body: number[] = [];
  pushVarint(body, head.length);
  pushVarint(body, packed.length);
  const fragment = seal(Uint8Array.from([...body, ...head, ...packed]));
  if (fragment.length > MAX_FRAGMENT) throw new LinkError('too-long', 'The brief is too long for a link.');
  return fragment;
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Chat tools cut "-" and "_" off the end of a link; a zero byte ends it in "A". */
function seal(body: Bytes): string {
  const crc = crc24(body);
  const text = toBase64Url(Uint8Array.from([crc >> 16, (crc >> 8) & 255, crc & 255, ...body]));
  return /[-_]$/.test(text) ? seal(Uint8Array.from([...body, 0])) : `1.${text}`;
}

function open(link: string): Reader {
  const trimmed = link.trim().replace(/^.*?(?:#|%23)/s, '');
  if (trimmed.length > MAX_FRAGMENT) throw new LinkError('too-long', 'The link is longer than 64 KB.');
  const [, version, data] = /^(\d+)\.(.*)$/s.exec(trimmed) ?? [];
  if (version === undefined || !data) throw new LinkError('not-a-link', 'This is not a link to a brief.');
  if (version !== '1')
    throw new LinkError('unknown-version', `The link has format ${version}, which this edition does not know.`);
  const bytes = fromBase64Url(data);
  const body = bytes.slice(3);
  if (bytes.length < 5 || crc24(body) !== (((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0)))
    throw new LinkError('damaged', 'The link was changed on its way.');
  return new Reader(body);
}

/**
 * @param link the fragment with or without `#` or `%23`, or a whole address
 * @throws LinkError
 */
export async function decodeBrief(knowledge: Knowledge, link: string): Promise<DecodedBrief> {
  const reader = open(link);
  const headLength = reader.varint();
  const textLength = reader.varint();
  const head = new Reader(reader.take(headLength));
  const packed = reader.take(textLength);
  if (reader.left > 1) throw new LinkError('damaged', 'The link holds more than a brief.');
  const { toId } = numbersOf(knowledge);
  const dropped = new Set<string>();
  const id = (kind: keyof typeof toId, number: string) => {
    const found = toId[kind].get(number);
    if (found === undefined) dropped.add(`${kind} ${number}`);
    return found;
  };
  const answers: Strings = {};
  const scopes: Record<string, Strings> = {};
  const levels: Record<string, unknown> = {};
  const choices: Record<string, unknown> = {};
  const waivers: Record<string, Strings> = {};
  const notes: Strings = {};
  const text = await readText(packed);
  while (head.left > 0) {
    const tag = head.varint();
    let first = 0;
    for (let count = head.varint(); count > 0; count--) {
      const token = head.varint();
      first += token >> 3;
      const second = token & 7 || head.varint();
      if (tag === TAG.levels) {
        const criterion = id('criterion', `${first}`);
        const reason = text.l?.[first];
        if (criterion) levels[criterion] = { level: second - 1, ...(reason === undefined ? {} : { reason }) };
      } else if (tag === TAG.choices) {
        const path = `${first}.${head.varint()}`;
        const [key, option] = [id('decision', path), id('option', `${first}.${second}`)];
        if (key && option) choices[key] = { option: option.split('=')[1], ...text.c?.[path] };
      } else if (tag === TAG.answers || tag === TAG.items || tag === TAG.scoped) {
        const variable = id('variable', `${first}.${tag === TAG.answers ? 0 : head.varint()}`);
        const answer = id('answer', `${first}.${second}`)?.split('=')[1];
        const scope = tag === TAG.scoped ? id('scope', `${head.varint()}.${head.varint()}`) : null;
        if (variable && answer && scope !== undefined)
          (scope === null ? answers : (scopes[scope] ??= {}))[variable] = answer;
      } else throw new LinkError('damaged', 'The link holds a part that this format does not have.');
    }
  }
  for (const [path, note] of Object.entries(text.n ?? {})) {
    const variable = id('variable', path);
    if (variable) notes[variable] = note;
  }
  for (const [path, waived] of Object.entries(text.w ?? {})) {
    const key = id('decision', path);
    for (const [n, why] of Object.entries(waived)) {
      const option = id('option', `${path.split('.')[0]}.${n}`)?.split('=')[1];
      if (key && option) (waivers[key] ??= {})[option] = why;
    }
  }
  const parts = {
    answers,
    scopes,
    levels,
    choices,
    waivers,
    notes,
    names: text.names,
    record: text.record,
    knowledge: text.knowledge,
  };
  const parsed = briefSchema.safeParse(
    Object.fromEntries(
      Object.entries(parts).filter(([, v]) => v !== undefined && (typeof v !== 'object' || filled(v ?? {}))),
    ),
  );
  if (!parsed.success) throw new LinkError('invalid', 'The link does not hold a valid brief.', parsed.error);
  return { brief: parsed.data, dropped: [...dropped], knowledgeVersion: parsed.data.knowledge ?? null };
}

async function readText(packed: Bytes): Promise<Text> {
  if (packed.length === 0) return {};
  const text = await inflate(packed, MAX_TEXT);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw new LinkError('invalid', 'The text in the link is not JSON.', error);
  }
  throw new LinkError('invalid', 'The text in the link is not an object.');
}
