/**
 * The server of the built app, for `npm start` and the browser tests alike: HOST and PORT say where.
 * Every route is prerendered, so it only hands out what the build wrote and needs no Next while it runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import send from 'send';
import { answer } from './answer.ts';
import { SITE_FOLDER, SITE_INDEX, type Site } from './site.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
/** How long answers under way may take once the server is asked to stop. */
const PATIENCE_MS = 3000;

function fail(message: string): never {
  console.error(`plumbline: ${message}`);
  process.exit(1);
}

if (!existsSync(SITE_INDEX)) fail('nothing is built yet. Run "npm run build", or "npm start", which does both.');
const site = JSON.parse(readFileSync(SITE_INDEX, 'utf8')) as Site;

function serve(request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url: target = '/', headers } = request;
  const { status, headers: more, body } = answer(site, { method, target, headers });
  response.statusCode = status;
  for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
  if ('text' in body) {
    response.end(body.text);
    return;
  }
  // Parts of a file are not worth an error: everything here is small, and most of it compressed.
  send(request, body.file, { root: SITE_FOLDER, acceptRanges: false, cacheControl: false, lastModified: false })
    .on('error', (error: Error & { status?: number }) => {
      if (response.headersSent) return response.destroy();
      for (const name of ['Content-Encoding', 'ETag', 'Content-Type']) response.removeHeader(name);
      response.setHeader('Cache-Control', 'no-store');
      // A file that the index names but the disk has not: the folder was built anew under this server.
      response.statusCode = error.status ?? 404;
      response.end();
    })
    .pipe(response);
}

const server = createServer(serve);
server.on('error', (error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
      : `cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT.`,
  ),
);
server.listen(port, host, () => console.log(`http://${host.includes(':') ? `[${host}]` : host}:${port}`));

let stopping = false;
/** Ends what is under way and leaves; a terminal sends its signal to the starter and to us. */
function stop() {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
// Started by start.mjs, it ends with it, even where that was killed.
if (process.connected) process.on('disconnect', stop);
