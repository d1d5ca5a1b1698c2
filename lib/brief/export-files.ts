/** All that is exported for a brief: records, their index and the diagrams, linked with each other. */
import { elementsByDecision, diagramFiles } from '#lib/c4/files.ts';
import { modelOf } from '#lib/c4/derive.ts';
import { viewsOf } from '#lib/c4/views.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { openChecks } from '#lib/record/open-checks.ts';
import { recordFiles, type RecordFile } from '#lib/record/files.ts';
import { recordRefs } from '#lib/record/refs.ts';

/** @param link address under which the brief can be opened again, when there is one */
export function exportFiles(
  knowledge: Knowledge,
  brief: Brief,
  evaluation: Evaluation,
  { link }: { link?: string | undefined } = {},
): RecordFile[] {
  const model = modelOf(knowledge, brief, evaluation);
  return [
    ...recordFiles(knowledge, brief, evaluation, { link, elements: elementsByDecision(model) }),
    ...openChecks(knowledge, brief),
    ...diagramFiles(viewsOf(model), recordRefs(knowledge, evaluation)),
  ];
}
