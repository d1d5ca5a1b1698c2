/** Around the body of a link: format number, checksum and alphabet. */
import { crc24, fromBase64Url, toBase64Url, type Bytes } from './bytes.ts';
import { LinkError } from './link-error.ts';

/** Characters of a fragment; a longer one is refused before anything is unpacked. */
export const MAX_FRAGMENT = 64 * 1024;

/**
 * @returns `1.<base64url>` of checksum and body
 * @throws LinkError "too-long" above 64 KB
 */
export function seal(body: Bytes): string {
  const text = toBase64Url(withChecksum(body));
  // Chat tools cut "-" and "_" off the end of a link. One zero byte more makes it end in "A".
  const fragment = `1.${/[-_]$/.test(text) ? toBase64Url(withChecksum(Uint8Array.from([...body, 0]))) : text}`;
  if (fragment.length > MAX_FRAGMENT) throw new LinkError('too-long', 'The brief is too long for a link.');
  return fragment;
}

function withChecksum(body: Bytes): Bytes {
  const crc = crc24(body);
  return Uint8Array.from([crc >> 16, (crc >> 8) & 255, crc & 255, ...body]);
}

/**
 * Splits what somebody pasted: a fragment with or without `#` or `%23`, or a whole address. White space is dropped
 * wherever it stands, because mail programs wrap long lines.
 * @throws LinkError "too-long" above 64 KB, "not-a-link" without a format number
 */
export function parts(link: string): { version: string; data: string } {
  const bare = link.replace(/^[^#]*?(?:#|%23)/, '').replace(/\s+/g, '');
  if (bare.length > MAX_FRAGMENT) throw new LinkError('too-long', 'The link is longer than 64 KB.');
  const [, version, data] = /^(\d+)\.(.+)$/.exec(bare) ?? [];
  if (version === undefined || data === undefined) throw new LinkError('not-a-link', 'This is not a link to a brief.');
  return { version, data };
}

/**
 * @returns the body, with the zero byte that `seal` may have added
 * @throws LinkError "damaged" where the checksum or a character does not fit
 */
export function unseal(data: string): Bytes {
  const bytes = fromBase64Url(data);
  const body = bytes.slice(3);
  if (toBase64Url(withChecksum(body)) !== data) throw new LinkError('damaged', 'The link was changed on its way.');
  return body;
}
