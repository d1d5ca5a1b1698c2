import { canonicalJson, tidy } from '#lib/link/canonical.ts';

/** Whether two values mean the same: the order of keys does not count, and what is empty is as if it were not there. */
export const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(tidy(a)) === canonicalJson(tidy(b));
