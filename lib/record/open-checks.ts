/** What the checklists still ask of a brief, as a Markdown file beside the records. */
import { checkedItems, isOpen, type CheckedItem } from '#lib/engine/checks.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { heading, inline } from '#lib/markdown/escape.ts';
import type { RecordFile } from './files.ts';
import { sentence } from '#lib/knowledge/words.ts';

const counted = (n: number, what: string) => (n === 0 ? [] : [`${n} ${what}`]);

function summary(items: CheckedItem[]): string {
  const of = (status: CheckedItem['status']) => items.filter((i) => i.status === status).length;
  const parts = [
    ...counted(items.filter(isOpen).length, 'open'),
    ...counted(of('done'), 'done'),
    ...counted(of('does-not-apply'), 'not applicable'),
    ...counted(of('moot'), 'moot by the choices made'),
  ];
  return `Of ${items.length} items: ${parts.join(', ')}.`;
}

function line({ item, note, status }: CheckedItem): string {
  const said = note ? ` Note: ${sentence(note)}` : '';
  const state = status === 'not-yet' ? ' Not yet.' : '';
  return `* [ ] ${inline(`${sentence(item.text)}${state} To verify: ${sentence(item.verify)}${said}`)}`;
}

/**
 * @returns one file, or none where the knowledge base has no checklist; open items in full, those that
 * do not apply with their reason, so that nothing disappears without a word
 */
export function openChecks(knowledge: Knowledge, brief: Brief): RecordFile[] {
  if (knowledge.checklists.length === 0) return [];
  const blocks = knowledge.checklists.flatMap((list) => {
    const items = checkedItems(brief, list);
    if (items.length === 0) return [];
    const open = items.filter(isOpen);
    const aside = items.filter((i) => i.status === 'does-not-apply');
    return [
      `## ${heading(list.title)}`,
      inline(summary(items)),
      ...(open.length > 0 ? [open.map(line).join('\n')] : []),
      ...(aside.length > 0
        ? [
            'Does not apply here:',
            aside
              .map((i) => `* ${inline(`${sentence(i.item.text)} ${i.note ? sentence(i.note) : 'No reason given.'}`)}`)
              .join('\n'),
          ]
        : []),
    ];
  });
  return [{ path: 'docs/open-checks.md', content: `${['# Open checks', ...blocks].join('\n\n')}\n` }];
}
