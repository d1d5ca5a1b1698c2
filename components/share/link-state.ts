/** Between the codec and the pages: makes a link, and turns an opened one into sentences. */
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { LinkError } from '#lib/link/link-error.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export type OpenedLink = { ok: true; brief: Brief; notices: string[] } | { ok: false; reason: string };

/** @returns the whole address, with the version of the knowledge base it was made with */
export async function linkOf(knowledge: Knowledge, brief: Brief, origin: string): Promise<string> {
  return `${origin}/d#${await encodeBrief(knowledge, { ...brief, knowledge: knowledge.version })}`;
}

const KINDS: Record<string, [string, string]> = {
  variable: ['question', 'questions'],
  answer: ['answer', 'answers'],
  criterion: ['criterion', 'criteria'],
  decision: ['decision', 'decisions'],
  option: ['option', 'options'],
  scope: ['interface', 'interfaces'],
};

/** "answer 3.9" and its like, counted by kind. */
function droppedInWords(dropped: string[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of dropped) {
    const kind = entry.split(' ')[0] ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, n]) => {
    const [one, many] = KINDS[kind] ?? [kind, `${kind}s`];
    return n === 1
      ? `1 ${one} no longer exists here and was left out.`
      : `${n} ${many} no longer exist here and were left out.`;
  });
}

/** Opens a fragment; never throws. */
export async function readLink(knowledge: Knowledge, fragment: string): Promise<OpenedLink> {
  try {
    const { brief, dropped, knowledgeVersion } = await decodeBrief(knowledge, fragment);
    const notices = droppedInWords(dropped);
    if (knowledgeVersion !== null && knowledgeVersion !== knowledge.version)
      notices.push(
        `It was made with knowledge base ${knowledgeVersion}; this is ${knowledge.version}, so figures may differ from what the sender saw.`,
      );
    return { ok: true, brief, notices };
  } catch (error) {
    if (error instanceof LinkError) return { ok: false, reason: `${error.message} ${error.suggestion}` };
    return { ok: false, reason: 'It could not be read. Ask for the link again, or for the brief as a file.' };
  }
}
