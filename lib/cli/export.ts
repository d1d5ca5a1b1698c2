import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportFiles } from '#lib/brief/export-files.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** The folder cannot be written to; says why. */
export class ExportError extends Error {}

/**
 * Writes records, diagrams and the brief. Every file is computed before the first is written.
 * @returns the paths written, relative to `folder`
 * @throws ExportError
 */
export function exportBrief(knowledge: Knowledge, brief: Brief, folder: string): string[] {
  const files = [
    ...exportFiles(knowledge, brief, evaluate(knowledge, brief)),
    { path: 'brief.json', content: `${JSON.stringify(brief, null, 2)}\n` },
  ];
  try {
    for (const { path, content } of files) {
      const full = join(folder, path);
      if (!existsSync(dirname(full))) mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
  } catch (error) {
    throw new ExportError(`--out: expected a folder that can be written to. ${(error as Error).message}`);
  }
  return files.map((f) => f.path);
}
