'use client';
import { useEffect, useRef } from 'react';

const SHOWN = 40;

interface Part {
  title: string;
  lines: string[];
}

/** After opening something of which not all could be taken: what, why, and a way to keep it; then the way on. */
export function LeftOut({
  title,
  parts,
  onSave,
  onContinue,
}: {
  title: string;
  parts: Part[];
  /** Hands over what was left out; absent where nothing is lost. */
  onSave?: (() => void) | undefined;
  onContinue: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="summary doubtful" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {parts
        .filter((part) => part.lines.length > 0)
        .map((part) => (
          <div key={part.title}>
            <p>{part.title}</p>
            <ul>
              {part.lines.slice(0, SHOWN).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {part.lines.length > SHOWN ? <p>And {part.lines.length - SHOWN} more.</p> : null}
          </div>
        ))}
      <div className="acts">
        <button type="button" className="btn" onClick={onContinue}>
          See the decisions
        </button>
        {onSave ? (
          <button type="button" className="link" onClick={onSave}>
            Save what was left out
          </button>
        ) : null}
      </div>
    </div>
  );
}
