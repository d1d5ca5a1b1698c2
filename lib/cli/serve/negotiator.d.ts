/** As of 1.0; the published types know nothing of `preferred`. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Readonly<Record<string, string | string[] | undefined>> });
    /** Of `available`, those the client accepts, best first; `preferred` orders what it likes the same. */
    encodings(available: string[], options: { preferred: string[] }): string[];
  }
}
