import Link from 'next/link';

export interface Entry {
  href: string;
  title: string;
  text: string;
  /** Small print under the text. */
  note?: string | undefined;
}

/** Library pages, each with a line on what stands there; under a heading where there are several such lists. */
export function Shelf({ title, entries }: { title: string | null; entries: Entry[] }) {
  return (
    <section>
      {title ? <h2>{title}</h2> : null}
      <ul className="entries">
        {entries.map((e) => (
          <li key={e.href}>
            <Link href={e.href}>{e.title}</Link>
            <p>{e.text}</p>
            {e.note ? <p className="cap">{e.note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
