import type { ReactNode } from 'react';
import './decisions.css';

export default function DecisionsLayout({ children }: { children: ReactNode }) {
  return children;
}
