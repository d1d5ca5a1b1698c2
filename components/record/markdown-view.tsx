import MarkdownIt, { type Token } from 'markdown-it';
import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { readYamlText } from '#lib/markdown/escape.ts';

// Raw HTML is off by default: it stays text. Elements are made by React, so nothing is injected.
const parser = new MarkdownIt();

/** A record as a reader will see it, from the very text that is exported. */
export function MarkdownView({ markdown }: { markdown: string }) {
  const { front, body } = useMemo(() => {
    const { pairs, rest } = withoutFrontMatter(markdown);
    return { front: pairs, body: nodesOf(parser.parse(rest, {})) };
  }, [markdown]);
  return (
    <div className="markdown">
      {front.length > 0 ? (
        <dl className="front">
          {front.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {body}
    </div>
  );
}

/** Front matter as records have it: one text a line. */
function withoutFrontMatter(markdown: string): { pairs: [string, string][]; rest: string } {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  if (!front) return { pairs: [], rest: markdown };
  const pairs = (front[1] ?? '').split('\n').flatMap((line): [string, string][] => {
    const [, key, value] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, readYamlText(value)]];
  });
  return { pairs, rest: markdown.slice(front[0].length) };
}

function nodesOf(tokens: Token[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.nesting === 0) {
      nodes.push(<Fragment key={i}>{leaf(token)}</Fragment>);
      continue;
    }
    const end = tokens.findIndex((t, at) => at > i && t.nesting === -1 && t.level === token.level);
    nodes.push(<Fragment key={i}>{element(token, nodesOf(tokens.slice(i + 1, end)))}</Fragment>);
    i = end;
  }
  return nodes;
}

function leaf(token: Token): ReactNode {
  switch (token.type) {
    case 'inline':
      return nodesOf(token.children ?? []);
    case 'code_inline':
      return <code>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return <pre tabIndex={0}>{token.content.replace(/\n$/, '')}</pre>;
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return <br />;
    case 'hr':
      return <hr />;
    default:
      // Text; of an image, what it shows.
      return token.content;
  }
}

function element(open: Token, children: ReactNode[]): ReactNode {
  switch (open.tag) {
    case 'a': {
      const href = String(open.attrGet('href') ?? '');
      // Only what leads to the web is a link: a file beside the record is not on this page.
      return /^https?:\/\//i.test(href) ? (
        <a href={href} rel="noreferrer">
          {children}
        </a>
      ) : (
        children
      );
    }
    case 'table':
      return (
        <div className="scroll" tabIndex={0} role="region" aria-label="Table in the record">
          <table>{children}</table>
        </div>
      );
    case 'th':
      return <th scope="col">{children}</th>;
    case 'p':
      return open.hidden ? children : <p>{children}</p>;
    default: {
      const [, level] = /^h([1-6])$/.exec(open.tag) ?? [];
      // The page owns h1, so the record's headings move one level down.
      return createElement(level ? `h${Math.min(6, Number(level) + 1)}` : open.tag, null, children);
    }
  }
}
