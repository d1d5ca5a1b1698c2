import Link from 'next/link';
import { EvidenceTable, type EvidenceRow } from '#components/ui/evidence-table.tsx';
import type { Lookup } from '#lib/engine/predicate.ts';
import type { Claim, OptionResult } from '#lib/engine/types.ts';
import { conditionText } from '#lib/knowledge/condition-words.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { capital, sentence, STRENGTH_WORDS } from '#lib/knowledge/words.ts';
import { possibleOf } from '#lib/record/possible.ts';
import { criterionTitle } from './words.ts';

const sourceLinks = (knowledge: Knowledge, refs: SourceRef[]) =>
  refs.flatMap((ref) => {
    const source = knowledge.sources[ref.id];
    return source ? [{ label: ref.at ? `${source.title}, ${ref.at}` : source.title, href: source.url }] : [];
  });

const bySide = (a: Evidence, b: Evidence) => (a.sign === b.sign ? b.strength - a.strength : a.sign === 'pro' ? -1 : 1);

/** The evidence of one option: what holds here, and apart from it what open answers could bring. */
export function OptionEvidence({
  knowledge,
  topic,
  result,
  lookup,
  open,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  result: OptionResult;
  /** What was stated for this decision. */
  lookup: Lookup;
  open: boolean;
}) {
  const option = topic.options.find((o) => o.id === result.option);
  if (!option) return null;
  const claims = result.contributions.flatMap((c) => c.claims);
  const replaced = new Set(result.contributions.flatMap((c) => (c.override === undefined ? [] : [c.criterion])));
  const rowOf = (row: Evidence, condition: string | undefined): EvidenceRow => ({
    key: row.id,
    side: row.sign === 'pro' ? 'For' : 'Against',
    claim: row.claim,
    about: criterionTitle(knowledge, row.criterion),
    strength: STRENGTH_WORDS[row.strength],
    grade: row.grade,
    condition,
    sources: sourceLinks(knowledge, row.sources),
  });
  const holding = rowsIn(claims, 'holds').map((row) =>
    rowOf(row, row.when && `Holds here, since ${conditionText(knowledge, row.when)}.`),
  );
  const aside = option.evidence
    .filter((row) => replaced.has(row.criterion))
    .map((row) => ({ ...rowOf(row, 'Your own rating stands in its place'), inactive: true }));
  const possible = possibleOf(knowledge, topic, result, lookup);
  const count = (side: EvidenceRow['side']) => holding.filter((r) => r.side === side).length;
  return (
    <details className="option-evidence" open={open}>
      <summary>
        <span>{option.title}</span>
        <span className="cap">
          {count('For')} for, {count('Against')} against
        </span>
      </summary>
      <p className="small muted measure">
        {option.description} <Link href={`/library/${topic.id}/${option.id}`}>All that is known of it</Link>
      </p>
      {holding.length + aside.length > 0 ? (
        <EvidenceTable caption={`Evidence on ${option.title} that holds here`} rows={[...holding, ...aside]} />
      ) : (
        <p className="small muted">Nothing is known to hold for or against it on what you have said.</p>
      )}
      {possible.length > 0 ? (
        <details className="small possible">
          <summary>
            {possible.length === 1 ? 'One claim may hold' : `${possible.length} claims may hold`} and could change which
            option leads
          </summary>
          <ul>
            {possible.map((p) => (
              <li key={p.row?.id ?? p.text}>
                <span className="muted">{capital(p.condition)}:</span> {sentence(p.text)}{' '}
                {sourceLinks(knowledge, p.sources).map((s, i) => (
                  <a key={i} href={s.href} rel="noreferrer">
                    {s.label}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </details>
  );
}

const rowsIn = (claims: Claim[], state: Claim['state']): Evidence[] =>
  claims
    .filter((c) => c.state === state)
    .map((c) => c.row)
    .sort(bySide);
