'use client';
/** What the records take from elsewhere: the elements each decision shaped, and the link to open it again. */
import type { Evaluated } from '#lib/brief/use-evaluation.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { RecordOptions } from '#lib/record/build.ts';

export function useRecordOptions(_result: Evaluated | undefined, _brief: Brief): RecordOptions | undefined {
  return undefined;
}
