import type { Brief } from '#lib/knowledge/brief.ts';

/** Hands a file to the browser. Nothing leaves the device. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** @param brief as the file is to hold it (`savedForm`, where a knowledge base is loaded) */
export function saveBriefFile(brief: Brief): void {
  const slug = (brief.names?.system ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const text = `${JSON.stringify(brief, null, 2)}\n`;
  saveFile(`${slug || 'brief'}.plumbline.json`, new Blob([text], { type: 'application/json' }));
}
