/** Raw deflate with the platform's own streams; browsers and Node have the same ones. */
import type { Bytes } from './bytes.ts';
import { LinkError } from './link-error.ts';

/** @returns bytes that may differ between browsers for one text: compare briefs, never packed bytes */
export async function deflate(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @param limit bytes at which unpacking stops: 48 KB can inflate to 50 MB
 * @throws LinkError "too-long" beyond the limit, "damaged" for anything but one whole stream of UTF-8
 */
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
      if (size > limit) throw new LinkError('too-long', `The link unpacks to more than ${limit} bytes.`);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof LinkError
      ? error
      : new LinkError('damaged', 'The text in the link cannot be unpacked.', error);
  }
}
