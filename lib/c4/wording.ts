/** How the options of the base are drawn. An option that is not named here takes the row `other`. */

/** The decisions that shape a diagram. */
export const KEY = {
  ownApi: 'api-style/own-clients',
  partnerApi: 'api-style/partner-api',
  innerApi: 'api-style/service-to-service',
  ownLive: 'live-updates/own-clients',
  partnerLive: 'live-updates/partner-api',
  store: 'system-of-record',
  split: 'service-architecture',
  runtime: 'runtime',
  model: 'read-write-model',
  later: 'async-work/later',
  events: 'async-work/events',
  schedule: 'async-work/schedule',
  broker: 'message-broker',
  shortLived: 'short-lived-store',
  caching: 'caching',
  freshness: 'cache-freshness',
  search: 'search-store',
  relationships: 'relationship-store',
  telemetry: 'telemetry-store',
  analytics: 'analytics-store',
  files: 'file-store',
  identity: 'identity-provider',
  signIn: 'sign-in-protocol',
  session: 'session',
  machines: 'machine-credential',
  crossWrites: 'cross-service-consistency',
  scaling: 'scaling',
  tenancy: 'tenancy',
} as const;

/** Items of the question `clients` that are your own software, in the order in which they are drawn. */
export const OWN_CLIENTS = {
  'own-web': {
    name: 'Web front end',
    technology: 'browser',
    description: 'Runs in the browser.',
    used: 'Uses in a browser',
  },
  'own-mobile': {
    name: 'Mobile app',
    technology: 'phone',
    description: 'Installed from a store.',
    used: 'Uses on a phone',
  },
  'own-tools': {
    name: 'Tools and devices',
    technology: 'own software',
    description: 'Programs of your own that call the system.',
    used: 'Works with',
  },
} as const;
export type OwnClient = keyof typeof OWN_CLIENTS;

/** What the caller does, and what the one entry to several services is called. */
const API = {
  rest: { calls: 'Makes API calls to', entry: 'API gateway' },
  graphql: { calls: 'Queries and changes data through', entry: 'GraphQL gateway' },
  grpc: { calls: 'Calls procedures of', entry: 'API gateway' },
  'server-html': { calls: 'Requests pages from', entry: 'Page server' },
  other: { calls: 'Makes API calls to', entry: 'Entry point' },
} as const;

/** Who opens the channel for live updates: the caller, the system, or nobody beyond the API calls. */
const LIVE = {
  websocket: { from: 'caller', label: 'Exchanges live messages with' },
  'server-sent-events': { from: 'caller', label: 'Subscribes to changes from' },
  polling: { from: 'caller', label: 'Polls for changes' },
  webhooks: { from: 'system', label: 'Sends events to' },
  none: null,
  other: { from: 'caller', label: 'Gets changes from' },
} as const;

/** Whether reads have a store of their own, and how the application speaks to each. */
const MODEL = {
  crud: { name: 'Main store', use: 'Reads and writes', state: 'The current state.', reads: null },
  'crud-audit': {
    name: 'Main store',
    use: 'Reads, writes and logs changes in',
    state: 'The current state and a log of changes.',
    reads: null,
  },
  cqrs: {
    name: 'Write store',
    use: 'Records changes in',
    state: 'The current state, shaped for changes.',
    reads: 'Views built from the changes.',
  },
  'event-sourcing': {
    name: 'Event store',
    use: 'Appends events to',
    state: 'Every change as an event, in order.',
    reads: 'Views projected from the events.',
  },
  other: {
    name: 'Main store',
    use: 'Reads and writes',
    state: 'The data that counts when copies disagree.',
    reads: null,
  },
} as const;

const row = <T extends { other: unknown }>(table: T, option: string | null): T[keyof T] =>
  option !== null && Object.hasOwn(table, option) ? table[option as keyof T] : (table.other as T[keyof T]);

export const apiWords = (option: string | null) => row(API, option);
export const liveWords = (option: string | null) => (option === null ? null : row(LIVE, option));
export const modelWords = (option: string | null) => row(MODEL, option);
/** True where the server sends finished pages, so that no front end of its own is deployed. */
export const servesPages = (option: string | null) => option === 'server-html';
export const isSplit = (option: string | null) => option === 'microservices';
