/** What is drawn beside the application and its main store, by decision and option. */
import type { ElementKind } from './model.ts';
import { KEY } from './wording.ts';

type Key = (typeof KEY)[keyof typeof KEY];

/** An element of its own. */
export interface Part {
  kind: ElementKind;
  name: string;
  /** Which text of the option names the product; null where the name of the part says it already. */
  product: 'title' | 'technology' | null;
  description: string;
  /** What its user does with it, at most 45 characters. */
  use: string;
  /** The decision whose option says how the two talk; null where that adds nothing. */
  protocol: Key | null;
  /** Where this decision fell on the same option, its element does both jobs, and takes this name if there is one. */
  sameAs?: Key;
  both?: string;
}

/** What does the job where no part of its own does. */
export type Carrier = 'store' | 'application';

export interface Duty {
  key: Key;
  /** Decisions about the same part. */
  with: Key[];
  /** Who uses the part: the one way in, or whatever does the work. */
  user: 'entry' | 'services';
  options: Readonly<Record<string, Part | Carrier>>;
  /** For options that have no row. */
  otherwise: Carrier;
}

const shortLived: Part = {
  kind: 'store',
  name: 'Short-lived data',
  product: 'title',
  description: 'Sessions, counters, locks and limits that expire by themselves.',
  use: 'Keeps sessions and counters in',
  protocol: KEY.shortLived,
};
/** Never one with short-lived data or the broker: a cache evicts what those must keep. */
const sharedCache: Part = {
  kind: 'store',
  name: 'Shared cache',
  product: 'technology',
  description: 'Copies of answers, for all instances.',
  use: 'Looks answers up in',
  protocol: null,
};
const measurements: Part = {
  kind: 'store',
  name: 'Measurements',
  product: 'title',
  description: 'Values over time, read as ranges and averages.',
  use: 'Adds and reads measurements in',
  protocol: KEY.telemetry,
};
const identity: Part = {
  kind: 'external',
  name: 'Identity provider',
  product: null,
  description: 'Keeps the accounts and shows the sign-in pages.',
  use: 'Signs people in through',
  protocol: KEY.signIn,
};

/** In the order in which the parts are drawn. */
export const DUTIES: readonly Duty[] = [
  {
    key: KEY.identity,
    with: [KEY.signIn],
    user: 'entry',
    options: {
      hosted: identity,
      organisation: {
        ...identity,
        name: 'Identity provider of the organisation',
        description: 'The directory that says who belongs to it.',
      },
      'own-server': {
        ...identity,
        kind: 'container',
        name: 'Identity server',
        product: 'technology',
        description: 'Keeps the accounts and shows the sign-in pages; run by you.',
      },
    },
    otherwise: 'application',
  },
  {
    key: KEY.shortLived,
    with: [],
    user: 'entry',
    options: { redis: shortLived, memcached: shortLived, 'main-database': 'store' },
    otherwise: 'application',
  },
  {
    key: KEY.caching,
    with: [KEY.freshness],
    user: 'services',
    options: {
      shared: sharedCache,
      'two-level': { ...sharedCache, description: 'Copies of answers, behind a small cache in each process.' },
      cdn: {
        kind: 'external',
        name: 'Content delivery network',
        product: null,
        description: 'Keeps whole answers close to those who ask for them.',
        use: 'Gets shared answers through',
        protocol: KEY.caching,
      },
    },
    otherwise: 'application',
  },
  {
    key: KEY.search,
    with: [],
    user: 'services',
    options: {
      'search-engine': {
        kind: 'store',
        name: 'Search index',
        product: 'technology',
        description: 'A copy of what can be searched, fed from the main store.',
        use: 'Feeds and searches',
        protocol: null,
      },
      'hosted-search': {
        kind: 'external',
        name: 'Hosted search',
        product: null,
        description: 'Holds a copy of what can be searched and answers searches.',
        use: 'Sends records to and searches in',
        protocol: KEY.search,
      },
      'main-database': 'store',
    },
    otherwise: 'application',
  },
  {
    key: KEY.relationships,
    with: [],
    user: 'services',
    options: {
      graph: {
        kind: 'store',
        name: 'Links between things',
        product: 'title',
        description: 'Things and their links, followed over many steps.',
        use: 'Keeps and follows links in',
        protocol: KEY.relationships,
        sameAs: KEY.store,
      },
    },
    otherwise: 'store',
  },
  {
    key: KEY.telemetry,
    with: [],
    user: 'services',
    options: { 'time-series': { ...measurements, sameAs: KEY.store }, 'column-store': measurements },
    otherwise: 'store',
  },
  {
    key: KEY.analytics,
    with: [],
    user: 'services',
    options: {
      'column-store': {
        kind: 'store',
        name: 'Reports',
        product: 'title',
        description: 'A copy of what reports need.',
        use: 'Feeds and runs reports on',
        protocol: KEY.analytics,
        sameAs: KEY.telemetry,
        both: 'Measurements and reports',
      },
      warehouse: {
        kind: 'external',
        name: 'Managed warehouse',
        product: null,
        description: 'A copy of what reports need, at a provider.',
        use: 'Feeds and runs reports on',
        protocol: KEY.analytics,
      },
    },
    otherwise: 'store',
  },
  {
    key: KEY.files,
    with: [],
    user: 'services',
    options: {
      'object-storage': {
        kind: 'bucket',
        name: 'Object storage',
        product: null,
        description: 'Images, documents and video, each under a key.',
        use: 'Stores and reads files in',
        protocol: KEY.files,
      },
      database: 'store',
    },
    otherwise: 'application',
  },
  { key: KEY.session, with: [], user: 'entry', options: {}, otherwise: 'application' },
  { key: KEY.machines, with: [], user: 'entry', options: {}, otherwise: 'application' },
  { key: KEY.crossWrites, with: [], user: 'services', options: {}, otherwise: 'application' },
  {
    key: KEY.scaling,
    with: [],
    user: 'services',
    options: { 'read-replicas': 'store', partitioning: 'store' },
    otherwise: 'application',
  },
  {
    key: KEY.tenancy,
    with: [],
    user: 'services',
    options: { 'installation-per-tenant': 'application' },
    otherwise: 'store',
  },
];
