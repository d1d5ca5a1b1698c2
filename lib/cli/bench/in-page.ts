/** What runs inside the page: each function is sent there as text, so it may use nothing from outside itself. */

export interface Watched {
  /** Milliseconds from each key to the first change of the standings and the frame after it. */
  answered: number[];
  /** Lengths of the blocks of the main thread. */
  blocks: number[];
}

declare global {
  interface Window {
    benchWatched: Watched;
    benchPicture: number | undefined;
  }
}

/** From now on keys are timed until the standings have changed and been drawn. */
export function watchAnswers(standings: string): void {
  const watched: Watched = { answered: [], blocks: [] };
  window.benchWatched = watched;
  let pressed: number | null = null;
  window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
  const target = document.querySelector(standings);
  if (!target) throw new Error(`nothing matches ${standings}`);
  new MutationObserver(() => {
    if (pressed === null) return;
    const began = pressed;
    pressed = null;
    // A message posted within a frame arrives once that frame is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => watched.answered.push(performance.now() - began);
      port2.postMessage(null);
    });
  }).observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.blocks.push(entry.duration);
  }).observe({ type: 'longtask' });
}

/** Notes when the first picture is ready, from the start of the navigation. */
export function watchPicture(ready: string): void {
  const look = () => {
    if (window.benchPicture === undefined && document.querySelector(ready)) window.benchPicture = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}
