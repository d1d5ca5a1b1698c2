/** Format 1, writing. Body: version of the knowledge base, head, text; each with its length before. */
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { pushVarint } from './bytes.ts';
import { canonicalJson, tidy } from './canonical.ts';
import { seal } from './envelope.ts';
import { LinkError } from './link-error.ts';
import { numbersOf, type Kind } from './numbers.ts';
import { writeHead } from './v1-head.ts';
import { packText, type LinkText } from './v1-text.ts';

/** Means the same as no answer, in files too. */
const NOT_SURE = 'not-sure';
/** The question whose items `uses` of a person names. */
export const CLIENTS = 'clients';

type Lookup = (kind: Kind, id: string) => string;

export async function encodeV1(knowledge: Knowledge, given: Brief): Promise<string> {
  const brief = checked(given);
  const { toNumber } = numbersOf(knowledge);
  const number: Lookup = (kind, id) => {
    const found = toNumber[kind].get(id);
    if (found === undefined) throw new LinkError('invalid', `The brief names an unknown ${kind}: ${id}.`);
    return found;
  };
  const answers = stated(number, brief.answers);
  const head = writeHead({
    answers: answers.filter(([, , item]) => item === 0).map((row) => row.slice(0, 2)),
    items: answers.filter(([, , item]) => item !== 0),
    scoped: Object.entries(brief.scopes ?? {}).flatMap(([scope, inScope]) =>
      stated(number, inScope).map((row) => [...row, ...split(number('scope', scope))]),
    ),
    levels: Object.entries(brief.levels ?? {}).map(([id, { level }]) => [Number(number('criterion', id)), level]),
    choices: Object.entries(brief.choices ?? {}).map(([key, { option }]) => {
      const [topic, scope] = split(number('decision', key));
      return [topic, Number(optionNumber(number, key, option)), scope];
    }),
  });
  const text = await packText(textOf(number, brief));
  const version = versionBytes(brief.knowledge);
  const body: number[] = [];
  pushVarint(body, version ? version.length + 1 : 0);
  for (const byte of version ?? []) body.push(byte);
  pushVarint(body, head.length);
  pushVarint(body, text.length);
  return seal(Uint8Array.from([...body, ...head, ...text]));
}

/** What cannot be read back must not be written. */
function checked(given: Brief): Brief {
  const parsed = briefSchema.safeParse(given);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.');
    throw new LinkError('invalid', `The brief is not valid${at ? ` at ${at}` : ''}.`, parsed.error);
  }
  // The schema passes over keys such as "__proto__".
  if (canonicalJson(tidy(parsed.data) ?? {}) !== canonicalJson(tidy(given) ?? {}))
    throw new LinkError('invalid', 'The brief holds a key that has no meaning.');
  return parsed.data;
}

const split = (path: string) => path.split('.').map(Number) as [number, number];
const topicOf = (key: string) => key.split('/')[0];

function optionNumber(number: Lookup, key: string, option: string): string {
  return number('option', `${topicOf(key)}=${option}`).split('.')[1] ?? '';
}

/** Rows of question, answer, item or 0. */
function stated(number: Lookup, answers: Record<string, string> | undefined): number[][] {
  return Object.entries(answers ?? {}).flatMap(([id, answer]) => {
    const [question, item] = split(number('variable', id));
    if (answer === NOT_SURE) return [];
    return [[question, split(number('answer', `${id.split('.')[0]}=${answer}`))[1], item]];
  });
}

function versionBytes(version: string | undefined): Uint8Array | null {
  if (version === undefined) return null;
  const bytes = new TextEncoder().encode(version);
  if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) !== version)
    throw new LinkError('invalid', 'The version of the knowledge base is not text.');
  return bytes;
}

function textOf(number: Lookup, brief: Brief): LinkText {
  const mapped = <T, U>(
    part: Record<string, T> | undefined,
    key: (id: string) => string,
    value: (v: T, id: string) => U,
  ) => Object.fromEntries(Object.entries(part ?? {}).map(([id, v]) => [key(id), value(v, id)]));
  const text = {
    n: mapped(
      brief.notes,
      (id) => number('variable', id),
      (note) => note,
    ),
    l: mapped(
      brief.levels,
      (id) => number('criterion', id),
      ({ reason }) => reason,
    ),
    c: mapped(
      brief.choices,
      (key) => number('decision', key),
      ({ reason, date }) => ({ reason, date }),
    ),
    w: mapped(
      brief.waivers,
      (key) => number('decision', key),
      (waived, key) =>
        mapped(
          waived,
          (option) => optionNumber(number, key, option),
          (why) => why,
        ),
    ),
    r: mapped(
      brief.ratings,
      (key) => number('decision', key),
      (rated, key) =>
        mapped(
          rated,
          (option) => optionNumber(number, key, option),
          (cells) =>
            mapped(
              cells,
              (criterion) => number('criterion', criterion),
              ({ rating, reason }) => [rating, reason],
            ),
        ),
    ),
    k: mapped(
      brief.checks,
      (item) => number('check', item),
      ({ state, note }) => [state, note ?? ''],
    ),
    names: brief.names && {
      ...brief.names,
      people: brief.names.people?.map(({ uses, ...person }) => ({
        ...person,
        ...(uses === undefined ? {} : { uses: number('variable', `${CLIENTS}.${uses}`) }),
      })),
    },
    record: brief.record,
  };
  return text as LinkText;
}
