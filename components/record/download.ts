/** Hands files to the browser. Nothing leaves the device. */

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves one Markdown file. */
export function downloadText(name: string, text: string): void {
  save(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
}

/** Packs files (path to text) into one zip; the packer is loaded only now. */
export async function downloadZip(name: string, files: Record<string, string>): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  save(new Blob([zipSync(entries) as BlobPart], { type: 'application/zip' }), name);
}
