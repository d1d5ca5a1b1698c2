import type { Visited } from './kept.ts';

/** After the page is done and the browser has nothing better to do. */
function whenIdle(work: () => void) {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 1));
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

/** Keeps the app, and the page at `path`, on this device, where the browser can and the app is built. */
export function keepOffline(path: string) {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  whenIdle(() => {
    const { serviceWorker } = navigator;
    serviceWorker
      .register('/service-worker.js', { updateViaCache: 'none' })
      .then(() => serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ visited: path } satisfies Visited))
      // Storage may be blocked or the server gone: the app then needs its network, as before.
      .catch(() => undefined);
  });
}
