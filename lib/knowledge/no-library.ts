import type { Knowledge } from './types.ts';

/** The library part of a knowledge base that holds decisions alone. */
export const NO_LIBRARY: Pick<
  Knowledge,
  | 'relations'
  | 'variety'
  | 'precedents'
  | 'checklists'
  | 'principles'
  | 'patterns'
  | 'guides'
  | 'decisions'
  | 'cases'
  | 'trackRecord'
> = {
  relations: [],
  variety: [],
  precedents: [],
  checklists: [],
  principles: [],
  patterns: [],
  guides: [],
  decisions: [],
  cases: [],
  trackRecord: null,
};
