import type { ReactNode } from 'react';
import '#components/ui/evidence-table.css';
import '#components/library/library.css';
import '#components/library/library-tables.css';

export default function LibraryLayout({ children }: { children: ReactNode }) {
  return children;
}
