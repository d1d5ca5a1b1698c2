'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { renderFlowchart } from '#lib/c4/flowchart.ts';
import type { C4View, RecordLabels } from '#lib/c4/model.ts';
import { pageColours, renderMermaid } from './render-mermaid.ts';
import { whenWanted } from './when-wanted.ts';

const DARK = '(prefers-color-scheme: dark)';
const watchScheme = (changed: () => void) => {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The picture of one view, made before it is seen or printed; `onPick` gets the element that was clicked. */
export function MermaidFigure({
  view,
  records,
  onPick,
}: {
  view: C4View;
  records: RecordLabels;
  onPick: (element: string) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting');
  const dark = useSyncExternalStore(watchScheme, () => window.matchMedia(DARK).matches);
  const text = renderFlowchart(view, { dialect: 'page', records, dark });

  useEffect(() => (frame.current ? whenWanted(frame.current, () => setWanted(true)) : undefined), []);

  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    renderMermaid(text, pageColours(dark), true).then(
      (svg) => {
        if (stale || !frame.current) return;
        frame.current.innerHTML = svg;
        arrange(frame.current);
        setState('ready');
      },
      () => {
        if (stale) return;
        frame.current?.replaceChildren();
        setState('failed');
      },
    );
    return () => {
      stale = true;
    };
  }, [wanted, text, dark]);

  return (
    <>
      {state === 'failed' ? (
        <p className="stop small" role="alert">
          The picture could not be drawn. The tables below hold the same, and the Mermaid text can still be copied.
        </p>
      ) : null}
      <div
        ref={frame}
        className="picture"
        data-diagram={state}
        tabIndex={0}
        role="region"
        aria-label={`${view.title}, picture. The tables that follow hold the same.`}
        onClick={(event) => {
          const id = elementAt(event.target as Element);
          if (id && view.elements.some((e) => e.id === id)) onPick(id);
        }}
      />
    </>
  );
}

/** Mermaid names a node `…flowchart-<id>-<n>`. */
const elementAt = (target: Element) => /flowchart-(\w+)-\d+$/.exec(target.closest('g.node')?.id ?? '')?.[1];

const COLOURS = ['fill', 'stroke', 'color'];

/**
 * Fits the picture to its frame, down to two thirds of its size, moves the boundary's title out of the lines, and
 * lets the style sheet decide its colours: on paper and in forced colours it is drawn in lines.
 */
function arrange(frame: HTMLElement): void {
  const svg = frame.querySelector('svg');
  if (!svg) return;
  const { width } = svg.viewBox.baseVal;
  svg.style.maxWidth = 'none';
  svg.style.width = `max(min(100%, ${Math.round(width)}px), ${Math.round(width * 0.66)}px)`;
  svg.removeAttribute('height');
  for (const { style } of svg.querySelectorAll<SVGElement | HTMLElement>('[style*="important"]'))
    for (const name of COLOURS)
      if (style.getPropertyPriority(name)) style.setProperty(name, style.getPropertyValue(name));
  for (const cluster of svg.querySelectorAll('g.cluster')) {
    const box = cluster.querySelector('rect');
    const title = cluster.querySelector('.cluster-label');
    const top = /,\s*([-\d.]+)/.exec(title?.getAttribute('transform') ?? '')?.[1];
    if (box && title && top)
      title.setAttribute('transform', `translate(${Number(box.getAttribute('x')) + 14}, ${top})`);
  }
}
