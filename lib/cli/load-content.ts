/** Reads the content folder and assembles the knowledge base from it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { assembleKnowledge, ContentError, type ContentFile } from '#lib/knowledge/assemble.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/** Rises with every change of content that can move a result. */
export const KNOWLEDGE_VERSION = '1.0.0';

/**
 * @param folder holding questions/, criteria/, topics/, sources/ and examples/
 * @throws ContentError with the file, the place and what to do, for every problem at once
 */
export function loadKnowledge(folder: string = contentFolder): Knowledge {
  const files: ContentFile[] = [];
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const full of paths) {
    const path = relative(folder, full).split(sep).join('/');
    const text = readFileSync(full, 'utf8');
    hash.update(path).update('\0').update(text).update('\0');
    try {
      files.push({ path, data: parse(text, { schema: 'core' }) });
    } catch (error) {
      throw new ContentError([{ file: path, path: '', problem: `not valid YAML: ${(error as Error).message}` }]);
    }
  }
  return assembleKnowledge(files, KNOWLEDGE_VERSION, hash.digest('hex'));
}
