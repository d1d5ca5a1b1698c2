/** Compression at build time: slow and small for what is kept for ever, quick for pages. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './site.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Smaller than this a file fits one packet anyway. */
const LEAST_BYTES = 1024;
const PAGE_QUALITY = 9;

/** @returns the forms that are smaller than the content; none for what is compressed by nature */
export async function compressed(content: Buffer, type: string, kept: boolean): Promise<[Encoding, Buffer][]> {
  if (content.length < LEAST_BYTES || !/^text\/|json|xml|javascript/.test(type)) return [];
  const quality = kept ? constants.BROTLI_MAX_QUALITY : PAGE_QUALITY;
  const forms: [Encoding, Buffer][] = [
    ['br', await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })],
    ['gzip', await zip(content, { level: constants.Z_BEST_COMPRESSION })],
  ];
  return forms.filter(([, bytes]) => bytes.length < content.length);
}
