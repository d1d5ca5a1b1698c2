/** A small knowledge base with the topics that shape a diagram, and briefs that decide them. */
import { evaluate } from '#lib/engine/evaluate.ts';
import { NO_LIBRARY } from '#lib/knowledge/no-library.ts';
import { UNCALIBRATED } from '#lib/knowledge/uncalibrated.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { modelOf } from './derive.ts';
import type { C4Model, RecordLabels } from './model.ts';

const OPTIONS: Record<string, Record<string, string>> = {
  'api-style': {
    rest: 'REST/JSON, HTTPS',
    graphql: 'GraphQL, HTTPS',
    grpc: 'gRPC, HTTP/2',
    'server-html': 'HTML, HTTPS',
  },
  'live-updates': {
    websocket: 'WebSocket',
    'server-sent-events': 'SSE, HTTPS',
    polling: 'HTTPS, repeated requests',
    webhooks: 'Webhooks, HTTPS',
    none: 'HTTPS',
  },
  'system-of-record': {
    relational: 'SQL over TLS',
    document: 'Documents over TLS',
    graph: 'Cypher',
    'time-series': 'line protocol',
  },
  'service-architecture': { monolith: 'one application', microservices: 'services' },
  runtime: { containers: 'OCI images', functions: 'functions' },
  'read-write-model': {
    crud: 'one model',
    'crud-audit': 'one model',
    cqrs: 'two models',
    'event-sourcing': 'events',
    bespoke: 'own',
  },
  'async-work': { none: 'call', 'task-queue': 'jobs', 'event-bus': 'events', 'scheduled-batch': 'cron' },
  'message-broker': {
    'database-queue': 'table',
    redis: 'Redis',
    rabbitmq: 'RabbitMQ',
    kafka: 'Kafka',
    mqtt: 'MQTT',
    'managed-queue': 'SQS',
  },
  'short-lived-store': { redis: 'Redis protocol', memcached: 'Memcached protocol', 'main-database': 'table' },
  caching: { none: 'none', 'in-process': 'map', shared: 'Redis protocol', 'two-level': 'Redis', cdn: 'HTTP cache' },
  'cache-freshness': { ttl: 'expiry' },
  'search-store': { 'main-database': 'index', 'search-engine': 'OpenSearch', 'hosted-search': 'search API' },
  'relationship-store': { 'main-database': 'recursive SQL', graph: 'Cypher' },
  'telemetry-store': { 'main-database': 'SQL', 'time-series': 'line protocol', 'column-store': 'SQL over HTTP' },
  'analytics-store': { 'main-database': 'SQL', 'column-store': 'SQL over HTTP', warehouse: 'SQL over HTTPS' },
  'file-store': { 'object-storage': 'HTTPS', 'file-system': 'POSIX', database: 'SQL' },
  'identity-provider': { hosted: 'hosted', 'own-server': 'Keycloak', organisation: 'Entra ID', 'in-app': 'library' },
  'sign-in-protocol': { oidc: 'OpenID Connect', own: 'own form' },
  session: { 'server-session': 'cookie' },
  scaling: { 'read-replicas': 'replicas', horizontal: 'instances' },
  tenancy: { 'shared-tables': 'column' },
};
const SCOPES: Record<string, { id: string; number: number; title: string; item?: string }[]> = {
  'api-style': [
    { id: 'partner-api', number: 1, title: 'Partner API', item: 'partners' },
    { id: 'own-clients', number: 2, title: 'Own clients', item: 'own-web' },
    { id: 'service-to-service', number: 3, title: 'Service to service', item: 'services' },
  ],
  'live-updates': [
    { id: 'partner-api', number: 1, title: 'Partner API', item: 'partners' },
    { id: 'own-clients', number: 2, title: 'Own clients', item: 'own-web' },
  ],
  'async-work': [
    { id: 'later', number: 1, title: 'Later' },
    { id: 'events', number: 2, title: 'Events' },
    { id: 'schedule', number: 3, title: 'Schedule' },
  ],
};

const topics = Object.entries(OPTIONS).map(([id, options], i): TopicWithOptions => ({
  id,
  number: i + 1,
  title: id,
  question: `${id}?`,
  description: id,
  scopes: (SCOPES[id] ?? []).map(({ item, ...scope }) => ({
    ...scope,
    when: item === undefined ? {} : { [`clients.${item}`]: ['yes'] },
  })),
  criteria: [{ id: 'cost', base: 2 }],
  needs: [],
  options: Object.entries(options).map(([option, technology], n) => ({
    id: option,
    number: n + 1,
    title: `${option.charAt(0).toUpperCase()}${option.slice(1)}`,
    description: option,
    technology,
    examples: [],
    bestFor: [],
    avoidWhen: [],
    evidence: [],
    knockOuts: [],
    fit: [],
  })),
}));

export const knowledge: Knowledge = {
  ...NO_LIBRARY,
  calibration: UNCALIBRATED,
  version: '1.0.0',
  hash: 'fixture',
  questions: [
    {
      id: 'clients',
      number: 1,
      section: 'clients',
      text: 'Who?',
      short: 'clients',
      why: 'Why.',
      answers: [
        { id: 'yes', number: 1, text: 'Yes' },
        { id: 'no', number: 2, text: 'No' },
      ],
      items: ['own-web', 'own-mobile', 'own-tools', 'partners', 'services'].map((id, i) => ({
        id,
        number: i + 1,
        text: id,
      })),
    },
  ],
  criteria: [
    { id: 'cost', number: 1, title: 'Cost', characteristic: 'project', description: 'd', best: 'b', worst: 'w' },
  ],
  topics,
  sources: {},
  examples: [],
};

/** Choices by decision key, in short. */
export const chosen = (choices: Record<string, string>): Brief['choices'] =>
  Object.fromEntries(Object.entries(choices).map(([key, option]) => [key, { option }]));

/** Clients that are there, the rest not. */
export const clients = (...items: string[]): Record<string, string> =>
  Object.fromEntries(
    ['own-web', 'own-mobile', 'own-tools', 'partners', 'services'].map((id) => [
      `clients.${id}`,
      items.includes(id) ? 'yes' : 'no',
    ]),
  );

export const model = (brief: Brief): C4Model =>
  modelOf(knowledge, brief, evaluate(knowledge, brief, { draws: 10, flips: false, doubt: false }));

export const records: RecordLabels = new Map([
  ['api-style/own-clients', { number: '0001', title: 'API style: REST', file: '0001-api-style-rest.md' }],
  ['system-of-record', { number: '0002', title: 'System of record: relational', file: '0002-system-of-record.md' }],
  ['service-architecture', { number: '0003', title: 'Service architecture', file: '0003-service-architecture.md' }],
  ['runtime', { number: '0005', title: 'Runtime', file: '0005-runtime.md' }],
]);

/** Decided throughout: a web front end on one application. */
export const small: Brief = {
  answers: clients('own-web', 'partners'),
  choices: chosen({
    'api-style/own-clients': 'rest',
    'api-style/partner-api': 'rest',
    'live-updates/own-clients': 'server-sent-events',
    'live-updates/partner-api': 'webhooks',
    'system-of-record': 'relational',
    'service-architecture': 'monolith',
    runtime: 'containers',
    'read-write-model': 'crud',
  }),
  names: {
    system: 'Till',
    description: 'Sells things.',
    people: [{ name: 'Clerk', description: 'Stands at the counter.' }],
    capabilities: [{ name: 'Orders' }, { name: 'Stock' }, { name: 'Prices' }],
    externals: [{ name: 'Bank', description: 'Takes card payments.', capability: 'Orders' }],
  },
};

export const names = (m: C4Model) => m.elements.map((e) => e.name);
export const element = (m: C4Model, name: string) => {
  const found = m.elements.find((e) => e.name === name);
  if (!found) throw new Error(`no element "${name}" in ${names(m).join(', ')}`);
  return found;
};
/** "A → B: label [technology]" */
export const lines = (m: C4Model) =>
  m.relations.map((r) => {
    const name = (id: string) => m.elements.find((e) => e.id === id)?.name ?? id;
    return `${name(r.from)} → ${name(r.to)}: ${r.label}${r.technology === null ? '' : ` [${r.technology}]`}`;
  });
export const withChoices = (choices: Record<string, string>, more: Brief = {}): Brief => ({
  ...small,
  ...more,
  choices: { ...small.choices, ...chosen(choices) },
});
