/** Reads the content folder, and an organisation's own over it, and assembles the knowledge base from both. */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { assembleKnowledge, ContentError, type ContentFile } from '#lib/knowledge/assemble.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { overlay } from '#lib/knowledge/overlay.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/** Rises with every change of content that can move a result. */
export const KNOWLEDGE_VERSION = '2.0.0';

/** @throws ContentError where the folder or a file in it cannot be read */
function readFolder(folder: string, hash: Hash): ContentFile[] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new ContentError([
      { file: folder, path: '', problem: `expected a folder that can be read. ${(error as Error).message}` },
    ]);
  }
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return paths.map((full) => {
    const path = relative(folder, full).split(sep).join('/');
    const text = readFileSync(full, 'utf8');
    hash.update(path).update('\0').update(text).update('\0');
    try {
      return { path, data: parse(text, { schema: 'core' }) };
    } catch (error) {
      throw new ContentError([{ file: path, path: '', problem: `not valid YAML: ${(error as Error).message}` }]);
    }
  });
}

/**
 * @param pack folder of an organisation's own content; `PLUMBLINE_CONTENT` names it for every command and the build
 * @param folder holding questions/, criteria/, topics/, sources/ and the rest of the base
 * @throws ContentError with the file, the place and what to do, for every problem at once
 */
export function loadKnowledge(
  pack: string | undefined = process.env.PLUMBLINE_CONTENT,
  folder: string = contentFolder,
): Knowledge {
  const hash = createHash('sha256');
  const base = readFolder(folder, hash);
  if (!pack) return assembleKnowledge(base, KNOWLEDGE_VERSION, hash.digest('hex'));
  const { files, edition, problems } = overlay(base, readFolder(resolve(pack), hash));
  const version = `${KNOWLEDGE_VERSION}+${edition}`;
  // It travels in every brief, file and link, where a longer one could not be read back.
  if (version.length > LIMITS.version)
    problems.push({
      file: 'pack.yaml',
      path: 'name',
      problem: `name and version make “${version}”, ${version.length} characters; a brief holds ${LIMITS.version}: shorten them by ${version.length - LIMITS.version}`,
    });
  if (problems.length > 0) throw new ContentError(problems);
  return assembleKnowledge(files, version, hash.digest('hex'));
}
