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
 * @returns the body, with the zero byte that `seal` may have added
 * @throws LinkError "damaged" where the checksum or a character does not fit
 */
export function unseal(data: string): Bytes {
  const bytes = fromBase64Url(data);
  const body = bytes.slice(3);
  if (toBase64Url(withChecksum(body)) !== data) throw new LinkError('damaged', 'The link was changed on its way.');
  return body;
}

/** Whether the checksum fits: the fragment is one that was issued, and unchanged. */
export function isSealed(data: string): boolean {
  try {
    unseal(data);
    return true;
  } catch {
    return false;
  }
}
