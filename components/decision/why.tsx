import { compare, roundToTotal } from '#lib/engine/compare.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { LEVEL_WORDS } from '#lib/knowledge/words.ts';
import { whyLine } from '#lib/record/why.ts';
import { PlumbChart, type PlumbLine } from './plumb-chart.tsx';
import { SourceList } from './source-list.tsx';
import { criterionTitle, questionAddress, signed, titleOf, variableName } from './words.ts';

/** Why the subject stands above the best of the others, line by line to the exact margin. */
export function Why({
  knowledge,
  topic,
  decision,
  subject,
  rival,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
  subject: string;
  /** The best of the others when absent. */
  rival?: string | undefined;
}) {
  const a = decision.options.find((o) => o.option === subject);
  const b = decision.options.find((o) => (rival ? o.option === rival : o.option !== subject && o.rank !== null));
  if (!a || !b) return null;
  const { lines, margin } = compare(a, b);
  const rounded = roundToTotal(lines.map((l) => l.delta));
  const cited: SourceRef[] = [];
  const numberOf = (ref: SourceRef) => {
    const known = cited.findIndex((c) => c.id === ref.id && c.at === ref.at);
    return known >= 0 ? known + 1 : cited.push(ref);
  };
  const [ours, theirs] = [titleOf(topic, a.option), titleOf(topic, b.option)];
  const chart: PlumbLine[] = lines.map((line, i) => {
    const { text, refs, rests } = whyLine(knowledge, line, [ours, theirs]);
    const need = topic.needs.find((n) => n.id === line.id);
    const level = line.a?.level ?? line.b?.level ?? 0;
    return {
      key: `${line.kind}-${line.id}`,
      title: line.kind === 'need' ? (need?.title ?? line.id) : criterionTitle(knowledge, line.id),
      value: line.delta,
      printed: signed(rounded[i] ?? 0),
      sentence: [text, line.kind === 'criterion' && level >= 3 ? `${LEVEL_WORDS[level]} here` : '']
        .filter(Boolean)
        .join('; '),
      sources: refs.map((r) => ({ label: `[${numberOf(r)}]`, href: `#source-${numberOf(r)}` })),
      rests: rests.map((id) => ({ label: variableName(knowledge, id), href: questionAddress(knowledge, id) })),
    };
  });
  const total = rounded.reduce((x, y) => x + y, 0);
  return (
    <section>
      <h2>
        Why {ours} over {theirs}
      </h2>
      <p className="small muted measure">
        What speaks for {ours} hangs to the right of the line, what speaks for {theirs} to the left, each by its exact
        share. The bob rests at the margin.
      </p>
      <PlumbChart
        label={`${ours} against ${theirs}`}
        lines={chart}
        margin={margin}
        verdict={Math.abs(total) < 0.05 ? 'level' : `${signed(Math.abs(total))} for ${total > 0 ? ours : theirs}`}
      />
      <SourceList knowledge={knowledge} cited={cited} />
    </section>
  );
}
