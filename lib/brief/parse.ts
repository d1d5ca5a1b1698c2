/** Reads a brief from a file or standard input: tolerantly, naming what was left out, or strictly. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import type { BriefProblem, LeftOut } from './problems.ts';
import { NOT_SURE, salvageKnown } from './salvage-known.ts';
import { isRecord } from './salvage-shape.ts';
import { salvageBrief } from './salvage.ts';

export type ParsedBrief = { ok: true; brief: Brief } | { ok: false; problems: BriefProblem[] };

export type ReadBrief =
  | {
      ok: true;
      brief: Brief;
      /** What no edition could read; it is not in the brief. */
      leftOut: LeftOut[];
      /** What this edition does not have. It stays in the brief, so that another edition finds it, and moves nothing. */
      notHere: LeftOut[];
    }
  | { ok: false; problems: BriefProblem[] };

type Value = { ok: true; value: unknown } | { ok: false; problems: BriefProblem[] };

const problem = (path: string, expected: string, suggestion: string) => ({
  ok: false as const,
  problems: [{ path, expected, suggestion }],
});

/** JSON in which every key stands once; a syntax error names its line and column where the platform tells them. */
function valueOf(text: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problem('', 'JSON', `Mend the syntax: ${(error as Error).message}`);
  }
  const twice = duplicateKeys(text);
  if (twice.length === 0) return { ok: true, value };
  return {
    ok: false,
    problems: twice.map((path) => ({
      path,
      expected: 'each key once',
      suggestion: 'It stands twice, and one of the values would be lost: remove one.',
    })),
  };
}

/** As `readBrief`, from text. Not JSON, and a key given twice, are refused: no field could be trusted. */
export function readBriefText(knowledge: Knowledge, text: string): ReadBrief {
  const read = valueOf(text);
  return read.ok ? readBrief(knowledge, read.value) : read;
}

/** As `parseBrief`, from text. */
export function parseBriefText(knowledge: Knowledge, text: string): ParsedBrief {
  const read = valueOf(text);
  return read.ok ? parseBrief(knowledge, read.value) : read;
}

/** @returns the brief in canonical form with what stands aside; refused only where nothing in it is a brief */
export function readBrief(knowledge: Knowledge, value: unknown): ReadBrief {
  const leftOut: LeftOut[] = [];
  const salvaged = salvageBrief(null, loosened(value, leftOut));
  leftOut.push(...salvaged.leftOut);
  const brief = canonical(salvaged.brief);
  if (leftOut.length > 0 && Object.keys(brief).length === 0)
    return { ok: false, problems: leftOut.flatMap((l) => l.problems) };
  const notHere: LeftOut[] = [];
  salvageKnown(knowledge, brief, notHere);
  return { ok: true, brief, leftOut, notHere };
}

/** @returns the brief in canonical form, or every problem with its place, what was expected and what to do */
export function parseBrief(knowledge: Knowledge, value: unknown): ParsedBrief {
  const read = readBrief(knowledge, value);
  if (!read.ok) return read;
  const problems = [...read.leftOut, ...read.notHere].flatMap((l) => l.problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, brief: read.brief };
}

/** Whether the text says that another edition or pack wrote it, so that ids unknown here are no misspellings. */
export function isOfAnotherEdition(knowledge: Knowledge, text: string): boolean {
  const read = valueOf(text);
  const version = read.ok && isRecord(read.value) ? read.value.knowledge : undefined;
  return typeof version === 'string' && version !== knowledge.version;
}

const WHOLE_SYSTEM = /\/system$/;

/**
 * Accepts the short forms: a bare option as a choice, a bare number as a level, `topic/system` as a key. Of both
 * spellings of one decision the longer is left out, for one of them would be lost.
 */
function loosened(value: unknown, out: LeftOut[]): unknown {
  if (!isRecord(value)) return value;
  const parts: [string, (entry: unknown) => unknown][] = [
    ['choices', (v) => (typeof v === 'string' ? { option: v } : v)],
    ['levels', (v) => (typeof v === 'number' ? { level: v } : v)],
    ['waivers', (v) => v],
    ['ratings', (v) => v],
  ];
  const loose = parts.flatMap(([name, change]) => {
    const part = value[name];
    return isRecord(part) ? [[name, oneSpelling(name, part, change, out)] as const] : [];
  });
  return { ...value, ...Object.fromEntries(loose) };
}

function oneSpelling(
  name: string,
  part: Record<string, unknown>,
  change: (entry: unknown) => unknown,
  out: LeftOut[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, entry]) => {
      const short = key.replace(WHOLE_SYSTEM, '');
      if (short === key || !Object.hasOwn(part, short)) return [[short, change(entry)]];
      const path = `${name}.${key}`;
      const suggestion = `"${short}" is given too and means the same: remove one.`;
      const problems = [{ path, expected: 'each decision once', suggestion }];
      out.push({ path, value: entry, why: `“${short}” is given too and means the same`, unknown: false, problems });
      return [];
    }),
  );
}

const withoutNotSure = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).filter(([, a]) => a !== NOT_SURE));

function canonical(brief: Brief): Brief {
  return {
    ...brief,
    ...(brief.answers ? { answers: withoutNotSure(brief.answers) } : {}),
    ...(brief.scopes
      ? { scopes: Object.fromEntries(Object.entries(brief.scopes).map(([s, a]) => [s, withoutNotSure(a)])) }
      : {}),
  };
}
