/** The whole compiled knowledge base, for static pages. Server only: it reads the file that the build wrote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from './types.ts';

let cached: Knowledge | undefined;

/** @returns the knowledge base of this build, read once per process */
export function readKnowledge(): Knowledge {
  cached ??= JSON.parse(
    readFileSync(join(process.cwd(), 'lib/knowledge/generated/knowledge.json'), 'utf8'),
  ) as Knowledge;
  return cached;
}
