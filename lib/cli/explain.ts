/** `plumbline explain`: one decision in plain text, as its page shows it. */
import { compare, roundToTotal } from '#lib/engine/compare.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { nearestPrecedents, reversals, type Nearness } from '#lib/engine/precedents.ts';
import { outcomeOf } from '#lib/engine/outcome.ts';
import { tensionsOf } from '#lib/engine/tensions.ts';
import type { Decision, Evaluation, OptionResult } from '#lib/engine/types.ts';
import type { Lookup } from '#lib/engine/predicate.ts';
import { placesOf, situationOf } from '#lib/engine/situation.ts';
import { signedRating } from '#lib/brief/signed-rating.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { clause, LEVEL_WORDS, sentence } from '#lib/knowledge/words.ts';
import { rowsShown } from '#lib/record/arguments.ts';
import { ifText } from '#lib/record/conditions.ts';
import { mayAriseSentence } from '#lib/record/may-arise.ts';
import { allPossible } from '#lib/record/possible.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { confidenceOf, overturnOf, titleIn } from '#lib/record/outcome.ts';
import { goneWords } from '#lib/record/gone-words.ts';
import { subjectOf } from '#lib/record/refs.ts';
import { tensionNotes } from '#lib/record/tensions.ts';
import { forWhom, levelOrigin, whyLine } from '#lib/record/why.ts';

/** The topic or decision does not exist, or the brief does not decide it. */
export class ExplainError extends Error {}

/**
 * @param name a topic, or a decision as `topic/scope`; a topic stands for all its scopes
 * @throws ExplainError with what there is
 */
export function explain(knowledge: Knowledge, brief: Brief, name: string): string {
  const named = placesOf(knowledge, brief)
    .map(({ situation }) => situation.key)
    .filter((key) => key === name || key.split('/')[0] === name);
  // Who names it asks for it, also where open answers decide whether it is there.
  const evaluation = evaluate(knowledge, brief, { also: named.includes(name) ? [name] : [] });
  const { decisions, mayArise } = evaluation;
  const asked = decisions.filter((d) => named.includes(d.key));
  const tensions = tensionLines(knowledge, brief, evaluation);
  if (asked.length > 0)
    return asked.map((decision) => explained(knowledge, brief, decision, tensions(decision.key))).join('\n\n');
  const open = mayArise.filter((m) => named.includes(m.key));
  throw new ExplainError(
    open.length > 0
      ? `${name}: nothing stated tells whether it is to be decided. ${open.map((m) => mayAriseSentence(knowledge, m)).join(' ')} Name one of these to see it all the same: ${open.map((m) => m.key).join(', ')}.`
      : `${name}: expected a decision of this brief. Use one of: ${decisions.map((d) => d.key).join(', ')}.`,
  );
}

function explained(knowledge: Knowledge, brief: Brief, decision: Decision, tensions: string[]): string {
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  if (!topic) return decision.key;
  const subject = decision.options.find((o) => o.option === (decision.choice ?? decision.leaders[0]));
  const rival = decision.options.find((o) => o !== subject && o.rank !== null);
  const heading = `${subjectOf(knowledge, decision)}: ${called(knowledge, topic, decision)}`;
  const turning = subject ? overturnOf(knowledge, topic, decision, subject.option) : [];
  return [
    heading,
    '='.repeat(heading.length),
    ...(decision.choiceGone ? [sentence(goneWords(knowledge, decision.choiceGone))] : []),
    ...(decision.unranked ? [decision.unranked] : []),
    ...(subject ? [confidenceOf(knowledge, topic, decision, subject).join(' ')] : []),
    ...(decision.arises
      ? []
      : ['Nothing stated tells whether this is to be decided; it is weighed because you asked.']),
    ...section('Does not go well with', tensions),
    ...section('Ranking', rankingLines(topic, decision)),
    ...(subject && rival
      ? section(
          `Why ${titleIn(topic, subject.option)} over ${titleIn(topic, rival.option)}`,
          deltaLines(knowledge, topic, subject, rival),
        )
      : []),
    ...section('What holds here', holdingLines(knowledge, topic, decision)),
    ...section('What may hold, and could change which leads', possibleLines(knowledge, brief, topic, decision)),
    ...section('What would change it', turning.map(item)),
    ...section('Where the doubt comes from', doubtLines(decision)),
    ...section(
      'Who each is for',
      decision.options
        .filter((o) => o.rank !== null)
        .map((o) => item(`${titleIn(topic, o.option)}: ${forWhom(knowledge, o)}`)),
    ),
    ...section('Red flags', flagLines(knowledge, topic, decision)),
    ...section('What counts here', levelLines(knowledge, decision)),
    ...section('Rated by you in place of the evidence', ratingLines(knowledge, topic, decision)),
    ...section('Out', outLines(knowledge, topic, decision, lookupOf(knowledge, brief, topic, decision))),
    ...section('Precedents', precedentLines(knowledge, brief, decision, subject?.option)),
  ].join('\n');
}

/** What it comes to; nothing is called anything on a tie, or where nothing was said. */
function called(knowledge: Knowledge, topic: TopicWithOptions, decision: Decision): string {
  const outcome = outcomeOf(knowledge, decision);
  if (outcome) return titleIn(topic, outcome.option);
  if (decision.leaders.length === 0) return 'nothing can be ranked';
  if (decision.leaders.length === 1) return 'nothing stated yet';
  return decision.leaders.map((l) => titleIn(topic, l)).join(' or ');
}

/** Nothing where there are no lines. */
const section = (title: string, lines: string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
const item = (text: string) => `  - ${text}`;
const criterionIn = (knowledge: Knowledge, id: string) => knowledge.criteria.find((c) => c.id === id)?.title ?? id;

const rankingLines = (topic: TopicWithOptions, decision: Decision) =>
  decision.options.map((o) => {
    const figures =
      o.rank === null ? 'out' : `${o.score.toFixed(1)} (${o.range.map((r) => r.toFixed(1)).join(' to ')})`;
    return `  ${o.rank ?? '-'}  ${titleIn(topic, o.option).padEnd(32)} ${figures}`;
  });

const doubtLines = ({ doubt }: Decision) =>
  doubt
    ? (
        [
          ['your open answers', doubt.answers],
          ['your priorities', doubt.priorities],
          ['our evidence', doubt.evidence],
          ['what no question asks', doubt.unasked],
        ] as const
      ).map(([from, of100]) => `  ${`${Math.round(of100)}`.padStart(3)} of 100 lost to ${from} alone`)
    : [];

/** Critical criteria that an option at the top, or the chosen one, serves badly. */
const flagLines = (knowledge: Knowledge, topic: TopicWithOptions, decision: Decision) =>
  decision.options
    .filter((o) => o.rank === 1 || o.option === decision.choice)
    .flatMap((o) =>
      o.redFlags.map((f) =>
        item(
          `${titleIn(topic, o.option)}: ${criterionIn(knowledge, f.criterion)} is critical, and it rates ${f.rating.toFixed(1)}. ${f.con?.claim ?? ''}`.trim(),
        ),
      ),
    );

const levelLines = (knowledge: Knowledge, decision: Decision) =>
  decision.levels
    .toSorted((a, b) => b.level - a.level)
    .flatMap((l) => [
      `  ${LEVEL_WORDS[l.level].padEnd(11)} ${criterionIn(knowledge, l.criterion)}, ${levelOrigin(knowledge, l)}`,
      ...(l.warning ? [`${' '.repeat(14)}${l.warning}`] : []),
    ]);

const ratingLines = (knowledge: Knowledge, topic: TopicWithOptions, decision: Decision) =>
  decision.options.flatMap((o) =>
    o.contributions.flatMap((c) =>
      c.override === undefined || c.criterion === undefined
        ? []
        : [
            item(
              `${titleIn(topic, o.option)}, ${clause(knowledge, criterionIn(knowledge, c.criterion))}: ${signedRating(c.rating)}. ${sentence(c.override.trim() === '' ? 'No reason given' : c.override)}`,
            ),
          ],
    ),
  );

const lookupOf = (knowledge: Knowledge, brief: Brief, topic: TopicWithOptions, { scope }: Decision): Lookup =>
  situationOf(knowledge, brief, topic, topic.scopes.find((s) => s.id === scope) ?? null).lookup;

/** Claims that what was stated establishes, by option in order of rank. */
const holdingLines = (knowledge: Knowledge, topic: TopicWithOptions, decision: Decision) =>
  decision.options.flatMap((o) =>
    o.contributions.flatMap((c) =>
      c.override === undefined
        ? rowsShown(c).map(
            (row) =>
              `  ${row.sign === 'pro' ? '+' : '-'}${row.strength} ${titleIn(topic, o.option)}, ${clause(knowledge, criterionIn(knowledge, row.criterion))}: ${sentence(clause(knowledge, row.claim))}`,
          )
        : [],
    ),
  );

const possibleLines = (knowledge: Knowledge, brief: Brief, topic: TopicWithOptions, decision: Decision) =>
  allPossible(knowledge, topic, decision, lookupOf(knowledge, brief, topic, decision)).map((p) =>
    item(`${titleIn(topic, p.option)}, ${p.condition}: ${sentence(p.text)}`),
  );

function outLines(knowledge: Knowledge, topic: TopicWithOptions, decision: Decision, lookup: Lookup): string[] {
  return decision.options.flatMap(({ option, knockedOut: out }) => {
    if (!out) return [];
    const condition = ifText(knowledge, out.when, lookup);
    const aside = out.waived === null ? '' : ` Set aside: ${out.waived || 'no reason given'}`;
    return [
      `  ${titleIn(topic, option)}, ${Math.round(100 * out.probability)} %${condition ? `, ${condition}` : ''}: ${out.reason} Comes back if ${out.comesBackIf.replace(/\.$/, '')}.${aside}`,
    ];
  });
}

/** What the outcomes of other decisions have against that of one, and what to do about it. */
function tensionLines(knowledge: Knowledge, brief: Brief, evaluation: Evaluation) {
  const tensions = tensionsOf(knowledge, brief, evaluation);
  const cited = ({ sources }: { sources: SourceRef[] }) =>
    sources.map((s) => knowledge.sources[s.id]?.title ?? s.id).join('; ');
  return (key: string) =>
    tensionNotes(knowledge, evaluation, tensions, key).flatMap((note) => [
      item(`${note.title} (${note.subject}, ${note.chosen ? 'chosen' : 'leading'})`),
      ...note.reasons.map((r) => `    ${r.text} [${cited(r)}]`),
      `    To settle it, ${sentence(note.settle)}`,
    ]);
}

/** The three nearest published decisions, and those that a similar team took back. */
function precedentLines(knowledge: Knowledge, brief: Brief, { key }: Decision, subject: string | undefined): string[] {
  const near = nearestPrecedents(knowledge, brief, key);
  if (near.length === 0) return [];
  const chose = ({ precedent: p }: Nearness) => p.chosen.map((c) => c.title).join(' and ');
  return [
    ...(subject ? reversals(near, subject) : []).map(
      (w) =>
        `  Warning: ${w.precedent.title} chose the same and took it back. ${w.precedent.ending ?? w.precedent.why}`,
    ),
    ...near
      .slice(0, 3)
      .map(
        (n) =>
          `  ${n.distance.toFixed(2)}  ${n.precedent.title}: ${chose(n)}, ${n.precedent.outcome}. ${n.precedent.source.url}`,
      ),
  ];
}

function deltaLines(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  subject: OptionResult,
  rival: OptionResult,
): string[] {
  const { lines } = compare(subject, rival);
  const titles = [titleIn(topic, subject.option), titleIn(topic, rival.option)] as const;
  const rounded = roundToTotal(lines.map((l) => l.delta));
  return lines.map((l, i) => {
    const value = rounded[i] ?? 0;
    const name =
      l.kind === 'need' ? (topic.needs.find((n) => n.id === l.id)?.title ?? l.id) : criterionIn(knowledge, l.id);
    const { text, rests } = whyLine(knowledge, l, titles);
    const open = rests.length > 0 ? ` (expected; open: ${rests.map((id) => shortOf(knowledge, id)).join(', ')})` : '';
    return `  ${(value > 0 ? '+' : '') + value.toFixed(1)}`.padEnd(9) + [name, text].filter(Boolean).join(': ') + open;
  });
}

const shortOf = (knowledge: Knowledge, id: string) => variablesOf(knowledge).find((v) => v.id === id)?.short ?? id;
