import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MarkdownView } from './markdown-view.tsx';

const viewOf = (markdown: string) =>
  new JSDOM(renderToStaticMarkup(<MarkdownView markdown={markdown} />)).window.document.body;

describe('a record on the page', () => {
  const folder = 'lib/record/golden';
  it.each(readdirSync(folder))('has every heading and no mark of %s', (name) => {
    const markdown = readFileSync(`${folder}/${name}`, 'utf8');
    const view = viewOf(markdown);
    const headings = [...markdown.matchAll(/^(#{1,6}) (.*)$/gm)].map((m) => m[1]?.length ?? 0);
    expect([...view.querySelectorAll('h2, h3, h4')].map((h) => Number(h.tagName[1]) - 1)).toEqual(headings);
    expect(view.querySelector('dl')?.textContent).toMatch(/^status(proposed|accepted)/);
    expect(view.textContent).not.toMatch(/^[#*|-]|\]\(|\\|&\w+;/m);
    const addresses = [...view.querySelectorAll('a')].map((a) => a.href);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
  });
  it('reads quoted front matter', () => {
    expect(viewOf('---\nstatus: "accepted"\ndecision-makers: "A: \\"B\\""\n---\n\n# T\n').textContent).toBe(
      'statusaccepteddecision-makersA: "B"T',
    );
  });
  it('makes no element of HTML and no link of a script or a file', () => {
    const view = viewOf(
      '<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](0001-b.md) ![c](https://c.org/p.png)\n',
    );
    expect(view.querySelectorAll('img, a, script')).toHaveLength(0);
    expect(view.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(view.textContent).toContain('b c');
  });
  it('shows tables, code and emphasis', () => {
    const view = viewOf('| a | b \\| c |\n| --- | --- |\n| **d** | `e` |\n\n```\nf\n```\n\n1. g\n2. *h*\n');
    expect([...view.querySelectorAll('th')].map((t) => t.textContent)).toEqual(['a', 'b | c']);
    expect(view.querySelector('td strong')?.textContent).toBe('d');
    expect(view.querySelector('td code')?.textContent).toBe('e');
    expect(view.querySelector('pre')?.textContent).toBe('f');
    expect(view.querySelector('ol > li > em')?.textContent).toBe('h');
  });
});
