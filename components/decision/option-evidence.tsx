import Link from 'next/link';
import { EvidenceTable, type EvidenceRow } from '#components/ui/evidence-table.tsx';
import type { OptionResult } from '#lib/engine/types.ts';
import { conditionText } from '#lib/knowledge/condition-words.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { STRENGTH_WORDS } from '#lib/knowledge/words.ts';
import { criterionTitle } from './words.ts';

const sourceLinks = (knowledge: Knowledge, refs: SourceRef[]) =>
  refs.flatMap((ref) => {
    const source = knowledge.sources[ref.id];
    return source ? [{ label: ref.at ? `${source.title}, ${ref.at}` : source.title, href: source.url }] : [];
  });

/** The evidence of one option; rows that speak now come first. */
export function OptionEvidence({
  knowledge,
  topic,
  result,
  open,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  result: OptionResult;
  open: boolean;
}) {
  const option = topic.options.find((o) => o.id === result.option);
  if (!option) return null;
  const speaking = new Set(result.contributions.flatMap((c) => [c.pro?.id, c.con?.id]));
  const replaced = new Set(result.contributions.flatMap((c) => (c.override === undefined ? [] : [c.criterion])));
  const rows: EvidenceRow[] = [...option.evidence]
    .sort(
      (a, b) =>
        Number(speaking.has(b.id)) - Number(speaking.has(a.id)) ||
        (a.sign === b.sign ? b.strength - a.strength : a.sign === 'pro' ? -1 : 1),
    )
    .map((row) => ({
      key: row.id,
      side: row.sign === 'pro' ? 'For' : 'Against',
      claim: row.claim,
      about: criterionTitle(knowledge, row.criterion),
      strength: STRENGTH_WORDS[row.strength],
      grade: row.grade,
      condition: replaced.has(row.criterion)
        ? 'Your own rating stands in its place'
        : row.when && `Holds when ${conditionText(knowledge, row.when)}.`,
      inactive: replaced.has(row.criterion) || (row.when !== undefined && !speaking.has(row.id)),
      sources: sourceLinks(knowledge, row.sources),
    }));
  return (
    <details className="option-evidence" open={open}>
      <summary>
        <span>{option.title}</span>
        <span className="cap">
          {rows.filter((r) => r.side === 'For').length} for, {rows.filter((r) => r.side === 'Against').length} against
        </span>
      </summary>
      <p className="small muted measure">
        {option.description} <Link href={`/library/${topic.id}/${option.id}`}>Its own page</Link>
      </p>
      <EvidenceTable caption={`Evidence on ${option.title}`} rows={rows} />
    </details>
  );
}
