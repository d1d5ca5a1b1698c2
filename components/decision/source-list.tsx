import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** Where the numbered references of the chart lead. */
export function SourceList({ knowledge, cited }: { knowledge: Knowledge; cited: SourceRef[] }) {
  if (cited.length === 0) return null;
  return (
    <ol className="source-list small" aria-label="Sources of the chart">
      {cited.map((ref, i) => {
        const source = knowledge.sources[ref.id];
        return (
          <li key={`${ref.id}-${ref.at}`} id={`source-${i + 1}`}>
            {source ? (
              <>
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
                {ref.at ? `, ${ref.at}` : ''}{' '}
                <span className="muted">
                  {source.kind}, read {source.read}
                </span>
              </>
            ) : (
              ref.id
            )}
          </li>
        );
      })}
    </ol>
  );
}
