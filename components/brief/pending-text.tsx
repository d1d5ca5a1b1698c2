/** While the knowledge base is on its way, or why it is not coming. */
export function Pending({ error }: { error: Error | null }) {
  return error ? <p role="alert">{error.message}</p> : <p className="muted">Loading the knowledge base …</p>;
}
