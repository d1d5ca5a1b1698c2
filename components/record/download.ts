import { saveFile } from '#lib/brief/save-file.ts';

/** Saves one Markdown file. */
export function downloadText(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/markdown;charset=utf-8' }));
}

/** Packs files (path to text) into one zip; the packer is loaded only now. */
export async function downloadZip(name: string, files: Record<string, string>): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  saveFile(name, new Blob([zipSync(entries) as BlobPart], { type: 'application/zip' }));
}
