/** One decision on measured evidence, so that nothing but what a test varies is uncertain. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Evidence } from '#lib/knowledge/types.ts';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, row, topic, type option } from './fixture.ts';

export const measured = (criterion: string, rating: number, extra: Partial<Evidence> = {}) =>
  row(criterion, rating, { grade: 'measured', ...extra });

export const decide = (
  levels: Record<string, Level>,
  options: ReturnType<typeof option>[],
  brief: Brief = {},
  draws = 4000,
) => evaluate(knowledgeOf([topic('t', levels, options)]), brief, { draws }).decisions[0];
