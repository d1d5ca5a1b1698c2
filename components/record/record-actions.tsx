'use client';
import { useState } from 'react';
import { downloadText } from './download.ts';

/** Copy and download for one file; says what happened, aloud too. */
export function RecordActions({ name, text }: { name: string; text: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('This browser did not allow copying. Select the Markdown below instead.');
    }
  };
  return (
    <div className="acts record-acts">
      <button type="button" className="btn" onClick={copy}>
        Copy Markdown
      </button>
      <button type="button" className="btn ghost" onClick={() => downloadText(name, text)}>
        Download {name.slice(0, 4)}
      </button>
      <span className="small muted" role="status">
        {said}
      </span>
    </div>
  );
}
