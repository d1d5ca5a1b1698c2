import { createElement, useMemo } from 'react';
import { blocksOf, inlineOf, type Block } from './markdown-blocks.ts';

function Line({ text }: { text: string }) {
  return inlineOf(text).map((piece, i) => {
    switch (piece.kind) {
      case 'code':
        return <code key={i}>{piece.text}</code>;
      case 'strong':
        return <strong key={i}>{piece.text}</strong>;
      case 'emphasis':
        return <em key={i}>{piece.text}</em>;
      case 'link':
        return (
          <a key={i} href={piece.href} rel="noreferrer">
            {piece.text}
          </a>
        );
      case 'text':
        return piece.text;
    }
  });
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'front':
      return (
        <dl className="front">
          {block.pairs.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'heading':
      // The page owns h1, so the record's headings move one level down.
      return createElement(`h${Math.min(6, block.level + 1)}`, null, <Line text={block.text} />);
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        null,
        block.items.map((item, i) => (
          <li key={i}>
            <Line text={item} />
          </li>
        )),
      );
    case 'table':
      return (
        <div className="scroll" tabIndex={0} role="region" aria-label="Table in the record">
          <table>
            <thead>
              <tr>
                {block.head.map((cell, i) => (
                  <th key={i} scope="col">
                    <Line text={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>
                      <Line text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'paragraph':
      return (
        <p>
          <Line text={block.text} />
        </p>
      );
  }
}

/** A record as a reader will see it, from the very text that is exported. */
export function MarkdownView({ markdown }: { markdown: string }) {
  const blocks = useMemo(() => blocksOf(markdown), [markdown]);
  return (
    <div className="markdown">
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
    </div>
  );
}
