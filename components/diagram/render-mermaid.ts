/** Mermaid, loaded when the first picture is wanted. Its settings are global, so pictures are made one at a time. */
import type { PageColours } from '#lib/c4/mermaid-config.ts';
import { mermaidConfig } from '#lib/c4/mermaid-config.ts';

let queue: Promise<unknown> = Promise.resolve();
let count = 0;

const loadMermaid = async () => (await import('mermaid')).default;

/**
 * @param htmlLabels false for a picture file
 * @returns SVG markup under an id of its own
 * @throws what Mermaid throws for text that it cannot read
 */
export function renderMermaid(text: string, colours: PageColours, htmlLabels: boolean): Promise<string> {
  const made = queue.then(async () => {
    const mermaid = await loadMermaid();
    await document.fonts.ready;
    mermaid.initialize(mermaidConfig(colours, htmlLabels));
    count += 1;
    // One picture holds the page for a third of a second: what the reader did meanwhile comes first.
    await new Promise((resume) => setTimeout(resume));
    const { svg } = await mermaid.render(`c4-${count}`, text);
    return svg;
  });
  queue = made.catch(() => undefined);
  return made;
}

/**
 * Fetches the renderer with all its parts and runs their first, slow code on the smallest picture, while the worker is
 * still counting: Mermaid and ELK take 0.3 s of the processor before they draw anything.
 */
export function warmMermaid(): void {
  // What fails here fails again, and is said, where a picture is wanted.
  renderMermaid('flowchart TB\n  a --> b', pageColours(false), true).catch(() => undefined);
}

/** The colours and the font of the page as they are now. */
export function pageColours(dark: boolean): PageColours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    line: colour('--ink-3'),
    font: getComputedStyle(document.body).fontFamily,
    dark,
  };
}
