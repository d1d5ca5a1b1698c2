/** The record set as files, for download and for the command line. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { buildRecords, type RecordOptions } from './build.ts';
import { inline } from '#lib/markdown/escape.ts';
import { mayAriseSentence } from './may-arise.ts';
import { undecided } from './refs.ts';
import { renderMadr4 } from './render-madr4.ts';
import { sentence } from '#lib/knowledge/words.ts';

export interface RecordFile {
  path: string;
  content: string;
}

/** Records in `docs/decisions`; the index stays outside, where readers of that folder do not trip over it. */
export function recordFiles(
  knowledge: Knowledge,
  brief: Brief,
  evaluation: Evaluation,
  options: RecordOptions = {},
): RecordFile[] {
  const records = buildRecords(knowledge, brief, evaluation, options);
  const open = undecided(knowledge, evaluation);
  const system = brief.names?.system?.trim();
  const blocks = [
    '# Architecture decisions',
    ...(system ? [inline(`System: ${system}.`)] : []),
    ...(records.length > 0
      ? [
          records
            .map(
              (r) =>
                `* [${r.number} ${inline(r.title)}](decisions/${r.file}), ${r.status}${r.date ? ` ${r.date}` : ''}`,
            )
            .join('\n'),
        ]
      : ['Nothing is decided yet.']),
    ...(open.length > 0
      ? ['## Not decided yet', open.map((u) => `* ${inline(`${u.title}: ${sentence(u.reason)}`)}`).join('\n')]
      : []),
    ...(evaluation.mayArise.length > 0
      ? [
          '## May arise',
          'Nothing that was stated says whether these are to be decided at all.',
          evaluation.mayArise.map((m) => `* ${inline(mayAriseSentence(knowledge, m))}`).join('\n'),
        ]
      : []),
  ];
  return [
    ...records.map((r) => ({ path: `docs/decisions/${r.file}`, content: renderMadr4(r) })),
    { path: 'docs/decisions-index.md', content: `${blocks.join('\n\n')}\n` },
  ];
}
