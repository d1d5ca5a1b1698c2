/** Finds the link in what somebody pasted. Several readings are offered; the checksum decides between them. */
import { MAX_FRAGMENT } from './envelope.ts';
import { LinkError } from './link-error.ts';
import { bare, before, isHidden } from './unwrap.ts';

export interface Fragment {
  version: string;
  data: string;
}

/** Characters of a whole mail, or of a link in which every character is encoded. */
const MAX_PASTED = 8 * MAX_FRAGMENT;
/** Characters that are looked through for one paste: what was made to cost time is not followed further. */
const MOST_READ = 16 * MAX_PASTED;
/** Words, and places where a fragment may begin, that are looked at in one text. */
const MOST = 24;

/** A fragment, then anything that cannot belong to it: punctuation, the words after it, a gateway's own fields. */
const FRAGMENT = /^(\d{1,9})\.([\w-]+)/;

/** The whole, for a link that was wrapped over lines; and its words, for a link in a sentence. */
function readings(pasted: string): string[] {
  const words = pasted.split(/[\s<>"]+/).filter((word) => /[#%*]|-23|^\W*\d+\./.test(word));
  return [pasted, ...words.slice(0, MOST)];
}

/** The texts, and all that they may have been before, step by step. */
function earlier(texts: string[]): Set<string> {
  const seen = new Set(texts.map(bare));
  let read = 0;
  for (const text of seen) {
    read += text.length;
    if (read > MOST_READ) break;
    for (const found of before(text)) seen.add(found);
  }
  return seen;
}

function fragmentsOf(text: string): Fragment[] {
  const starts = [...text.matchAll(/#/g)].slice(0, MOST).map((m) => m.index + 1);
  const first = text.search(/[A-Za-z0-9]/);
  // After a % it is half of a character that is still encoded.
  return [...starts, ...(first < 0 || text[first - 1] === '%' ? [] : [first])].flatMap((start) => {
    const [, version, data] = FRAGMENT.exec(text.slice(start)) ?? [];
    if (version === undefined || data === undefined) return [];
    // No link ends in "-" or "_": they are of the text around it.
    const trimmed = data.replace(/[-_]+$/, '');
    return [data, ...(trimmed === data || trimmed === '' ? [] : [trimmed])].map((d) => ({ version, data: d }));
  });
}

/**
 * @param pasted a fragment with or without `#`, a whole address, wrapped, quoted, encoded, or a sentence around it
 * @returns every fragment that it may hold, the likeliest first, none longer than 64 KB
 * @throws LinkError "too-long", or "not-a-link" where there is none
 */
export function fragmentsIn(pasted: string): Fragment[] {
  if (pasted.length > MAX_PASTED) throw new LinkError('too-long', 'The link is longer than 64 KB.');
  const layers = [...earlier(readings(pasted))];
  const found = new Map(layers.flatMap(fragmentsOf).map((f) => [`${f.version}.${f.data}`, f]));
  const all = [...found.values()];
  const fitting = all.filter(({ version, data }) => version.length + 1 + data.length <= MAX_FRAGMENT);
  if (all.length > 0 && fitting.length === 0) throw new LinkError('too-long', 'The link is longer than 64 KB.');
  if (fitting.length === 0)
    throw new LinkError(
      'not-a-link',
      layers.some(isHidden)
        ? 'A mail gateway has put its own link in place of this one. Open that in a browser, then copy the address it leads to.'
        : 'This is not a link to a brief.',
    );
  return fitting;
}
