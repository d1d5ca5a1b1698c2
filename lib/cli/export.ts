import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { exportFiles } from '#lib/brief/export-files.ts';

/** Computes every file before it writes the first. @returns the paths written */
export function exportBrief(knowledge: Knowledge, brief: Brief, folder: string): string[] {
  const evaluation = evaluate(knowledge, brief);
  const files = [
    ...exportFiles(knowledge, brief, evaluation),
    { path: 'brief.json', content: `${JSON.stringify(brief, null, 2)}\n` },
  ];
  for (const { path, content } of files) {
    const full = join(folder, path);
    if (!existsSync(dirname(full))) mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return files.map((f) => f.path);
}
