/** Tensions in words, the same on pages, in records and on the command line. */
import { outcomeOf } from '#lib/engine/outcome.ts';
import type { Side, Tension, Way } from '#lib/engine/tension.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { capital, clause, sentence } from '#lib/knowledge/words.ts';
import type { SourceList } from './arguments.ts';
import type { AdrArgument } from './model.ts';
import { titleIn } from './outcome.ts';
import { subjectOf } from './refs.ts';

/** What one decision has against the outcome of another. */
export interface TensionNote {
  /** The other decision, what it comes to there, and its subject: "read and write model". */
  key: string;
  title: string;
  subject: string;
  /** The other side was chosen; else it only leads. */
  chosen: boolean;
  /** The two cannot stand together. */
  out: boolean;
  reasons: { text: string; sources: SourceRef[] }[];
  /** What to do about it; completes "To settle it, …". */
  settle: string;
}

const points = (value: number) => Math.abs(value).toFixed(1);

interface Words {
  title: (side: Side) => string;
  subject: (side: Side) => string;
}

function wordsIn(knowledge: Knowledge, { decisions }: Evaluation): Words {
  const at = (key: string) => decisions.find((d) => d.key === key);
  return {
    title: ({ key, option }) => {
      const topic = knowledge.topics.find((t) => t.id === key.split('/')[0]);
      return topic ? titleIn(topic, option) : option;
    },
    subject: ({ key }) => {
      const decision = at(key);
      return decision ? clause(knowledge, subjectOf(knowledge, decision)) : key;
    },
  };
}

/** What the rule says of the side that it acts on, as a clause. */
function claimOf(knowledge: Knowledge, { title }: Words, { a, kind, rule, comes, out, text }: Tension): string {
  const said = clause(knowledge, text);
  const name = title(a);
  if (rule.kind === 'fit' && !out) {
    const need = knowledge.topics.find((t) => t.id === rule.topic)?.needs.find((n) => n.id === rule.id);
    return `to ${need ? clause(knowledge, need.title) : rule.id}, ${name} takes a workaround: ${said}`;
  }
  if (rule.kind === 'relation' && kind === 'weakens') {
    const relation = knowledge.relations.find((r) => r.id === rule.id);
    const id = relation?.kind === 'implies' ? relation.criterion : '';
    const criterion = knowledge.criteria.find((c) => c.id === id)?.title ?? id;
    return `${said}; that makes ${clause(knowledge, criterion)} count more, where ${name} is weak`;
  }
  return comes ? said : `it then no longer holds for ${name} that ${said}`;
}

/** What it costs the side that it acts on. */
function costOf({ title }: Words, { a, out, counted, points: lost }: Tension): string {
  if (out) return `${title(a)} is out then`;
  return counted
    ? `the answers ask for that anyway, so its score has it already`
    : `${title(a)} loses ${points(lost)} points by it`;
}

/** What to do about it, the cheapest first; `here` is the side that the words stand on. */
function settleOf({ title, subject }: Words, tension: Tension, here: string): string {
  const { a, b, kind, out, points: lost, settles } = tension;
  const ways = (
    [
      [a, settles.a],
      [b, settles.b],
    ] as const
  ).flatMap(([side, way]: readonly [Side, Way | null]) => {
    if (!way) return [];
    const where = side.key === here ? 'here' : `for ${subject(side)}`;
    const cost = `${points(way.points)} ${way.points < 0 ? 'more' : 'less'} than ${title(side)}`;
    return [{ cost: way.points, text: `take ${title({ ...side, option: way.option })} ${where}, at ${cost}` }];
  });
  const accept = out
    ? 'set the conflict aside with a reason, which the record then shows as an accepted risk'
    : kind === 'needs'
      ? 'live with the workaround'
      : lost > 0
        ? `accept that ${title(a)} loses ${points(lost)}`
        : 'accept it';
  return [...ways, { cost: out ? Infinity : lost, text: accept }]
    .sort((x, y) => x.cost - y.cost)
    .map((way) => way.text)
    .join('; or ');
}

const concerns = (key: string) => (t: Tension) => t.a.key === key || t.b.key === key;

/** The tensions of one decision, one note for each other decision, the heaviest first. */
export function tensionNotes(
  knowledge: Knowledge,
  evaluation: Evaluation,
  tensions: Tension[],
  key: string,
): TensionNote[] {
  const words = wordsIn(knowledge, evaluation);
  const other = (t: Tension) => (t.a.key === key ? t.b : t.a);
  const byOther = Map.groupBy(tensions.filter(concerns(key)), (t) => other(t).key);
  return [...byOther].flatMap(([otherKey, group]): TensionNote[] => {
    const [first] = group;
    const decision = evaluation.decisions.find((d) => d.key === otherKey);
    if (!first || !decision) return [];
    return [
      {
        key: otherKey,
        title: words.title(other(first)),
        subject: words.subject(other(first)),
        chosen: outcomeOf(knowledge, decision)?.chosen ?? false,
        out: group.some((t) => t.out),
        reasons: group.map((t) => ({
          text: `${sentence(capital(claimOf(knowledge, words, t)))} ${sentence(capital(costOf(words, t)))}`,
          sources: t.sources,
        })),
        settle: settleOf(words, first, key),
      },
    ];
  });
}

/**
 * The consequences of a record with what does not go well with the other outcomes: as a condition, unless the
 * other side was chosen. A con that stands there already is said once, with what to do about it.
 */
export function withTensions(
  knowledge: Knowledge,
  evaluation: Evaluation,
  tensions: Tension[],
  key: string,
  consequences: AdrArgument[],
  sources: SourceList,
): AdrArgument[] {
  const words = wordsIn(knowledge, evaluation);
  const own = tensions.filter(concerns(key));
  const said = new Set(own.filter((t) => t.a.key === key).map((t) => clause(knowledge, t.text)));
  return [
    ...consequences.filter((c) => c.kind !== 'bad' || !said.has(c.text)),
    ...own.map((t): AdrArgument => {
      const other = t.a.key === key ? t.b : t.a;
      const decision = evaluation.decisions.find((d) => d.key === other.key);
      const chosen = decision ? outcomeOf(knowledge, decision)?.chosen : false;
      const named = `${words.title(other)} ${chosen ? 'chosen' : 'is taken'} for ${words.subject(other)}`;
      return {
        kind: 'bad',
        text: `${chosen ? 'with' : 'if'} ${named}, ${claimOf(knowledge, words, t)}; ${costOf(words, t)}; to settle it, ${settleOf(words, t, key)}`,
        sources: sources.cite(t.sources),
      };
    }),
  ];
}
