'use client';
import { useEffect, useState } from 'react';

const folds = () => document.querySelectorAll<HTMLDetailsElement>('details.fold');

/**
 * Opens or closes all folds of the page, and the one that holds what the address points at: not every browser does
 * that by itself, and none after a soft navigation.
 */
export function FoldControls() {
  const [all, setAll] = useState(false);
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(window.location.hash.slice(1));
      const fold = target?.closest<HTMLDetailsElement>('details.fold:not([open])');
      if (!fold) return;
      fold.open = true;
      target?.scrollIntoView();
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  const toggle = () => {
    for (const fold of folds()) fold.open = !all;
    setAll(!all);
  };
  return (
    <p className="fold-controls">
      <button type="button" className="link small" onClick={toggle}>
        {all ? 'Close all' : 'Open all'}
      </button>
    </p>
  );
}
