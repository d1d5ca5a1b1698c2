/** Further stores and services that the application leans on; what is undecided is not drawn. */
import type { Choices } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { InnerParts } from './inner-parts.ts';
import { DUTIES, type Carrier, type Duty, type Part } from './supporting-words.ts';
import { KEY } from './wording.ts';

/** Every decided duty ends up on at least one element. @returns the elements drawn for them */
export function supportingParts(drawing: Drawing, choices: Choices, inner: InnerParts): string[] {
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
    } else drawn.set(duty.key, draw(drawing, part, duty.key, keys, users, choices, inner));
  }
  return [...drawn.values()];
}

const usersOf = ({ user }: Duty, { entry, workers }: InnerParts) => (user === 'entry' ? [entry] : workers);

const rowOf = ({ options, otherwise }: Duty, option: string): Part | Carrier =>
  (Object.hasOwn(options, option) ? options[option] : undefined) ?? otherwise;

function draw(
  drawing: Drawing,
  { kind, name, product, description, use, protocol }: Part,
  key: string,
  decisions: string[],
  users: string[],
  choices: Choices,
  { entry }: InnerParts,
): string {
  const id = drawing.add('part', {
    kind,
    name,
    technology: product === null ? null : choices[product](key, ''),
    description,
    decisions,
  });
  const technology = protocol === null ? null : choices.technology(protocol, 'protocol not decided');
  const inFront = key === KEY.caching && kind === 'external';
  for (const from of inFront ? callersOf(drawing, entry) : users)
    drawing.relate({ from, to: id, label: use, technology, decisions });
  if (inFront)
    drawing.relate({ from: id, to: entry, label: 'Fetches what it does not hold from', technology: null, decisions });
  return id;
}

/** Your own clients that call the entry; the people, where it serves them finished pages. */
function callersOf(drawing: Drawing, entry: string): string[] {
  const callers = new Set(drawing.relations.filter((r) => r.to === entry).map((r) => r.from));
  const ofKind = (kind: string) => drawing.elements.filter((e) => e.kind === kind && callers.has(e.id));
  const clients = ofKind('client');
  return (clients.length > 0 ? clients : ofKind('person')).map((e) => e.id);
}
