/** Briefs to links and back. A format that was ever issued is read for ever. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { isSealed } from './envelope.ts';
import { LinkError } from './link-error.ts';
import { fragmentsIn } from './pasted.ts';
import { decodeV1, type DecodedBrief } from './v1-decode.ts';
import { encodeV1 } from './v1-encode.ts';

/**
 * Parts that hold nothing and answers "not-sure" are left out: they mean the same as no entry.
 * @returns `1.<base64url>`, on one platform the same for the same brief whatever its order
 * @throws LinkError "invalid" for an id without a number or a brief outside the schema, "too-long" above 64 KB
 */
export async function encodeBrief(knowledge: Knowledge, brief: Brief): Promise<string> {
  return encodeV1(knowledge, brief);
}

/**
 * @param link the fragment with or without `#`, or a whole address, with what its journey did to it: punctuation at its
 *   end, lines of quoted mail, invisible characters, `%xx`, entities, gateways around it
 * @returns the brief that was encoded, without what the knowledge base no longer has
 * @throws LinkError and nothing else
 */
export async function decodeBrief(knowledge: Knowledge, link: string): Promise<DecodedBrief> {
  const found = fragmentsIn(link);
  const known = found.filter((f) => f.version === '1');
  const fragment = known.find((f) => isSealed(f.data)) ?? known[0] ?? found[0];
  switch (fragment?.version) {
    case '1':
      return decodeV1(knowledge, fragment.data);
    default:
      throw new LinkError(
        'unknown-version',
        `The link has format ${fragment?.version}, which this edition does not know.`,
      );
  }
}
