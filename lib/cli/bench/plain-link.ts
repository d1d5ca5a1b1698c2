/** A link the plain way: the brief as JSON, deflated with the platform's streams, in base64url. */
const deflated = async (bytes: BlobPart, stream: CompressionStream | DecompressionStream) =>
  new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();

export async function plainEncode(brief: unknown): Promise<string> {
  const packed = await deflated(JSON.stringify(brief), new CompressionStream('deflate-raw'));
  return Buffer.from(packed).toString('base64url');
}

/** No checksum, no ids, no schema, no limit: what comes out is whatever went in. */
export async function plainDecode(link: string): Promise<unknown> {
  const bytes = await deflated(Buffer.from(link, 'base64url'), new DecompressionStream('deflate-raw'));
  return JSON.parse(Buffer.from(bytes).toString()) as unknown;
}
