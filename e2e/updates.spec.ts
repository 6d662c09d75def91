import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { _electron, expect, test } from './test';
import { electronPath } from '../scripts/electron-path.mjs';
import { makeFolder } from './window';

const NEW = randomBytes(100_000);
const CHECKSUM = createHash('sha512').update(NEW).digest('base64');

/** What a server for updates has for Linux, as electron-builder writes it. */
function feedOf(version: string, sha512 = CHECKSUM): string {
  const name = `Outloud-${version}.AppImage`;
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sha512}`,
    `    size: ${NEW.length}`,
    `path: ${name}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-01-01T00:00:00.000Z'",
    '',
  ].join('\n');
}

const FEEDS: Readonly<Record<string, string>> = {
  good: feedOf('2.0.0'),
  forged: feedOf('2.0.0', createHash('sha512').update('else').digest('base64')),
  older: feedOf('0.9.0'),
  same: feedOf('1.0.0'),
  unsure: feedOf('2.0.0').replaceAll(/^ *sha512: .*\n/gm, ''),
  malformed: 'version: [',
  words: '<html>Please log in</html>',
  versionless: feedOf('newest'),
  huge: `${feedOf('2.0.0')}releaseNotes: ${'x'.repeat(20_000_000)}\n`,
};

/** Serves each feed in a folder of its own; what it is asked is kept. */
async function serveFeeds(asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const [, feed = '', file = ''] = (request.url ?? '').split(/[/?]/);
    asked.push(`${feed}/${file} ${String(request.headers['x-user-staging-id'] ?? '')}`);
    if (file === 'latest-linux.yml' && FEEDS[feed]) response.end(FEEDS[feed]);
    else if (file.endsWith('.AppImage')) response.end(NEW);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

test('only a newer version with the announced checksum is fetched', async () => {
  test.skip(process.platform !== 'linux', 'The feed is that of AppImages.');
  const folder = makeFolder('updates');
  const asked: string[] = [];
  const server = await serveFeeds(asked);
  const { port } = server.address() as AddressInfo;
  const running = join(folder, 'Outloud.AppImage');
  writeFileSync(running, 'the version that runs');
  // The app’s own feed, in the smallest app that there is.
  writeFileSync(
    join(folder, 'main.mjs'),
    `import { app } from 'electron';\napp.on('window-all-closed', () => undefined);\nglobalThis.openFeed = (await import(${JSON.stringify(
      resolve('out/main/update-feed.js'),
    )})).openFeed;\n`,
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'updated', version: '1.0.0', type: 'module', main: 'main.mjs' }),
  );
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...root, `--user-data-dir=${join(folder, 'profile')}`, folder],
    env: {
      ...(process.env as Record<string, string>),
      APPIMAGE: running,
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  });

  /** What looking at a feed gives, and fetching from it where it has something. */
  async function follow(url: string): Promise<string> {
    const config = join(folder, `${url.split('/').at(-1)}.yml`);
    writeFileSync(config, `provider: generic\nurl: ${url}\nupdaterCacheDirName: updated\n`);
    return app.evaluate(async (_electronApi, updateConfigPath) => {
      type Prepare = (updater: object) => void;
      interface Feed {
        look(): Promise<string | null>;
        fetch(tell: (percent: number) => void): Promise<void>;
      }
      const { openFeed } = globalThis as unknown as { openFeed(prepare: Prepare): Feed };
      const feed = openFeed((updater) =>
        Object.assign(updater, {
          forceDevUpdateConfig: true,
          updateConfigPath,
          disableDifferentialDownload: true,
        }),
      );
      try {
        const found = await feed.look();
        if (found === null) return 'nothing newer';
        await feed.fetch(() => undefined);
        return `fetched ${found}`;
      } catch (error) {
        return (error as Error).message;
      }
    }, config);
  }

  const results: Record<string, string> = {};
  for (const name of Object.keys(FEEDS)) {
    results[name] = await follow(`http://127.0.0.1:${port}/${name}`);
  }
  results['absent'] = await follow(`http://127.0.0.1:${port}/absent`);
  results['unreachable'] = await follow('http://127.0.0.1:1/unreachable');
  const notUnderstood = 'The server’s answer can’t be understood.';
  expect(results).toEqual({
    good: 'fetched 2.0.0',
    forged: 'What was fetched is not what was announced, so it was thrown away.',
    older: 'nothing newer',
    same: 'nothing newer',
    unsure: 'The server does not say what the new version’s checksum is.',
    malformed: notUnderstood,
    words: notUnderstood,
    versionless: notUnderstood,
    huge: 'fetched 2.0.0',
    absent: notUnderstood,
    unreachable: 'The server can’t be reached.',
  });
  // Nothing tells this computer from another, and nothing was put in the place of what runs.
  expect(asked.filter((one) => !one.endsWith(' '))).toEqual([]);
  expect(readdirSync(folder)).toContain('Outloud.AppImage');
  await app.close();
  server.close();
});
