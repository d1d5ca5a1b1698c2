/** Bytes of a link: checksum, variable-length integers, base64url and raw deflate. */
import { LinkError } from './link-error.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

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

export function pushVarint(out: number[], value: number): void {
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

  /** @throws LinkError where the bytes end early or the number has more than 28 bits */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.take(1)[0] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new LinkError('damaged', 'The link holds a number that is too large.');
  }

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

/** @throws LinkError also where unused bits of the last character are set: they would escape the checksum */
export function fromBase64Url(text: string): Bytes {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1)
    throw new LinkError('damaged', 'The link holds a character that does not belong there.');
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  if (toBase64Url(bytes) !== text) throw new LinkError('damaged', 'The end of the link was changed.');
  return bytes;
}

export async function deflate(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops at `limit` bytes: 48 KB can inflate to 50 MB. */
export async function inflate(bytes: Bytes, limit: number): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > limit) throw new LinkError('too-long', 'The link unpacks to more than 1 MB.');
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof LinkError
      ? error
      : new LinkError('damaged', 'The text in the link cannot be unpacked.', error);
  }
}
