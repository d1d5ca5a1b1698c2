/** Between the codec and the pages: makes a link, and turns an opened one into sentences. */
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export type OpenedLink = { ok: true; brief: Brief; notices: string[] } | { ok: false; reason: string };
