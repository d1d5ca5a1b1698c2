/**
 * An organisation's own knowledge laid over the base: files of the same layout, of which those that the
 * base has are merged into it and the others are added. The result passes the same rules as the base.
 */
import { z } from 'zod';
import type { ContentFile } from './assemble.ts';
import type { Problem } from './references.ts';
import { id } from './schema.ts';

/** `pack.yaml`: what the pack is called, and which edition of it this is. */
const packFile = z.strictObject({
  name: id,
  version: z.string().regex(/^\d+(\.\d+)*$/, 'expected a version such as 3 or 1.4'),
});

/** Numbers from here on belong to packs, so that none is ever taken by a later base. */
export const FIRST_PACK_NUMBER = 5000;

export interface Overlaid {
  files: ContentFile[];
  /** "acme.3", for the version of the knowledge base after its "+". */
  edition: string;
  problems: Problem[];
}

type Entry = Record<string, unknown>;
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasIds = (list: unknown[]): list is (Entry & { id: string })[] =>
  list.length > 0 && list.every((e) => isEntry(e) && typeof e.id === 'string');
/** What tells the entries of a list apart: most have an id, a fit has the need that it speaks of. */
const keyed = (list: unknown[]) =>
  list.map((e) => (isEntry(e) && typeof e.id !== 'string' && typeof e.need === 'string' ? { id: e.need, ...e } : e));

/**
 * Objects are merged key by key. In lists of things with an id, the same id replaces, another is added,
 * and `{ id, remove: true }` takes away; every other list and value replaces.
 */
function merged(base: unknown, own: unknown): unknown {
  if (isEntry(base) && isEntry(own)) {
    const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
    return Object.fromEntries(
      keys.map((k) => [k, k in own ? (k in base ? merged(base[k], own[k]) : own[k]) : base[k]]),
    );
  }
  if (!Array.isArray(base) || !Array.isArray(own)) return own;
  const [before, after] = [keyed(base), keyed(own)];
  if (!hasIds(after) || (before.length > 0 && !hasIds(before))) return own;
  const change = new Map(after.map((e) => [e.id, own[after.indexOf(e)] as Entry]));
  const kept = before.flatMap((e, i) => {
    const replacing = isEntry(e) ? change.get(e.id as string) : undefined;
    return replacing ? (replacing.remove === true ? [] : [replacing]) : [base[i]];
  });
  const known = new Set(before.map((e) => (isEntry(e) ? e.id : undefined)));
  return [...kept, ...after.flatMap((e, i) => (known.has(e.id) ? [] : [own[i]]))];
}

/** Numbers that the pack adds, with the place: whole files, and entries of lists in files of the base. */
function newNumbers(base: unknown, own: unknown, at = ''): { at: string; number: number }[] {
  if (Array.isArray(own))
    return own.flatMap((e, i) => {
      const id = isEntry(e) ? e.id : undefined;
      const known = Array.isArray(base) ? base.find((b) => isEntry(b) && b.id === id) : undefined;
      return newNumbers(known, e, `${at}.${i}`);
    });
  if (!isEntry(own)) return [];
  return Object.entries(own).flatMap(([key, value]) => {
    const before = isEntry(base) ? base[key] : undefined;
    const place = at === '' ? key : `${at}.${key}`;
    if (key === 'number' && typeof value === 'number') return value === before ? [] : [{ at: place, number: value }];
    return newNumbers(before, value, place);
  });
}

/** @param own all YAML files of the pack, parsed, with paths relative to its folder */
export function overlay(base: ContentFile[], own: ContentFile[]): Overlaid {
  const problems: Problem[] = [];
  const say = (file: string, path: string, problem: string) => problems.push({ file, path, problem });
  const pack = packFile.safeParse(own.find((f) => f.path === 'pack.yaml')?.data);
  if (!pack.success)
    for (const issue of pack.error.issues)
      say('pack.yaml', issue.path.join('.'), `${issue.message}: write "name" and "version" of the pack`);
  const files = new Map(base.map((f) => [f.path, f]));
  for (const file of own) {
    if (file.path === 'pack.yaml') continue;
    const before = files.get(file.path);
    for (const { at, number } of newNumbers(before?.data, file.data))
      if (number < FIRST_PACK_NUMBER)
        say(file.path, at, `number ${number} belongs to the base: number what you add from ${FIRST_PACK_NUMBER} on`);
    files.set(file.path, before ? { path: file.path, data: merged(before.data, file.data) } : file);
  }
  return {
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    edition: pack.success ? `${pack.data.name}.${pack.data.version}` : '',
    problems,
  };
}
