import Link from 'next/link';
import { Fragment } from 'react';
import './plumb-chart.css';

export interface PlumbLine {
  key: string;
  title: string;
  /** Points, right of the line when positive. */
  value: number;
  /** As printed; the printed lines sum to the printed margin. */
  printed: string;
  sentence: string;
  sources: { label: string; href: string }[];
  /** Open questions that the points rest on; the points are then expected ones. */
  rests: { label: string; href: string }[];
}

/**
 * The plumb chart: what speaks for hangs to the right of the line, what speaks against to the left,
 * each by its exact share; the bob rests at the margin. A screen reader gets the same as a list.
 */
export function PlumbChart({
  label,
  lines,
  margin,
  verdict,
}: {
  label: string;
  lines: PlumbLine[];
  margin: number;
  verdict: string;
}) {
  const widest = Math.max(1, Math.abs(margin), ...lines.map((l) => Math.abs(l.value)));
  const percent = (value: number) => (Math.abs(value) / widest) * 92;
  // The bob stays clear of the edges so that its figure fits beside it.
  const bob = 50 + (Math.max(-1, Math.min(1, margin / widest)) * 92) / 2;
  return (
    <div className="plumb-chart" role="group" aria-label={label}>
      <ul className="plumb">
        {lines.map((line) => (
          <li key={line.key} className={line.value >= 0 ? 'for' : 'against'}>
            <span className="bar" style={{ inlineSize: `${percent(line.value)}%` }} aria-hidden="true" />
            <p className="say">
              <b>{line.title}</b> <span className="fig">{line.printed}</span>
              {line.sentence ? <> · {line.sentence}</> : null}
              {line.sources.map((s, i) => (
                <sup key={`${s.href}-${i}`}>
                  <a href={s.href}>{s.label}</a>
                </sup>
              ))}
              {line.rests.length > 0 ? (
                <span className="rests">
                  Expected only: it rests on{' '}
                  {line.rests.map((r, i) => (
                    <Fragment key={r.label}>
                      {i > 0 ? ', ' : ''}
                      <Link href={r.href} prefetch={false}>
                        {r.label}
                      </Link>
                    </Fragment>
                  ))}
                  , not answered yet.
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <div className="bob">
        <span
          className="arm"
          style={bob >= 50 ? { left: '50%', width: `${bob - 50}%` } : { left: `${bob}%`, width: `${50 - bob}%` }}
          aria-hidden="true"
        />
        <svg style={{ left: `${bob}%` }} width="16" height="34" viewBox="0 0 12 30" aria-hidden="true">
          <path d="M6 0V17" stroke="currentColor" />
          <path d="M1.5 18.5 6 29l4.5-10.5Q6 15.5 1.5 18.5Z" fill="currentColor" />
        </svg>
        <span
          className={bob > 60 ? 'fig left' : 'fig'}
          style={bob > 60 ? { right: `${100 - bob}%` } : { left: `${bob}%` }}
        >
          {verdict}
        </span>
      </div>
    </div>
  );
}
