/**
 * Free text made safe for Mermaid: it can show, and can be nothing but text.
 * Each rule was verified by rendering the text and reading it back.
 */
import { withoutDirection } from '#lib/markdown/direction.ts';

/** Control characters and invisible joints hide what a label says; an emoji keeps its joiner. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200c\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]+/g;

const oneLine = (text: string) =>
  withoutDirection(text.toWellFormed()).replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim();

/** A backslash and a run of dollar signs are read as markup before entities are decoded. */
const lookAlike = (text: string) =>
  text.replaceAll('\\', '\u2216').replace(/\${2,}/g, (run) => '\uff04'.repeat(run.length));

const entity = (char: string) => `#${char.codePointAt(0)};`;

/** For a quoted label of a flowchart with HTML labels. */
export function label(text: string): string {
  return (
    lookAlike(oneLine(text))
      .replace(/[#"<>&`;*_%{}~|]|\](?=\()/g, entity)
      // At the head of a label these start a Markdown list, a heading or a quotation.
      .replace(/^(?:[-+=]|\d+(?=\.))/, (head) => [...head].map(entity).join(''))
      // Mermaid's encoder drops the last ";" of a line that looks like a style statement.
      .replaceAll('style', 's#116;yle')
      .replaceAll('classDef', 'class#68;ef')
  );
}

const TWINS: Record<string, string> = {
  '#': '＃',
  '"': '”',
  '<': '‹',
  '>': '›',
  '&': '＆',
  '`': 'ˋ',
  ';': '；',
  '*': '∗',
  _: 'ˍ',
  '%': '％',
  '{': '❴',
  '}': '❵',
  '~': '∼',
  '|': '∣',
  ']': '⁆',
};

/** For a label without HTML, where entities stay undecoded: characters of the same look. */
export function plainLabel(text: string): string {
  return lookAlike(oneLine(text))
    .replace(/[#"<>&`;*_%{}~|]|\](?=\()/g, (char) => TWINS[char] ?? ' ')
    .replace(/^([-+=]|\d+\.)/, '\u2060$1')
    .replace(/https?:\/\//g, (scheme) => scheme.replace('//', '\u2215\u2215'));
}

/** For `accTitle` and `accDescr`, which run to the end of the line and know no quotation. */
export function accessible(text: string): string {
  return (
    lookAlike(oneLine(text))
      .replace(/[#;%{}<>&"`]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Diagram'
  );
}
