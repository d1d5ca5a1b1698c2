/** Reads any value with a schema, field by field: what fits is kept, what does not is left out and named. */
import * as z from 'zod/mini';
import { fromIssue, nearest, type BriefProblem, type LeftOut } from './problems.ts';

/** Stands for a field that could not be kept; `undefined` is a value that some fields may have. */
export const GONE = Symbol('gone');

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const joined = (path: string, key: string | number) => (path === '' ? `${key}` : `${path}.${key}`);

/** The schema passes over it, so it could never be read back. */
const HAS_NO_MEANING = '__proto__';

const whyOf = ({ path, expected }: BriefProblem, of: string) =>
  `expected ${expected}${path === of || path === '' ? '' : ` at ${path}`}`;

function leaveOut(out: LeftOut[], path: string, value: unknown, problems: BriefProblem[]): typeof GONE {
  const [first] = problems;
  out.push({ path, value, why: first ? whyOf(first, path) : 'is not valid', unknown: false, problems });
  return GONE;
}

/** @returns what the schema says about the value itself, not about what lies within */
function issueOf(schema: z.core.$ZodType, path: string, value: unknown): BriefProblem | null {
  const parsed = z.safeParse(schema, value);
  const issue = parsed.success ? undefined : parsed.error.issues.find((i) => i.path.length === 0);
  return issue ? fromIssue(path, issue) : null;
}

/**
 * @param path of the value, for what is pushed to `out`
 * @returns a copy that the schema takes, or GONE. An entry that lacks what it needs is left out as a whole.
 */
export function salvageShape(schema: z.core.$ZodType, value: unknown, path: string, out: LeftOut[]): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return value === undefined ? undefined : salvageShape(def.innerType, value, path, out);
    case 'object':
      return isRecord(value) ? objectOf(def.shape, value, path, out) : refused(schema, value, path, out);
    case 'record':
      return isRecord(value) ? recordOf(def, value, path, out) : refused(schema, value, path, out);
    case 'array':
      return Array.isArray(value) ? listOf(schema, def.element, value, path, out) : refused(schema, value, path, out);
    default:
      return refused(schema, value, path, out);
  }
}

/** For what has no parts, or not those that it should have. */
function refused(schema: z.core.$ZodType, value: unknown, path: string, out: LeftOut[]): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  return leaveOut(
    out,
    path,
    value,
    parsed.error.issues.slice(0, 1).map((i) => fromIssue(path, i)),
  );
}

function objectOf(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Record<string, unknown>,
  path: string,
  out: LeftOut[],
): unknown {
  const within: LeftOut[] = [];
  const lacking: BriefProblem[] = [];
  const kept = Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const at = joined(path, key);
    if (!field) {
      const suggestion = `Remove or correct: ${key}. ${nearest(key, Object.keys(shape))}`;
      leaveOut(within, at, entry, [{ path: at, expected: 'only known fields', suggestion }]);
      return [];
    }
    const found: LeftOut[] = [];
    const read = salvageShape(field, entry, at, found);
    if (read !== GONE || isOptional(field)) within.push(...found);
    else lacking.push(...found.flatMap((f) => f.problems));
    return read === GONE || read === undefined ? [] : [[key, read]];
  });
  for (const [key, field] of Object.entries(shape)) {
    if (Object.hasOwn(value, key) || isOptional(field)) continue;
    const missing = issueOf(field, joined(path, key), undefined);
    if (missing) lacking.push(missing);
  }
  if (lacking.length > 0) return leaveOut(out, path, value, [...lacking, ...within.flatMap((f) => f.problems)]);
  out.push(...within);
  return Object.fromEntries(kept);
}

const isOptional = (schema: z.core.$ZodType) => (schema as z.core.$ZodTypes)._zod.def.type === 'optional';

function recordOf(
  { keyType, valueType }: Pick<z.core.$ZodRecordDef, 'keyType' | 'valueType'>,
  value: Record<string, unknown>,
  path: string,
  out: LeftOut[],
): unknown {
  const kept = Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
    const at = joined(path, key);
    const wrong =
      key === HAS_NO_MEANING
        ? { path: at, expected: 'a key with a meaning', suggestion: 'Remove it.' }
        : issueOf(keyType, at, key);
    const read = wrong ? leaveOut(out, at, entry, [wrong]) : salvageShape(valueType, entry, at, out);
    return read === GONE ? [] : [[key, read]];
  });
  return Object.fromEntries(kept);
}

function listOf(
  schema: z.core.$ZodType,
  element: z.core.$ZodType,
  value: unknown[],
  path: string,
  out: LeftOut[],
): unknown {
  const kept = value.flatMap((entry, i) => {
    const read = salvageShape(element, entry, joined(path, i), out);
    return read === GONE ? [] : [read];
  });
  const parsed = z.safeParse(schema, kept);
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  if (issue?.code !== 'too_big') return kept;
  const room = Number(issue.maximum);
  leaveOut(out, path, kept.slice(room), [fromIssue(path, issue)]);
  return kept.slice(0, room);
}
