/** What the store needs of a browser, so that two tabs can be simulated over one storage. */
export interface Device {
  /** Shared by all tabs. @throws where the browser blocks it */
  local: () => Pick<Storage, 'getItem' | 'setItem' | 'key' | 'length'>;
  /** Of this tab alone; survives a reload. @throws where the browser blocks it */
  session: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Calls back when another tab may have written, or when this one comes back from a sleep in which it heard nothing. */
  listen: (changed: () => void) => void;
  /** ISO timestamp. */
  now: () => string;
  newId: () => string;
}

export const browser: Device = {
  local: () => window.localStorage,
  session: () => window.sessionStorage,
  listen: (changed) => {
    window.addEventListener('storage', changed);
    window.addEventListener('pageshow', changed);
    window.addEventListener('focus', changed);
  },
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
};
