/** Contrast of the words of a picture with what is drawn behind them; runs inside the page. */
export interface Words {
  text: string;
  contrast: number;
}

/** @param frame the picture with its frame, whose background shows where nothing else is drawn */
export function contrastsIn(frame: Element): Words[] {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const opaque = (colour: string) => !/^(none|transparent|rgba\(.*, ?0\))$/.test(colour);
  const behind = (element: Element): string => {
    // A box is one shape, or for a person a group of them.
    const box = element.closest('g.node')?.querySelector('.basic');
    if (box) return getComputedStyle(box.matches('g') ? (box.firstElementChild ?? box) : box).fill;
    for (let at: Element | null = element; at; at = at === frame ? null : at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (opaque(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const found: Words[] = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || element.closest('style, title, desc')) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
    found.push({ text, contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
  }
  return found;
}
