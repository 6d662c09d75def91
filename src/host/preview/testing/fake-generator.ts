import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a fake generator does; it writes its process id, and those of its children, into `pids`. */
export type FakeManner = 'serve' | 'fail' | 'hang' | 'deaf' | 'crash';

/**
 * Eleventy as far as previews know it, without its half a second of start. It names no host when it
 * listens, as the real one does, and shows `content/blog/x/index.md` at `/blog/x/`.
 */
const PROGRAM = `
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { spawn } = require('node:child_process');
const { dirname, join } = require('node:path');
const [manner, pids] = JSON.parse(readFileSync(join(__dirname, 'manner.json'), 'utf8'));
appendFileSync(pids, process.pid + '\\n');
const port = Number(process.argv.find((word) => word.startsWith('--port=')).slice(7));
if (manner === 'fail') {
  console.error('\\u001b[31mProblem writing templates:\\u001b[39m\\nlayout "post.njk" is missing');
  process.exit(1);
}
if (manner === 'hang') setInterval(() => undefined, 1000);
else {
  if (manner === 'deaf') {
    process.on('SIGTERM', () => undefined);
    const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']);
    appendFileSync(pids, child.pid + '\\n');
  }
  const server = createServer((request, response) => {
    if (request.url === '/crash') {
      console.error('out of memory');
      process.exit(7);
    }
    const file = join('content', decodeURIComponent(request.url), 'index.md');
    const there = request.url === '/' || existsSync(file);
    response.statusCode = there ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const text = request.url === '/' ? 'A blog at ' + server.address().address : there ? readFileSync(file, 'utf8') : 'Nothing';
    response.end('<!doctype html><html lang="en"><title>A blog</title><h1>The blog</h1><pre>' + text.replaceAll('<', '&lt;') + '</pre><p><a href="https://example.org/away">Away</a> <a href="/">Home</a> <img src="https://pictures.example/a.png" alt="A plan"></p></html>');
  });
  server.listen({ port }, () => console.log('[11ty] Server at http://localhost:' + port + '/'));
}
`;

/** Puts a fake generator among the packages of a site. @returns the file with the process ids */
export function installFakeGenerator(site: string, manner: FakeManner): string {
  const folder = join(site, 'node_modules', '@11ty', 'eleventy');
  mkdirSync(folder, { recursive: true });
  const pids = join(folder, 'pids');
  writeFileSync(join(folder, 'package.json'), '{"bin":{"eleventy":"./cmd.cjs"}}');
  writeFileSync(join(folder, 'cmd.cjs'), PROGRAM);
  writeFileSync(join(folder, 'manner.json'), JSON.stringify([manner, pids]));
  return pids;
}
