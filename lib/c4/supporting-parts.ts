/** Further stores and services that the application leans on; what is undecided is not drawn. */
import type { Choices } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { InnerParts } from './inner-parts.ts';
import { DUTIES, type Carrier, type Duty, type Part } from './supporting-words.ts';
import { KEY } from './wording.ts';

/**
 * Every decided duty ends up on at least one element.
 * @param devices the client that stands for your own devices, if there is one
 * @returns the elements drawn
 */
export function supportingParts(
  drawing: Drawing,
  choices: Choices,
  inner: InnerParts,
  devices: string | undefined,
): string[] {
  const drawn = new Map<string, string>();
  for (const duty of DUTIES) {
    const option = choices.option(duty.key);
    if (option === null) continue;
    const users = usersOf(duty, inner);
    const keys = choices.present(duty.key, ...duty.with);
    const part = rowOf(duty, option);
    if (part === 'application') for (const id of users) drawing.shape(id, keys);
    else if (part === 'store') for (const id of inner.stores) drawing.shape(id, keys);
    else if (part.sameAs !== undefined && choices.option(part.sameAs) === option) {
      const twin = drawn.get(part.sameAs);
      for (const id of twin === undefined ? inner.stores : [twin]) drawing.shape(id, keys, part.both);
    } else if (isInFront(duty.key, part))
      drawn.set(duty.key, drawInFront(drawing, part, keys, choices, inner, devices));
    else {
      const id = addPart(drawing, part, duty.key, keys, choices);
      for (const user of users) leanOn(drawing, user, id, part, keys, choices);
      drawn.set(duty.key, id);
    }
  }
  return [...drawn.values()];
}

const usersOf = ({ user }: Duty, { entry, workers }: InnerParts) => (user === 'entry' ? [entry] : workers);

const rowOf = ({ options, otherwise }: Duty, option: string): Part | Carrier =>
  (Object.hasOwn(options, option) ? options[option] : undefined) ?? otherwise;

function addPart(drawing: Drawing, part: Part, key: string, decisions: string[], choices: Choices): string {
  const { kind, name, product, description } = part;
  const technology = product === null ? null : choices[product](key, '');
  return drawing.add('part', { kind, name, technology, description, decisions });
}

function leanOn(drawing: Drawing, from: string, to: string, part: Part, decisions: string[], choices: Choices): void {
  const technology = part.protocol === null ? null : choices.technology(part.protocol, 'protocol not decided');
  drawing.relate({ from, to, label: part.use, technology, decisions });
}

/** A cache of whole answers: callers ask it, and it asks the application. */
const isInFront = (key: string, { kind }: Part) => key === KEY.caching && kind === 'external';

function drawInFront(
  drawing: Drawing,
  part: Part,
  decisions: string[],
  choices: Choices,
  { entry }: InnerParts,
  devices: string | undefined,
): string {
  const id = addPart(drawing, part, KEY.caching, decisions, choices);
  for (const caller of callersOf(drawing, entry, devices)) leanOn(drawing, caller, id, part, decisions, choices);
  drawing.relate({ from: id, to: entry, label: 'Fetches what it does not hold from', technology: null, decisions });
  return id;
}

/** Your own apps that call the entry, devices left out; the people, where it serves them finished pages. */
function callersOf(drawing: Drawing, entry: string, devices: string | undefined): string[] {
  const callers = new Set(drawing.relations.filter((r) => r.to === entry).map((r) => r.from));
  const ofKind = (kind: string) =>
    drawing.elements.filter((e) => e.kind === kind && callers.has(e.id) && e.id !== devices).map((e) => e.id);
  const clients = ofKind('client');
  return clients.length > 0 ? clients : ofKind('person');
}
