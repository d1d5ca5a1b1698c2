/** Undoes what mail programs and their gateways do to an address on its way. */

/** Named entities that can stand in or around a link; the numbered ones are read by their number. */
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '',
  shy: '',
  num: '#',
  period: '.',
  percnt: '%',
  lowbar: '_',
};

const fromEntities = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A byte order mark counts like any other character: Proofpoint counts it too. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const decodeBytes = (hex: string[]) => decoder.decode(Uint8Array.from(hex, (h) => parseInt(h, 16)));

/** Whole characters only: half of one may have its other half behind an encoding that is still to be undone. */
const PERCENT =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

const fromPercent = (text: string) =>
  text.replace(PERCENT, (run) =>
    run.length === 3 ? String.fromCharCode(parseInt(run.slice(1), 16)) : decodeBytes(run.slice(1).split('%')),
  );

/** Zero-width and direction marks, soft hyphens, controls, and variants that follow a character. */
const INVISIBLE = /[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu;

/** Takes out what no link holds wherever it stands: white space, the invisible, optional breaks, marks of quoted mail. */
export const bare = (text: string): string =>
  text
    .replace(/<w?br\s*\/?>/gi, '')
    .replace(INVISIBLE, '')
    .replace(/[\s>]+/g, '');

/** Wrapped addresses that are looked at in one text. */
const MOST = 12;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Proofpoint, second form: `-XX` for a byte in hexadecimal and `_` for a slash. */
function fromProofpoint2(url: string): string {
  return url.replace(/_/g, '/').replace(/(?:-[0-9a-f]{2})+/gi, (run) => decodeBytes(run.slice(1).split('-')));
}

/** Proofpoint, third form: `*` stands for the next of the characters at the end, `**A` for the next two, and so on. */
function fromProofpoint3(url: string, replaced: string): string {
  const binary = atobUrl(replaced);
  const characters = [...decoder.decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)))];
  let at = 0;
  const next = (count: number) => characters.slice(at, (at += count)).join('');
  return url.replace(/\*\*([A-Za-z0-9_-])|\*/g, (_all, run: string | undefined) =>
    next(run === undefined ? 1 : ALPHABET.indexOf(run) + 2),
  );
}

function atobUrl(text: string): string {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}

/**
 * What the text may have been one step earlier on its way: percent-encoded, in entities, or inside the address of a
 * gateway that writes in its own way. Gateways that only percent-encode (SafeLinks, Google and most others) need no name.
 */
export const before = (text: string): string[] =>
  [fromPercent(text), fromEntities(text), ...unwrapped(text)].map(bare).filter((earlier) => earlier !== text);

function unwrapped(text: string): string[] {
  const after = (start: RegExp) =>
    [...text.matchAll(start)].slice(0, MOST).map((m) => text.slice(m.index + m[0].length));
  return [
    ...after(/\/v2\/url\?/g).flatMap((rest) => {
      const url = /^(?:[^#]*?&)?u=([\w.-]+)/.exec(rest)?.[1];
      return url === undefined ? [] : [fromProofpoint2(url)];
    }),
    // One may lie in another of its kind, so each is read to its own end.
    ...after(/\/v3\/__/g).flatMap((rest) => {
      const [, url, replaced] = /^(.+?)__;([\w-]*)!/.exec(rest) ?? [];
      return url === undefined ? [] : [fromProofpoint3(url, replaced ?? '')];
    }),
  ];
}

/** Gateways that keep the address to themselves; only following the link tells it. */
export const isHidden = (text: string): boolean => /mimecast(?:protect)?\.com\/(?:s|r)\//i.test(text);
