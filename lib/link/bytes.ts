/** Bytes of a link: checksum, variable-length integers and base64url. */
import { LinkError } from './link-error.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Numbers on the wire are below 2^28: four bytes of seven bits, far from the sign bit of JavaScript's shifts. */
const VARINT_BYTES = 4;
export const VARINT_LIMIT = 2 ** (7 * VARINT_BYTES);

/** CRC-24 of OpenPGP, RFC 4880 section 6.1: it finds every burst of up to 24 bits. */
export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return crc & 0xffffff;
}

/**
 * @param value an integer from 0 to 2^28 - 1
 * @throws LinkError "invalid" outside that range
 */
export function pushVarint(out: number[], value: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= VARINT_LIMIT)
    throw new LinkError('invalid', `The number ${value} does not fit into a link.`);
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

export class Reader {
  private readonly bytes: Bytes;
  private at = 0;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** @throws LinkError where the bytes end early, the number is 2^28 or more, or it is written longer than needed */
  varint(): number {
    let value = 0;
    for (let i = 0; i < VARINT_BYTES; i++) {
      const byte = this.take(1)[0] ?? 0;
      value |= (byte & 127) << (7 * i);
      if (byte > 127) continue;
      if (byte === 0 && i > 0) break;
      return value;
    }
    throw new LinkError('damaged', 'The link holds a number that is written wrongly.');
  }

  /** @throws LinkError where fewer than `length` bytes are left */
  take(length: number): Bytes {
    if (length > this.left) throw new LinkError('damaged', 'The link ends early.');
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @throws LinkError for a foreign character, and where unused bits of the last one are set: the checksum misses them */
export function fromBase64Url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]+$/.test(text))
    throw new LinkError('damaged', 'The link holds a character that does not belong there.');
  if (text.length % 4 === 1) throw new LinkError('damaged', 'The link ends early.');
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  if (toBase64Url(bytes) !== text) throw new LinkError('damaged', 'The end of the link was changed.');
  return bytes;
}
