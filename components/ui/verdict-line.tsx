import type { ReactNode } from 'react';

/** A word in its tone, then figures. */
export function VerdictLine({
  tone,
  words,
  figures,
  children,
}: {
  tone: 'sure' | 'doubt' | 'muted';
  words: string;
  figures: string[];
  children?: ReactNode;
}) {
  return (
    <p className="verdict">
      <span className={tone}>{words}</span>
      {figures.map((figure) => (
        <span key={figure} className="fig">
          {figure}
        </span>
      ))}
      {children}
    </p>
  );
}
