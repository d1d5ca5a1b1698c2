/** People, your own clients, and the systems of others. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Choices } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { InnerParts } from './inner-parts.ts';
import { apiWords, KEY, liveWords, OWN_CLIENTS, servesPages, type OwnClient } from './wording.ts';

type Names = NonNullable<Brief['names']>;

/** @returns the element that stands for each of your own clients */
export function outerParts(drawing: Drawing, brief: Brief, choices: Choices, inner: InnerParts) {
  const given = brief.names ?? {};
  const named = <T extends { name: string }>(list: T[]) => list.filter((entry) => entry.name.trim() !== '');
  const names: Names = {
    ...given,
    ...(given.people ? { people: named(given.people) } : {}),
    ...(given.externals ? { externals: named(given.externals) } : {}),
  };
  const says = (item: string) => brief.answers?.[`clients.${item}`];
  const own = (Object.keys(OWN_CLIENTS) as OwnClient[]).filter((item) => says(item) === 'yes');
  const clients = ownClients(drawing, names, own, choices, inner);
  const partners = outsiders(drawing, names, says, choices, inner);
  people(drawing, names, clients, partners, inner, choices);
  return clients;
}

/** @returns the element that stands for each client; the entry itself where it serves finished pages */
function ownClients(drawing: Drawing, names: Names, own: OwnClient[], choices: Choices, { entry }: InnerParts) {
  const api = choices.option(KEY.ownApi);
  const decisions = choices.present(KEY.ownApi, KEY.ownLive);
  const clients = new Map<OwnClient, string>();
  for (const item of own) {
    if (item === 'own-web' && servesPages(api)) {
      clients.set(item, entry);
      continue;
    }
    const words = OWN_CLIENTS[item];
    const given = names.clients?.[item];
    const called = given?.name.trim() ? given : undefined;
    const client = drawing.add('client', {
      kind: 'client',
      name: called?.name ?? words.name,
      technology: words.technology,
      description: called?.description ?? (called ? '' : words.description),
      decisions,
    });
    clients.set(item, client);
    talk(drawing, client, entry, choices, KEY.ownApi, KEY.ownLive);
  }
  return clients;
}

/** The calls of one caller, and the live updates beside them. */
function talk(drawing: Drawing, caller: string, entry: string, choices: Choices, api: string, live: string | null) {
  drawing.relate({
    from: caller,
    to: entry,
    label: apiWords(choices.option(api)).calls,
    technology: choices.technology(api, 'style not decided'),
    decisions: choices.present(api),
  });
  const update = live === null ? null : liveWords(choices.option(live));
  if (live === null || !update) return;
  const [from, to] = update.from === 'caller' ? [caller, entry] : [entry, caller];
  drawing.relate({
    from,
    to,
    label: update.label,
    technology: choices.technology(live, 'way not decided'),
    decisions: choices.present(live),
  });
}

/** Systems of others. @returns those that call through the partner API */
function outsiders(
  drawing: Drawing,
  names: Names,
  says: (item: string) => string | undefined,
  choices: Choices,
  { entry, services }: InnerParts,
): string[] {
  const partners: string[] = [];
  const partner = (name: string, description: string) => {
    const id = drawing.add('external', {
      kind: 'external',
      name,
      technology: null,
      description,
      decisions: choices.present(KEY.partnerApi, KEY.partnerLive),
    });
    talk(drawing, id, entry, choices, KEY.partnerApi, KEY.partnerLive);
    partners.push(id);
  };
  for (const { name, description, direction, capability } of names.externals ?? []) {
    if (direction === 'partner') {
      partner(name, description ?? '');
      continue;
    }
    const id = drawing.add('external', {
      kind: 'external',
      name,
      technology: null,
      description: description ?? '',
      decisions: [],
    });
    const part = services.get(capability ?? '') ?? entry;
    const inbound = direction === 'calls-us';
    const [from, to] = inbound ? [id, part] : [part, id];
    // What passes between them nobody has said.
    drawing.relate({ from, to, label: inbound ? 'Sends requests to' : 'Uses', technology: null, decisions: [] });
  }
  if (says('partners') === 'yes' && partners.length === 0)
    partner('Partner systems', 'Software of other organisations, written against the API.');
  if (says('services') === 'yes') {
    const others = drawing.add('external', {
      kind: 'external',
      name: 'Other services',
      technology: null,
      description: 'Programs of your organisation that call this system.',
      decisions: choices.present(KEY.innerApi),
    });
    talk(drawing, others, entry, choices, KEY.innerApi, null);
  }
  return partners;
}

function people(
  drawing: Drawing,
  names: Names,
  clients: Map<OwnClient, string>,
  partners: string[],
  { entry }: InnerParts,
  choices: Choices,
): void {
  // Devices and tools run by themselves, so nobody is taken to use them unless it is said.
  const usual = [...clients].filter(([item]) => item !== 'own-tools' || clients.size === 1);
  const unnamed = usual.length > 0 ? [{ name: 'User' }] : [];
  for (const { name, description, uses } of names.people ?? (unnamed as NonNullable<Names['people']>)) {
    const person = drawing.add('person', {
      kind: 'person',
      name,
      technology: null,
      description: description ?? '',
      decisions: [],
    });
    const relate = (to: string, label: string, technology: string | null, decisions: string[] = []) =>
      drawing.relate({ from: person, to, label, technology, decisions });
    if (uses === 'partners' && partners.length > 0) {
      for (const id of partners) relate(id, 'Works with', null);
      continue;
    }
    const named = [...clients].filter(([item]) => item === uses);
    const used = named.length > 0 ? named : usual;
    for (const [item, id] of used)
      if (id === entry)
        relate(id, OWN_CLIENTS[item].used, pageTechnology(choices), choices.present(KEY.ownApi, KEY.ownLive));
      else relate(id, OWN_CLIENTS[item].used, null);
    if (used.length === 0) relate(entry, 'Uses', null);
  }
}

/** What a page in the browser speaks with the server that made it. */
function pageTechnology(choices: Choices): string {
  const live = choices.option(KEY.ownLive);
  const update = live === null || live === 'none' ? null : choices.technology(KEY.ownLive, '');
  return ['HTML, HTTPS', update].filter((t) => t !== null).join('; ');
}
