/** Embeddings, overrides and isolates: they can turn what stands beside them, and what they hold, out of its order. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Free text of a person beside our own words: whatever its direction, each keeps its order. */
export function OwnText({ children }: { children: string }) {
  return <bdi>{children.replace(TURNING, '')}</bdi>;
}
