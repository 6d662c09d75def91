import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { answer } from '#contract/calls/answer';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { writeDiagnostics } from './diagnostics';
import { logCalls, logRefusal } from './log-calls';
import { openLogFile } from './log-file';

/** A word that stands wherever a person's words can stand. */
const CANARY = /k[ae]nary/i;

test('neither the log nor the diagnostics have a word of what was written', async () => {
  const place = makeTemporaryFolder();
  const folder = join(place, 'Kanary library');
  const logs = join(place, 'logs');
  const { note } = openLogFile(logs, () => new Date());
  const app = openApp({ wait: 0, sampleFolder: '', log: note });
  const answered = answer(app.api, ARGUMENTS, (heard) => logRefusal(heard, note));
  // Every call is slow by this clock.
  let time = 0;
  const call = logCalls(answered, note, () => (time += 5_000));
  const api = connect<Api>(METHODS, call);
  const refused: string[] = [];
  const refuse = async (asked: Promise<unknown>): Promise<void> => {
    await asked.catch((error: unknown) => refused.push(String(error)));
  };

  await api.library.create({ folder, sample: false });
  const { id } = await api.entries.add({
    kind: 'note',
    title: 'Kanary title',
    markdown:
      '---\ntags: [kanary-tag]\nkanary: kanary value\n---\n\nKanary text [x](https://kanary.example) #kanary\n',
  });
  await api.search.find({ text: 'kanary AND "', limit: 9 });
  await api.notes.capture({ text: 'Kanary thought #kanary', kind: 'note' });

  // Errors whose messages tell of a person's own.
  await refuse(api.library.open({ folder: join(place, 'Kanary nowhere') }));
  await refuse(api.entries.read({ id: 'kanary00000000000000' }));
  await refuse(api.entries.save({ id, revision: 1, changes: { title: 7 as never } }));
  await refuse(api.entries.save({ id, revision: 99, changes: { title: 'Kanary other' } }));
  await refuse(
    api.transfer.import({ paths: [join(place, 'Kanary file.md')], dryRun: false } as never),
  );
  await refuse(api.targets.add({ name: 'Kanary', folder: 'kanary' } as never));
  await refuse(
    call('kanary', 'Kanary', 'Kanary').then(
      (reply) => !reply.ok && Promise.reject(reply.problem.message),
    ),
  );
  await refuse(
    call('entries', 'kanary', 'Kanary').then(
      (reply) => !reply.ok && Promise.reject(reply.problem.message),
    ),
  );

  // A record that can't be read, and a file where none should be.
  await api.library.close();
  const record = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(`${id}.json`),
  );
  writeFileSync(join(folder, record ?? 'none'), '{"title":"Kanary');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets', 'Kanary.png'), 'Kanary');
  await api.library.open({ folder });
  await api.library.look();
  await api.library.check();

  // Faults of the program, with the text in their messages.
  note({
    event: 'fault in main',
    ...(await import('#contract/faults/fault')).readFault(new Error('Kanary')),
  });
  const broken = answer(
    {
      entries: {
        list: () => {
          throw new TypeError('Kanary');
        },
      },
    },
    { entries: { list: ARGUMENTS.entries.list } },
    (heard) => logRefusal(heard, note),
  );
  await broken('entries', 'list', {});

  const program = { app: '1.0.0', electron: null, node: '22', settings: { theme: 'auto' } };
  const told = await writeDiagnostics(program, api, logs, new Date());
  rmSync(join(folder, 'library.json'));
  const toldAgain = await writeDiagnostics(program, api, join(place, 'Kanary'), new Date());
  await app.close();
  const closed = await writeDiagnostics(program, api, logs, new Date());

  // The canary was in what was refused, or this would prove nothing.
  expect(refused.filter((message) => CANARY.test(message)).length).toBeGreaterThan(3);
  const log = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
  for (const event of [
    'library opened',
    'slow call',
    'refused call',
    'failed call',
    'fault in main',
  ]) {
    expect(log).toContain(`"event":"${event}"`);
  }
  expect(told).toMatch(/Entries: 1, note 1; in the trash: 0/);
  expect(told).toMatch(/Doctor: needs care; problems [1-9]\d*, set aside 1/);
  expect(told).toContain('"event":"slow call"');
  expect(closed).toContain('Library: none is open');
  const { username } = userInfo();
  for (const text of [log, told, toldAgain, closed]) {
    expect(text).not.toMatch(CANARY);
    expect(text).not.toContain(place);
    expect(text).not.toContain(homedir());
    expect(text).not.toContain(hostname());
    if (username.length > 4) expect(text).not.toContain(username);
  }
});
