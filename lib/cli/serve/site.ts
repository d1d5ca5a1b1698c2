/** What the build wrote down for the server (assemble.ts): everything that has an address, and nothing else has. */

export const SITE_FOLDER = '.next/site';
export const SITE_INDEX = '.next/site.json';

export type Encoding = 'br' | 'gzip';
/** What an encoding adds to a file's name. */
export const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

export interface Entry {
  /** Below SITE_FOLDER; beside it stand its compressed forms. */
  file: string;
  type: string;
  /** Of the content, so that an unchanged file stays known across builds. */
  hash: string;
  encodings: Encoding[];
  /** Its name changes with its content. */
  immutable: boolean;
}

export interface Page {
  html: Entry;
  /** SHA-256 of its inline scripts, which alone may run. */
  scripts: string[];
  /** What Next's router asks for in place of the page: '' is the whole, the others its segments. */
  flight: Record<string, Entry>;
}

export interface Site {
  /** By decoded path. */
  pages: Record<string, Page>;
  files: Record<string, Entry>;
  missing: Page;
}
