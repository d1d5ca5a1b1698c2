/** Views of the model: who and what is around it, and what it is made of. */
import {
  isInside,
  MOST_ELEMENTS,
  shorten,
  type C4Element,
  type C4Model,
  type C4Relation,
  type C4View,
} from './model.ts';

/** Context first, then containers, then what supports them; each with at most 20 elements, in as many pictures as that takes. */
export function viewsOf(model: C4Model): C4View[] {
  const apart = supportingApart(model);
  return [...contextViews(model), ...containerViews(model, apart), ...supportingViews(model, apart)];
}

function contextViews(model: C4Model): C4View[] {
  const { system } = model;
  const inside = new Set(model.elements.filter(isInside).map((e) => e.id));
  const outside = model.elements.filter((e) => !inside.has(e.id));
  const place = (id: string) => (inside.has(id) ? system.id : id);
  const relations = new Map<string, C4Relation>();
  for (const relation of model.relations) {
    const [from, to] = [place(relation.from), place(relation.to)];
    if (from === to) continue;
    const seen = relations.get(`${from} ${to}`);
    if (!seen) {
      // A person's way in ("in a browser") is a matter of the containers.
      const byPerson = model.elements.some((e) => e.id === from && e.kind === 'person') && to === system.id;
      relations.set(`${from} ${to}`, {
        ...relation,
        from,
        to,
        ...(byPerson ? { label: 'Uses', technology: null } : {}),
      });
    } else if (seen.technology !== null || relation.technology !== null) {
      const both = [seen.technology, relation.technology].filter((t) => t !== null);
      seen.technology = [...new Set(both.flatMap((t) => t.split(', ')))].join(', ');
      seen.label =
        [...new Set([seen.label, relation.label])].length > 1 ? joined(seen.label, relation.label) : seen.label;
      seen.decisions = [...new Set([...seen.decisions, ...relation.decisions])];
    }
  }
  return pack(
    [system.id],
    outside.map((e) => e.id),
    [...relations.values()],
  ).map((ids, i, all) => ({
    ...part(ids, [system, ...model.elements], [...relations.values()]),
    id: nameOf('context', i, all.length),
    kind: 'context',
    title: titled(`System context of ${system.name}`, i, all.length),
    description: 'Who uses the system, and which other systems it talks to.',
    boundary: null,
  }));
}

const joined = (a: string, b: string) =>
  `${a}; ${b}`.length <= 45 ? `${a}; ${b.charAt(0).toLowerCase()}${b.slice(1)}` : a;

/** One application with more supporting parts than this would be drawn wider than a page. */
const MOST_BESIDE = 5;

/** Supporting parts get a picture of their own where several services would each draw a line to them, or for room. */
function supportingApart({ services, supporting, elements }: C4Model): Set<string> {
  const crowded = supporting.length > MOST_BESIDE || elements.length > MOST_ELEMENTS;
  return new Set(services.length > 0 || crowded ? supporting : []);
}

function containerViews({ system, elements, relations }: C4Model, apart: Set<string>): C4View[] {
  const shown = elements.filter((e) => !apart.has(e.id));
  const lines = relations.filter((r) => !apart.has(r.from) && !apart.has(r.to));
  return containerPictures('containers', `Containers of ${system.name}`, CONTAINERS, system, shown, lines);
}

const CONTAINERS = 'What is deployed, how the parts talk, and who calls them.';
const SUPPORTING = 'Queues, further stores and services of others that the parts lean on.';

/** The supporting parts and whatever talks to them; the services stand in one box, for who uses what is theirs. */
function supportingViews({ system, elements, relations, services }: C4Model, apart: Set<string>): C4View[] {
  if (apart.size === 0) return [];
  const group = groupOf(elements.filter((e) => services.includes(e.id)));
  const place = (id: string) => (services.includes(id) ? group.id : id);
  const lines = new Map<string, C4Relation>();
  for (const relation of relations) {
    const [from, to] = [place(relation.from), place(relation.to)];
    const line = `${from} ${to} ${relation.label}`;
    const moved = from !== relation.from || to !== relation.to;
    if (!lines.has(line)) lines.set(line, moved ? { ...relation, from, to } : relation);
  }
  const theirs = [...lines.values()].filter((r) => apart.has(r.from) || apart.has(r.to));
  const joined = new Set([...apart, ...theirs.flatMap((r) => [r.from, r.to])]);
  // The way in to the services holds the picture together.
  const between = [...lines.values()].filter((r) => r.to === group.id && joined.has(r.from) && joined.has(r.to));
  const shown = [group, ...elements].filter((e) => joined.has(e.id));
  return containerPictures('supporting', `Supporting parts of ${system.name}`, SUPPORTING, system, shown, [
    ...between,
    ...theirs,
  ]);
}

/** All services as one box. */
const groupOf = (services: C4Element[]): C4Element => ({
  id: 'services',
  kind: 'container',
  name: 'Any of the services',
  technology: null,
  description: shorten(services.map((e) => e.name).join(', '), 90),
  decisions: [...new Set(services.flatMap((e) => e.decisions))],
});

function containerPictures(
  id: string,
  title: string,
  description: string,
  system: C4Element,
  elements: C4Element[],
  relations: C4Relation[],
): C4View[] {
  const hubs = elements.filter((e) => e.kind === 'client' || e.kind === 'container').map((e) => e.id);
  const rest = elements.filter((e) => !hubs.includes(e.id)).map((e) => e.id);
  return pack(hubs, rest, relations).map((ids, i, all) => ({
    ...part(ids, elements, relations),
    id: nameOf(id, i, all.length),
    kind: 'container',
    title: titled(title, i, all.length),
    description,
    boundary: system.name,
  }));
}

const nameOf = (name: string, i: number, of: number) => (of === 1 ? name : `${name}-${i + 1}`);
const titled = (title: string, i: number, of: number) => (of === 1 ? title : `${title}, ${i + 1} of ${of}`);

function part(ids: Set<string>, elements: C4Element[], relations: C4Relation[]) {
  return {
    elements: elements.filter((e) => ids.has(e.id)),
    relations: relations.filter((r) => ids.has(r.from) && ids.has(r.to)),
  };
}

/**
 * Sets of at most 20 elements such that every relation has both its ends in one of them.
 * One set where everything fits; else relations fill a set, hub by hub, until it is full.
 */
function pack(hubs: string[], rest: string[], relations: C4Relation[]): Set<string>[] {
  if (hubs.length + rest.length <= MOST_ELEMENTS) return [new Set([...hubs, ...rest])];
  const order = new Map([...hubs, ...rest].map((id, i) => [id, i]));
  const place = (r: C4Relation) => Math.min(order.get(r.from) ?? Infinity, order.get(r.to) ?? Infinity);
  const sets: Set<string>[] = [];
  let current = new Set<string>();
  for (const relation of [...relations].sort((a, b) => place(a) - place(b))) {
    const grown = new Set([...current, relation.from, relation.to]);
    if (grown.size > MOST_ELEMENTS) {
      sets.push(current);
      current = new Set([relation.from, relation.to]);
    } else current = grown;
  }
  sets.push(current);
  const shown = new Set(sets.flatMap((s) => [...s]));
  const alone = [...hubs, ...rest].filter((id) => !shown.has(id));
  for (let i = 0; i < alone.length; i += MOST_ELEMENTS) sets.push(new Set(alone.slice(i, i + MOST_ELEMENTS)));
  return sets;
}
