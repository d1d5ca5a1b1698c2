/** MADR 4.0.0: https://adr.github.io/madr/. Order, keys and bullets are what its readers rely on. */
import { heading, inline, safeUrl, yamlText } from '#lib/markdown/escape.ts';
import type { AdrArgument, AdrPossible, AdrRecord, AdrScore, AdrSource } from './model.ts';
import { sentence } from '#lib/knowledge/words.ts';
import { inHundred } from './sure.ts';

const KIND = { good: 'Good', neutral: 'Neutral', bad: 'Bad' } as const;

const cited = (sources: number[]): string =>
  sources.length === 0 ? '' : ` (source${sources.length > 1 ? 's' : ''} ${sources.join(', ')})`;

const argument = ({ kind, text, sources }: AdrArgument): string =>
  `* ${KIND[kind]}, because ${inline(text)}${cited(sources)}`;

const possible = ({ option, condition, text, sources }: AdrPossible): string =>
  `* ${inline(`${option}, ${condition}: ${text}`)}${cited(sources)}`;

const bullets = (lines: string[]): string => lines.map((line) => `* ${inline(line)}`).join('\n');

function scoreTable(scores: AdrScore[]): string {
  const rows = scores.map(({ title, rank, score, range: [low, high], share }) => {
    const figures =
      rank === null ? ['out', '–', '–'] : [`${rank}`, score.toFixed(1), `${low.toFixed(1)} to ${high.toFixed(1)}`];
    return `| ${[inline(title), ...figures, inHundred(share)].join(' | ')} |`;
  });
  return ['| Option | Rank | Score | Range | Share, by our measure |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function sourceLine({ title, url, kind, at, read }: AdrSource, index: number): string {
  const href = safeUrl(url);
  const named = href ? `[${inline(title)}](${href})` : inline(title);
  const rest = [kind, at ?? '', `read ${read}`].filter((p) => p !== '').join(', ');
  return `${index + 1}. ${named}, ${inline(rest)}`;
}

function frontMatter(record: AdrRecord): string {
  const people: [string, string | null][] = [
    ['decision-makers', record.deciders],
    ['consulted', record.consulted],
    ['informed', record.informed],
  ];
  // Structurizr refuses a quoted date.
  const date = record.date && /^\d{4}-\d{2}-\d{2}$/.test(record.date) ? [`date: ${record.date}`] : [];
  return [
    '---',
    `status: "${record.status}"`,
    ...date,
    ...people.flatMap(([k, v]) => (v ? [`${k}: ${yamlText(v)}`] : [])),
    '---',
  ].join('\n');
}

function moreInformation(record: AdrRecord): string[] {
  const href = record.link ? safeUrl(record.link) : null;
  return [
    ...(record.overturn.length > 0
      ? ['What would overturn this; review the decision as soon as one of these is true:', bullets(record.overturn)]
      : [
          record.againstScore
            ? 'This choice rests on its reason and not on the score; review it when the reason no longer holds.'
            : 'No single answer or priority, changed alone, would overturn this.',
        ]),
    ...(record.possible.length > 0
      ? [
          'Not known, and able to change which option leads; each holds only under its condition:',
          record.possible.map(possible).join('\n'),
        ]
      : []),
    ...(record.scores.length > 0
      ? [
          inline(record.confidence.join(' ')),
          'Scores run from 0 to 100, and 50 is neutral; the range covers the open answers.',
          scoreTable(record.scores),
        ]
      : []),
    ...(record.elements.length > 0
      ? [inline(`C4 elements that this decision shapes: ${record.elements.join(', ')}.`)]
      : []),
    ...(record.knowledge
      ? [inline(`Weighed with knowledge base ${record.knowledge.version}, ${record.knowledge.hash.slice(0, 12)}.`)]
      : []),
    ...(href ? [`[Open this decision](${href})`] : []),
    ...(record.sources.length > 0 ? ['Sources:', record.sources.map(sourceLine).join('\n')] : []),
  ];
}

/** The record as Markdown, ending in one line break. */
export function renderMadr4(record: AdrRecord): string {
  const blocks = [
    frontMatter(record),
    `# ${heading(record.title)}`,
    '## Context and Problem Statement',
    ...record.context.map(inline),
    ...(record.facts.length > 0 ? ['What was stated and is asked about here:', bullets(record.facts)] : []),
    ...(record.drivers.length > 0 ? ['## Decision Drivers', bullets(record.drivers)] : []),
    '## Considered Options',
    bullets(record.options.map((o) => o.title)),
    '## Decision Outcome',
    `Chosen option: "${inline(record.chosen)}", because ${inline(sentence(record.because))}`,
    ...(record.againstScore ? [inline(record.againstScore)] : []),
    '### Consequences',
    record.consequences.map(argument).join('\n'),
    '### Confirmation',
    bullets(record.confirmation),
    '## Pros and Cons of the Options',
    ...record.options.flatMap((o) => [
      `### ${heading(o.title)}`,
      ...o.notes.map(inline),
      ...(o.arguments.length > 0 ? [o.arguments.map(argument).join('\n')] : []),
    ]),
    '## More Information',
    ...moreInformation(record),
  ];
  return `${blocks.join('\n\n')}\n`;
}
