/** A file or standard input as text, read no further than a brief can go. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_FILE, textOfFile, TOO_LARGE, type FileText } from '#lib/brief/file-text.ts';

/** @param file a path, or "-" for standard input. A larger file is refused by its size; what has none is counted. */
export function readText(file: string): FileText {
  try {
    if (file === '-') return textOf(0);
    const opened = openSync(file, 'r');
    try {
      return fstatSync(opened).size > MAX_FILE ? { ok: false, problem: TOO_LARGE } : textOf(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  }
}

function textOf(opened: number): FileText {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= MAX_FILE;) {
    const chunk = Buffer.alloc(64 * 1024);
    const read = readSync(opened, chunk);
    if (read === 0) return textOfFile(Buffer.concat(chunks));
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return { ok: false, problem: TOO_LARGE };
}
