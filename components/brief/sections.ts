import type { Section } from '#lib/knowledge/types.ts';

/** Sections in the order in which they are asked. */
export const SECTIONS: { id: Section; title: string }[] = [
  { id: 'clients', title: 'Clients' },
  { id: 'updates', title: 'Live updates' },
  { id: 'data', title: 'Data' },
  { id: 'load', title: 'Load' },
  { id: 'work', title: 'Work in the background' },
  { id: 'identity', title: 'Who signs in' },
  { id: 'qualities', title: 'Qualities' },
  { id: 'team', title: 'Team' },
  { id: 'given', title: 'What exists' },
];
