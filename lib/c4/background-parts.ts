/** The broker, and the worker that takes jobs from it. */
import type { Choices } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { InnerParts } from './inner-parts.ts';
import { KEY, modelWords } from './wording.ts';

/** Brokers that run beside the database; a queue in the database is carried by the main store. */
export const BROKERS = ['redis', 'rabbitmq', 'kafka', 'mqtt', 'managed-queue'];
const ASYNC = [KEY.later, KEY.events, KEY.schedule];

/** Which kinds of background work fell on which mechanism. */
interface Work {
  jobs: string[];
  events: string[];
  timed: string[];
  /** Done in the request, or by a mechanism without a part of its own. */
  direct: string[];
}

/**
 * @param devices the client that stands for your own devices, if there is one
 * @returns the elements drawn
 */
export function backgroundParts(
  drawing: Drawing,
  choices: Choices,
  inner: InnerParts,
  devices: string | undefined,
): string[] {
  const work = workOf(choices);
  const users = inner.workers;
  const broker = addBroker(drawing, choices, work);
  const worker = inner.services.size > 0 ? null : addWorker(drawing, choices, work);
  if (broker !== null) {
    talkThrough(drawing, choices, work, broker, users, worker);
    if (devices !== undefined && choices.option(KEY.broker) === 'mqtt')
      drawing.relate({
        from: devices,
        to: broker,
        label: 'Exchanges messages through',
        technology: choices.technology(KEY.broker, ''),
        decisions: choices.present(KEY.broker),
      });
  } else if (choices.option(KEY.broker) !== null)
    for (const store of inner.stores) drawing.shape(store, choices.present(KEY.broker));
  if (worker !== null) workOnStore(drawing, choices, work, worker, inner);
  const carried = [...work.direct, ...(broker ? [] : work.events), ...(worker ? [] : work.timed)];
  for (const id of users) drawing.shape(id, broker || worker ? carried : [...carried, ...work.jobs]);
  return [broker, worker].filter((id) => id !== null);
}

function workOf(choices: Choices): Work {
  const decided = ASYNC.filter((key) => choices.option(key) !== null);
  const by = (option: string) => decided.filter((key) => choices.option(key) === option);
  const [jobs, events, timed] = [by('task-queue'), by('event-bus'), by('scheduled-batch')];
  const direct = decided.filter((key) => ![...jobs, ...events, ...timed].includes(key));
  return { jobs, events, timed, direct };
}

function addBroker(drawing: Drawing, choices: Choices, { jobs, events }: Work): string | null {
  if (!BROKERS.includes(choices.option(KEY.broker) ?? '')) return null;
  return drawing.add('broker', {
    kind: 'queue',
    name: 'Message broker',
    technology: choices.title(KEY.broker, ''),
    description: `Holds ${carriedThings(jobs, events)} until they are taken.`,
    decisions: [...choices.present(KEY.broker), ...jobs, ...events],
  });
}

/** A process of its own next to one application; several services each do their own work. */
function addWorker(drawing: Drawing, choices: Choices, { jobs, timed }: Work): string | null {
  if (jobs.length === 0 && timed.length === 0) return null;
  const duties = [
    ...(jobs.length > 0 ? ['work that no caller waits for'] : []),
    ...(timed.length > 0 ? ['work at fixed times'] : []),
  ];
  return drawing.add('worker', {
    kind: 'container',
    name: 'Background worker',
    technology: choices.title(KEY.runtime, 'runtime not decided'),
    description: `Does ${duties.join(', and ')}.`,
    decisions: [...jobs, ...timed, ...choices.present(KEY.runtime)],
  });
}

const carriedThings = (jobs: string[], events: string[]) =>
  [...(jobs.length > 0 ? ['jobs'] : []), ...(events.length > 0 ? ['events'] : [])].join(' and ') || 'messages';

function talkThrough(
  drawing: Drawing,
  choices: Choices,
  { jobs, events }: Work,
  broker: string,
  users: string[],
  worker: string | null,
): void {
  const things = carriedThings(jobs, events);
  const decisions = [...choices.present(KEY.broker), ...jobs, ...events];
  const takes = worker !== null && jobs.length > 0 ? worker : null;
  for (const from of users)
    drawing.relate({
      from,
      to: broker,
      label: takes ? `Hands ${things} to` : `Sends ${things} to and takes them from`,
      technology: null,
      decisions,
    });
  if (takes) drawing.relate({ from: takes, to: broker, label: `Takes ${things} from`, technology: null, decisions });
}

/** The worker does its work on the data; where the queue is a table, it finds its jobs there too. */
function workOnStore(drawing: Drawing, choices: Choices, { jobs }: Work, worker: string, { stores }: InnerParts): void {
  const { use } = modelWords(choices.option(KEY.model));
  const queued = jobs.length > 0 && choices.option(KEY.broker) === 'database-queue';
  for (const to of stores)
    drawing.relate({
      from: worker,
      to,
      label: queued ? `Takes jobs; ${use.charAt(0).toLowerCase()}${use.slice(1)}` : use,
      technology: choices.technology(KEY.store, 'protocol not decided'),
      decisions: choices.present(KEY.store, KEY.model, ...(queued ? [KEY.broker] : [])),
    });
}
