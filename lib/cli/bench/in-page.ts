/** What runs inside the page: each function is sent there as text, so it may use nothing from outside itself. */

export interface Watched {
  /** Milliseconds from each key to the first change of the standings and the frame after it. */
  answered: number[];
  /** Blocks of the main thread above 50 ms, with when each began. */
  blocks: { start: number; duration: number }[];
  /** When the page first read the brief kept on this device, which it does once it is alive; null before. */
  alive: number | null;
  /** When the first picture was there. */
  picture: number | null;
  /** Workers that owe an answer to their last question, or an answer that is final. */
  owing: Set<unknown>;
}

declare global {
  interface Window {
    benchWatched: Watched;
  }
}

/** Runs before anything else of the page: notes blocks, and which workers still owe their last word. */
export function watchPage(ready: string): void {
  const watched: Watched = { answered: [], blocks: [], alive: null, picture: null, owing: new Set() };
  window.benchWatched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.blocks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const read = Storage.prototype.getItem;
  Storage.prototype.getItem = function (name) {
    watched.alive ??= performance.now();
    return read.call(this, name);
  };
  window.Worker = class extends Worker {
    #asked: unknown;
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data.id === this.#asked && data.final !== false) watched.owing.delete(this);
      });
    }
    override postMessage(message: { id?: unknown }) {
      if (message.id !== undefined) {
        this.#asked = message.id;
        watched.owing.add(this);
      }
      super.postMessage(message);
    }
    override terminate() {
      watched.owing.delete(this);
      super.terminate();
    }
  };
  const look = () => {
    if (watched.picture === null && document.querySelector(ready)) watched.picture = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Resolves once no worker owes an answer and nothing in the page has changed for ten frames on end. */
export function quiet(): Promise<void> {
  const QUIET_FRAMES = 10;
  return new Promise((resolve) => {
    let still = 0;
    const changes = new MutationObserver(() => (still = 0));
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const frame = () => {
      still = window.benchWatched.owing.size > 0 ? 0 : still + 1;
      if (still <= QUIET_FRAMES) return void requestAnimationFrame(frame);
      changes.disconnect();
      resolve();
    };
    requestAnimationFrame(frame);
  });
}

/** From now on keys are timed until the standings have changed and been drawn. */
export function watchAnswers(standings: string): void {
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
      port1.onmessage = () => window.benchWatched.answered.push(performance.now() - began);
      port2.postMessage(null);
    });
  }).observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
}
