/**
 * Every statement of the guides behind the library is carried by some content through `seeds`,
 * or marked in `content/statements.yaml` as saying only how an answer is laid out or how its author works.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '#lib/cli/load-content.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ids = read('./statement-ids.txt').trim().split('\n');
const marked = parse(read('../../content/statements.yaml')) as Record<string, string[]>;
const knowledge = loadKnowledge('');

/** Ids in `seeds`, wherever they stand. */
const carriedBy = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => (key === 'seeds' ? (part as string[]) : carriedBy(part)))
    : [];

/** What is wrong with the statements of some content; an empty list means that all is well. */
function faults(content: unknown, marks: Record<string, string[]>): string[] {
  const carried = new Set(carriedBy(content));
  const all = Object.values(marks).flat();
  const known = new Set(ids);
  return [
    ...ids.filter((id) => !carried.has(id) && !all.includes(id)).map((id) => `${id} is neither carried nor marked`),
    ...all.filter((id) => carried.has(id)).map((id) => `${id} is carried and marked`),
    ...all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${id} is marked twice`),
    ...[...carried, ...all].filter((id) => !known.has(id)).map((id) => `${id} does not exist`),
  ];
}

describe('statements of the guides', () => {
  it('numbers 758 of them, each once', () => {
    expect(new Set(ids).size).toBe(758);
    expect(ids).toHaveLength(758);
    expect(Object.keys(marked)).toEqual(['outputFormats', 'processSteps']);
  });

  it('carries or marks every statement', () => {
    expect(faults(knowledge, marked)).toEqual([]);
  });

  it('reports a carrier that is gone', () => {
    const principles = knowledge.principles.filter((p) => p.id !== 'domain-boundaries');
    expect(faults({ ...knowledge, principles }, marked)).toEqual([
      'S002-013 is neither carried nor marked',
      'S004-011 is neither carried nor marked',
    ]);
  });

  it('reports a mark on what is carried, a mark given twice and an id that does not exist', () => {
    const marks = { ...marked, outputFormats: [...marked.outputFormats!, 'S002-050', 'S003-106', 'S009-001'] };
    expect(faults([knowledge, { seeds: ['S009-002'] }], marks)).toEqual([
      'S002-050 is carried and marked',
      'S003-106 is marked twice',
      'S009-002 does not exist',
      'S009-001 does not exist',
    ]);
  });
});
