'use client';
import { useEffect } from 'react';

/** Opens what an address with an anchor points into, where the browser does not do so itself. */
export function OpenAtAnchor() {
  useEffect(() => {
    const open = () => {
      const entry = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const folded = entry?.closest('details:not([open])');
      if (!entry || !folded) return;
      for (let at: Element | null | undefined = folded; at; at = at.parentElement?.closest('details'))
        at.setAttribute('open', '');
      entry.scrollIntoView();
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return null;
}
