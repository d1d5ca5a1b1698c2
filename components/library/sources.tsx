import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** Source links as data, for the evidence table. References to a missing source are left out. */
export function sourceLinks(knowledge: Knowledge, refs: SourceRef[] = []): { label: string; href: string }[] {
  return refs.flatMap((ref) => {
    const source = knowledge.sources[ref.id];
    return source ? [{ label: ref.at ? `${source.title}, ${ref.at}` : source.title, href: source.url }] : [];
  });
}

/** Sources behind one sentence, in small type after it. */
export function SourceNote({ knowledge, refs }: { knowledge: Knowledge; refs: SourceRef[] | undefined }) {
  const links = sourceLinks(knowledge, refs);
  if (links.length === 0) return null;
  return (
    <span className="source-note">
      {links.map((link, i) => (
        <span key={`${link.href}-${i}`}>
          <a href={link.href} rel="noreferrer">
            {link.label}
          </a>
        </span>
      ))}
    </span>
  );
}
