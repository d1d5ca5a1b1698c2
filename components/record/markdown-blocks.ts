/** Splits a record into blocks: the part of Markdown that records use, so the preview needs no library and runs no HTML. */
export type Block =
  | { kind: 'front'; pairs: [string, string][] }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; text: string }
  | { kind: 'paragraph'; text: string };

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

const ITEM = /^\s*([*-]|\d+\.)\s+(.*)$/;
const starts = (line: string) => /^(#{1,6} |```|\||\s*([*-]|\d+\.)\s)/.test(line);

/** @param markdown a whole record; front matter becomes the first block */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.replace(/\r\n/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  if (lines[0] === '---') {
    const end = lines.indexOf('---', 1);
    if (end > 0) {
      const pairs = lines.slice(1, end).flatMap((line): [string, string][] => {
        const colon = line.indexOf(':');
        return colon > 0
          ? [
              [
                line.slice(0, colon),
                line
                  .slice(colon + 1)
                  .trim()
                  .replace(/^"(.*)"$/, '$1'),
              ],
            ]
          : [];
      });
      blocks.push({ kind: 'front', pairs });
      at = end + 1;
    }
  }
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (line.trim() === '' || /^<!--.*-->$/.test(line.trim())) at++;
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      at++;
    } else if (line.startsWith('```')) {
      const end = lines.findIndex((l, i) => i > at && l.startsWith('```'));
      const stop = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, stop).join('\n') });
      at = stop + 1;
    } else if (line.startsWith('|') && /^\|?[\s:|-]+$/.test(lines[at + 1] ?? '')) {
      const rows: string[][] = [];
      const head = cellsOf(line);
      for (at += 2; (lines[at] ?? '').startsWith('|'); at++) rows.push(cellsOf(lines[at] ?? ''));
      blocks.push({ kind: 'table', head, rows });
    } else if (ITEM.test(line)) {
      const items: string[] = [];
      const ordered = /^\s*\d/.test(line);
      for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at++) {
        const item = ITEM.exec(lines[at] ?? '');
        if (item) items.push(item[2] ?? '');
        else items.push(`${items.pop() ?? ''} ${(lines[at] ?? '').trim()}`);
      }
      blocks.push({ kind: 'list', ordered, items });
    } else {
      const text: string[] = [];
      do text.push((lines[at++] ?? '').trim());
      while (at < lines.length && (lines[at] ?? '').trim() !== '' && !starts(lines[at] ?? ''));
      blocks.push({ kind: 'paragraph', text: text.join(' ') });
    }
  }
  return blocks;
}

export type Inline =
  { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string } | { kind: 'link'; text: string; href: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", '#124': '|' };
const plain = (text: string) =>
  text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => {
    const known = ENTITIES[name.toLowerCase()];
    if (known !== undefined) return known;
    const code = /^#x/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : name.startsWith('#')
        ? Number(name.slice(1))
        : NaN;
    return Number.isInteger(code) && code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

const TOKEN =
  /`([^`]+)`|(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<?([^)\s>]+)>?\)|(?<!\\)<(https?:\/\/[^>\s]+)>|(?<!\\)\*\*((?:\\.|[^*\\])+)\*\*|(?<![\\\w*])\*((?:\\.|[^*\\])+)\*(?!\w)/g;

/** Inline pieces of one block; only web and relative addresses become links. */
export function inlineOf(text: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) pieces.push({ kind: 'text', text: plain(text.slice(from, match.index)) });
    const [whole, code, label, target, bare, strong, emphasis] = match;
    const href = target ?? bare;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (href !== undefined && /^https?:\/\//i.test(href))
      pieces.push({ kind: 'link', text: plain(label ?? href), href });
    else if (href !== undefined) pieces.push({ kind: 'text', text: plain(label ?? href) });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: plain(strong) });
    else if (emphasis !== undefined) pieces.push({ kind: 'emphasis', text: plain(emphasis) });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: plain(text.slice(from)) });
  return pieces;
}
