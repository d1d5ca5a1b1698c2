/** Calls back once: when `frame` comes near the window, when the page has nothing else to do, or before it is printed. */
export function whenWanted(frame: Element, wanted: () => void): () => void {
  const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && call(), { rootMargin: '600px' });
  const printing = window.matchMedia('print');
  const onMedia = () => printing.matches && call();
  // Safari knows no idle time.
  const idle = window.requestIdleCallback?.(() => call()) ?? window.setTimeout(() => call(), 500);
  const stop = () => {
    near.disconnect();
    (window.cancelIdleCallback ?? window.clearTimeout)(idle);
    window.removeEventListener('beforeprint', call);
    printing.removeEventListener('change', onMedia);
  };
  const call = () => {
    stop();
    wanted();
  };
  near.observe(frame);
  window.addEventListener('beforeprint', call);
  printing.addEventListener('change', onMedia);
  return stop;
}
