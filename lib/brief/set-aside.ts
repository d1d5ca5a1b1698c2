/**
 * Text that could not be read is never written over: it is set aside under a key of its own, each generation beside the
 * ones before, and stays there. Hiding the notice deletes nothing.
 */
import type { Device } from './device.ts';

const PREFIX = 'plumbline.briefs.unreadable';
const HIDDEN = 'plumbline.hidden';

export interface Aside {
  key: string;
  text: string;
}

/** @returns all that is set aside on this device; none where storage is blocked */
function allAside({ local }: Pick<Device, 'local'>): Aside[] {
  const storage = local();
  return Array.from({ length: storage.length }, (_, i) => storage.key(i))
    .filter((key): key is string => key !== null && key.startsWith(PREFIX))
    .map((key) => ({ key, text: storage.getItem(key) ?? '' }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function hiddenKeys({ local }: Pick<Device, 'local'>): string[] {
  try {
    const keys: unknown = JSON.parse(local().getItem(HIDDEN) ?? '[]');
    return Array.isArray(keys) ? keys.filter((k) => typeof k === 'string') : [];
  } catch {
    return [];
  }
}

/** @returns what is set aside and was not yet dismissed */
export function asideToShow(device: Pick<Device, 'local'>): Aside[] {
  try {
    const hidden = hiddenKeys(device);
    return allAside(device).filter(({ key }) => !hidden.includes(key));
  } catch {
    return [];
  }
}

/** Keeps `text`, unless the same text is kept already. @throws where storage is full or blocked */
export function setAside(device: Pick<Device, 'local' | 'now'>, text: string): void {
  const kept = allAside(device);
  if (kept.some((aside) => aside.text === text)) return;
  const stamped = `${PREFIX}.${device.now()}`;
  const free = (key: string) => !kept.some((aside) => aside.key === key);
  let key = stamped;
  for (let n = 2; !free(key); n++) key = `${stamped}.${n}`;
  device.local().setItem(key, text);
}

/** From now on nothing is said of these; the text stays. @throws where storage is full or blocked */
export function hideAside(device: Pick<Device, 'local'>, keys: string[]): void {
  device.local().setItem(HIDDEN, JSON.stringify([...new Set([...hiddenKeys(device), ...keys])]));
}
