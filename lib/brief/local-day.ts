/** The calendar day of a moment where the reader is, as YYYY-MM-DD; empty for no valid moment. */
export function localDay(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
