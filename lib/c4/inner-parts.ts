/** Containers and stores: what you deploy. */
import type { Brief } from '#lib/knowledge/brief.ts';
import { list } from '#lib/knowledge/words.ts';
import type { Choices } from './choices.ts';
import type { Drawing } from './drawing.ts';
import { apiWords, isSplit, KEY, modelWords } from './wording.ts';

export interface InnerParts {
  /** What takes calls from outside. */
  entry: string;
  /** Capability name to the container that does it; empty where one application does everything. */
  services: Map<string, string>;
  /** What does the work: each service, or the one application. */
  workers: string[];
  /** The main store, or the one of each service. */
  stores: string[];
}

export function innerParts(drawing: Drawing, brief: Brief, choices: Choices): InnerParts {
  const capabilities = (brief.names?.capabilities ?? []).filter((c) => c.name.trim() !== '');
  return isSplit(choices.option(KEY.split)) && capabilities.length > 1
    ? severalServices(drawing, capabilities, choices)
    : oneApplication(drawing, capabilities, choices);
}

const deployed = (choices: Choices) => [
  choices.title(KEY.split, 'split not decided'),
  choices.title(KEY.runtime, 'runtime not decided'),
];
const words = (...parts: (string | null)[]) => parts.filter((p) => p !== null).join(', ') || null;

function oneApplication(drawing: Drawing, capabilities: { name: string }[], choices: Choices): InnerParts {
  const entry = drawing.add('app', {
    kind: 'container',
    name: isSplit(choices.option(KEY.split)) ? 'Services' : 'Application',
    technology: words(...deployed(choices)),
    description: capabilities.length > 0 ? `${list(capabilities.map((c) => c.name))}.` : 'Everything the system does.',
    decisions: choices.present(
      KEY.split,
      KEY.runtime,
      KEY.model,
      KEY.ownApi,
      KEY.partnerApi,
      KEY.innerApi,
      KEY.ownLive,
    ),
  });
  return { entry, services: new Map(), workers: [entry], stores: [addStores(drawing, entry, null, choices)] };
}

function severalServices(
  drawing: Drawing,
  capabilities: { name: string; description?: string | undefined }[],
  choices: Choices,
): InnerParts {
  const api = choices.option(KEY.ownApi) ?? choices.option(KEY.partnerApi);
  const entry = drawing.add('entry', {
    kind: 'container',
    name: apiWords(api).entry,
    technology: words(choices.title(KEY.runtime, 'runtime not decided')),
    description: 'The one way in; passes each call to the service that answers it.',
    decisions: choices.present(KEY.split, KEY.runtime, KEY.ownApi, KEY.partnerApi, KEY.ownLive),
  });
  const services = new Map<string, string>();
  const workers: string[] = [];
  const stores: string[] = [];
  for (const { name, description } of capabilities) {
    const service = drawing.add('service', {
      kind: 'container',
      name,
      technology: words('service', choices.title(KEY.runtime, 'runtime not decided')),
      description: description ?? '',
      decisions: choices.present(KEY.split, KEY.runtime, KEY.model, KEY.innerApi),
    });
    services.set(name, service);
    workers.push(service);
    drawing.relate({
      from: entry,
      to: service,
      label: 'Passes calls to',
      technology: choices.technology(KEY.innerApi, 'style not decided'),
      decisions: choices.present(KEY.innerApi),
    });
    stores.push(addStores(drawing, service, name, choices));
  }
  return { entry, services, workers, stores };
}

/**
 * @param owner the service whose store it is, or null; only a single application gets its reads drawn apart
 * @returns the store that holds the truth
 */
function addStores(drawing: Drawing, user: string, owner: string | null, choices: Choices): string {
  const model = modelWords(choices.option(KEY.model));
  const technology = choices.title(KEY.store, 'kind of store not decided');
  const protocol = choices.technology(KEY.store, 'protocol not decided');
  const decisions = choices.present(KEY.store, KEY.model);
  const store = drawing.add('store', {
    kind: 'store',
    name: owner === null ? model.name : `${owner}: ${model.name.toLowerCase()}`,
    technology,
    description: owner === null ? model.state : `${model.state} Used by this service alone.`,
    decisions,
  });
  drawing.relate({ from: user, to: store, label: model.use, technology: protocol, decisions });
  if (model.reads === null || owner !== null) return store;
  const reads = drawing.add('store', {
    kind: 'store',
    name: 'Read models',
    technology: 'kind of store not decided',
    description: model.reads,
    decisions: choices.present(KEY.model),
  });
  drawing.relate({
    from: user,
    to: reads,
    label: 'Updates and reads views in',
    technology: null,
    decisions: choices.present(KEY.model),
  });
  return store;
}
