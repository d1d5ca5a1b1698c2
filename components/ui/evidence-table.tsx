import './evidence-table.css';

export interface EvidenceRow {
  key: string;
  side: 'For' | 'Against' | 'Note';
  claim: string;
  about: string;
  strength: string;
  grade: string;
  /** Shown where the row holds only under a condition. */
  condition?: string | undefined;
  /** Greyed where the condition does not hold now. */
  inactive?: boolean | undefined;
  sources: { label: string; href: string }[];
}

/** Pros and cons with their sources; a list of sentences on a phone. */
export function EvidenceTable({ caption, rows }: { caption: string; rows: EvidenceRow[] }) {
  return (
    <table className="evidence">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Side</th>
          <th scope="col">Evidence</th>
          <th scope="col">Criterion</th>
          <th scope="col">Strength</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.inactive ? 'inactive' : undefined}>
            <td className="side">{row.side}</td>
            <td className="claim">
              {row.claim}
              {row.condition ? <span className="condition">{row.condition}</span> : null}
            </td>
            <td className="about">{row.about}</td>
            <td className="strength">
              {row.strength}
              <span className="grade">{row.grade}</span>
            </td>
            <td className="source">
              {row.sources.map((s, i) => (
                <span key={`${s.href}-${i}`}>
                  <a href={s.href} rel="noreferrer">
                    {s.label}
                  </a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
