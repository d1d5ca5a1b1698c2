/** Between the codec and the pages: makes a link, and turns an opened one into sentences. */
import { leftOutWords } from '#lib/brief/problems.ts';
import { salvageBrief } from '#lib/brief/salvage.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { LinkError } from '#lib/link/link-error.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export type OpenedLink = { ok: true; brief: Brief; notices: string[] } | { ok: false; reason: string };

/** @returns the whole address, made with the version of this edition, and what it could not take along */
export async function linkOf(
  knowledge: Knowledge,
  brief: Brief,
  origin: string,
): Promise<{ link: string; leftOut: string[] }> {
  const known = salvageBrief(knowledge, brief);
  const fragment = await encodeBrief(knowledge, { ...known.brief, knowledge: knowledge.version });
  return { link: `${origin}/d#${fragment}`, leftOut: known.leftOut.map(leftOutWords) };
}

const KINDS: Record<string, string> = {
  variable: 'A question',
  answer: 'An answer',
  criterion: 'A criterion',
  decision: 'A decision',
  option: 'An option',
  scope: 'An interface',
  check: 'An item of a checklist',
};

/** "option 5.5001" and its like: a link holds numbers, so the thing is named by its place and its number there. */
function droppedInWords(knowledge: Knowledge, dropped: string[]): string[] {
  return dropped.map((entry) => {
    const [kind = '', number = ''] = entry.split(' ');
    const [whole, part] = number.split('.');
    const place =
      kind === 'answer' || kind === 'variable'
        ? knowledge.questions.find((q) => `${q.number}` === whole)?.short
        : kind === 'check'
          ? knowledge.checklists.find((c) => `${c.number}` === whole)?.title
          : kind === 'criterion'
            ? undefined
            : knowledge.topics.find((t) => `${t.number}` === whole)?.title;
    const named = place && part ? ` of “${place}” (number ${part})` : ` (number ${number})`;
    return `${KINDS[kind] ?? kind}${named} is not in this edition and was left out.`;
  });
}

/** Opens a fragment; never throws. */
export async function readLink(knowledge: Knowledge, fragment: string): Promise<OpenedLink> {
  try {
    const { brief, dropped, knowledgeVersion } = await decodeBrief(knowledge, fragment);
    const notices = droppedInWords(knowledge, dropped);
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
