// Marks, embeddings, overrides and isolates: they turn the order of what follows them, beyond the name they came in.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name as it may stand inside a sentence or a heading of ours. Letters of any script keep their own direction. */
export const withoutDirection = (text: string): string => text.replace(DIRECTION, '');
