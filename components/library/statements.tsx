import type { Statement } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { SourceNote } from './sources.tsx';

/** Sentences under a heading, each with its sources. */
export function Statements({
  title,
  knowledge,
  statements,
}: {
  title: string;
  knowledge: Knowledge;
  statements: Statement[];
}) {
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="statements">
        {statements.map((s) => (
          <li key={s.text}>
            {s.text}
            <SourceNote knowledge={knowledge} refs={s.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
