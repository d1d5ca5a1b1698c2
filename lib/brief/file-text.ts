/** The bytes of a file as text: UTF-8 or UTF-16, and a plain word about anything else. */

/** Bytes of a brief's file; a larger one is refused before it is read. */
export const MAX_FILE = 4 * 1024 * 1024;
export const TOO_LARGE = 'It is larger than 4 MB, more than any brief. Check that it is the right file.';

export type FileText = { ok: true; text: string } | { ok: false; problem: string };

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

/** JSON begins with an ASCII character, so a zero beside it tells UTF-16 where no mark does. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const [first, second] = bytes;
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : null;
}

/** @returns the text without a byte order mark, or which encoding it is not, with the place */
export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes.length > MAX_FILE) return { ok: false, problem: TOO_LARGE };
  const utf16 = utf16Of(bytes);
  try {
    return { ok: true, text: new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      problem: utf16
        ? 'It looks like UTF-16, and holds half a character. Save it as UTF-8.'
        : `${placeOfBadByte(bytes)} is not UTF-8: it was saved in another encoding, such as Latin-1. Save it as UTF-8.`,
    };
  }
}

/** "Line 3, column 14 (byte E9)". */
function placeOfBadByte(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\ufffd', from);
    offset += encoder.encode(text.slice(from, at)).length;
    // The file may hold this character itself.
    if (!startsWith(bytes.subarray(offset), 0xef, 0xbf, 0xbd)) {
      const lines = text.slice(0, at).split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      return `Line ${lines.length}, column ${column} (byte ${(bytes[offset] ?? 0).toString(16).toUpperCase()})`;
    }
    offset += 3;
    from = at + 1;
  }
}
