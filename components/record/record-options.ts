'use client';
/** What the records take from elsewhere: the link that opens the decision again, and the C4 elements. */
import { useEffect, useMemo, useState } from 'react';
import { salvageBrief } from '#lib/brief/salvage.ts';
import type { Evaluated } from '#lib/brief/use-evaluation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { encodeBrief } from '#lib/link/codec.ts';
import { elementsByDecision } from '#lib/c4/files.ts';
import { modelOf } from '#lib/c4/derive.ts';
import type { RecordOptions } from '#lib/record/build.ts';

/** A longer address would be cut by too many tools, so the records leave it out. */
const LONGEST_LINK = 8000;

/** @returns undefined until the link is made, or found to be too long */
export function useRecordOptions(result: Evaluated | undefined, brief: Brief): RecordOptions | undefined {
  const [made, setMade] = useState<{ of: Brief; link: string | null }>();
  const knowledge = result?.knowledge;
  useEffect(() => {
    if (!knowledge) return;
    let stale = false;
    const known = salvageBrief(knowledge, brief).brief;
    encodeBrief(knowledge, { ...known, knowledge: knowledge.version }).then(
      (fragment) => {
        const link = `${window.location.origin}/d#${fragment}`;
        if (!stale) setMade({ of: brief, link: link.length <= LONGEST_LINK ? link : null });
      },
      () => !stale && setMade({ of: brief, link: null }),
    );
    return () => {
      stale = true;
    };
  }, [knowledge, brief]);
  return useMemo(() => {
    if (!made || made.of !== brief || !result) return undefined;
    const elements = elementsByDecision(modelOf(result.knowledge, brief, result.evaluation));
    return { elements, ...(made.link ? { link: made.link } : {}) };
  }, [made, brief, result]);
}
