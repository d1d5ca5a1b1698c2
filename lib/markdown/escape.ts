/** Free text made safe for Markdown: it can show, and can be nothing but text. */

// Control characters, direction overrides and invisible joints can hide what a line says.
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** One line of visible characters. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Escapes one line of text for use inside a paragraph, a list item, a heading or a table cell. */
export function inline(text: string): string {
  return (
    plain(text)
      .replace(/[\\`*_[\]<>|~$^{}]/g, '\\$&')
      .replace(/&(?=[#\w])/g, '\\&')
      // Bare addresses become links in GitHub's dialect.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(mailto|xmpp|javascript|data):/gi, '$1\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/@/g, '\\@')
      // What would start a block at the head of a line.
      .replace(/^([#+\-=:])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      .replace(/(\s)(#+)$/, '$1\\$2')
  );
}

/** A heading: as `inline`, without the closing punctuation that lint refuses. */
export function heading(text: string): string {
  const kept = plain(text).replace(/[\s.,;:!?。，；：！？]+$/u, '');
  return inline(kept === '' ? 'Untitled' : kept);
}

/** Option titles that every reader can match between the list, the outcome and the headings. */
export function optionTitle(text: string): string {
  const kept = plain(text)
    .replace(/["“”|]/g, '')
    .replace(/[()]/g, ' ')
    .replace(/, because\b/gi, ' because')
    .replace(/\s+-+(?=\s)/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?]+$/u, '')
    .trim();
  return kept === '' ? 'Untitled' : kept;
}

/** A value of the front matter on one line: bare where no reader can mistake it, else quoted. */
export function yamlText(text: string): string {
  const value = plain(text);
  const bare = /^\p{L}[\p{L}\p{N} ,.'’]*$/u.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return bare ? value : JSON.stringify(value);
}

/** What `yamlText` wrote, read again. */
export const readYamlText = (value: string): string => (value.startsWith('"') ? String(JSON.parse(value)) : value);

/** An address that may be linked, or null. */
export function safeUrl(url: string): string | null {
  if (!/^https?:\/\/[^\s]+$/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[()<>[\]\\`|"']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
