'use client';
import Link from 'next/link';
import { useId, useState } from 'react';

export interface Findable {
  title: string;
  href: string;
  /** What it is: "Option of Caching", "Pattern". */
  kind: string;
}

const MOST_SHOWN = 30;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds topics, options, patterns and the rest by words of their titles, in any order. */
export function LibrarySearch({ entries }: { entries: Findable[] }) {
  const id = useId();
  const [text, setText] = useState('');
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0 ? [] : entries.filter((e) => words.every((w) => plain(`${e.title} ${e.kind}`).includes(w)));
  return (
    <search className="library-search">
      <div className="field">
        <label htmlFor={id}>Find in the library</label>
        <input
          // Uncontrolled, and read once it is there: what was typed before the page came alive counts too.
          ref={(input) => {
            if (input?.value) setText(input.value);
          }}
          id={id}
          type="search"
          autoComplete="off"
          onInput={(e) => setText(e.currentTarget.value)}
        />
      </div>
      <p className="small muted" role="status">
        {words.length === 0
          ? ''
          : found.length === 0
            ? 'Nothing has these words in its title.'
            : found.length > MOST_SHOWN
              ? `${found.length} found, the first ${MOST_SHOWN} shown.`
              : `${found.length} found.`}
      </p>
      {found.length > 0 ? (
        <ul className="entries">
          {found.slice(0, MOST_SHOWN).map((e) => (
            <li key={e.href}>
              <Link href={e.href} prefetch={false}>
                {e.title}
              </Link>{' '}
              <span className="cap">{e.kind}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  );
}
