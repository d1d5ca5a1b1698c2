'use client';
import { useState } from 'react';
import { saveFile } from '#lib/brief/save-file.ts';
import { renderFlowchart } from '#lib/c4/flowchart.ts';
import type { C4View, RecordLabels } from '#lib/c4/model.ts';
import { pictureOf } from './picture-file.ts';

/** Copy the portable text, download the picture; says what happened, aloud too. */
export function ViewActions({ view, records }: { view: C4View; records: RecordLabels }) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);
  const text = renderFlowchart(view, { dialect: 'portable', records });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied. Paste it into a code block marked "mermaid".');
    } catch {
      setShown(true);
      setSaid('This browser did not allow copying. Select the text below instead.');
    }
  };
  const download = async () => {
    setSaid('Drawing the file.');
    try {
      saveFile(`${view.id}.svg`, new Blob([await pictureOf(view, records)], { type: 'image/svg+xml' }));
      setSaid('Downloaded.');
    } catch {
      setSaid('The picture could not be drawn. Copy the Mermaid text instead.');
    }
  };
  return (
    <>
      <div className="acts">
        <button type="button" className="btn" onClick={copy}>
          Copy Mermaid
        </button>
        <button type="button" className="btn ghost" onClick={download}>
          Download SVG
        </button>
        <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide the text' : 'Show the text'}
        </button>
        <span className="small muted" role="status">
          {said}
        </span>
      </div>
      {shown ? (
        <pre className="raw" tabIndex={0} role="region" aria-label={`${view.title}, Mermaid text`}>
          {text}
        </pre>
      ) : null}
    </>
  );
}
