import { opendir, stat } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import { join } from 'node:path';
import type { Api } from '#contract/calls/api';
import { readFault } from '#contract/faults/fault';
import { RECORD_VERSION } from '#core/library/record';
import { readLastLines } from './log-file';

/** Lines of the log that go along. */
const LINES = 120;

/** What a report tells about the program that makes it. */
export interface Program {
  readonly app: string;
  /** Null on the command line. */
  readonly electron: string | null;
  readonly node: string;
  /** Settings that tell nothing of a person, by name. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** The calls that are asked; nothing but numbers of their answers is told. */
type Asked = {
  readonly library: Pick<Api['library'], 'current' | 'check'>;
  readonly entries: Pick<Api['entries'], 'list'>;
  readonly trash: Pick<Api['trash'], 'contents'>;
};

/**
 * What helps with a bug report, as text: versions, settings, numbers about the library and the last
 * lines of the log. Nothing that a person has written is in it, nor a name of a file, a folder or a
 * person. It is made also when the app itself does not answer.
 * @param logs the folder of the log
 */
export async function writeDiagnostics(
  program: Program,
  api: Asked,
  logs: string,
  now: Date,
): Promise<string> {
  const { app, electron, node, settings } = program;
  const lines = readLines(logs);
  return [
    `Outloud ${app}, ${now.toISOString()}`,
    `${electron === null ? 'Command line' : `Electron ${electron}`}, Node ${node}`,
    `${type()} ${release()}, ${arch()}`,
    '',
    ...describeSettings(settings),
    ...(await describeLibrary(api)),
    '',
    ...(lines.length === 0 ? ['Log: empty'] : [`Log, the last ${lines.length} lines:`, ...lines]),
    '',
  ].join('\n');
}

function readLines(logs: string): readonly string[] {
  try {
    return readLastLines(logs, LINES);
  } catch (error) {
    return [`(it can’t be read: ${readFault(error).code ?? 'unknown'})`];
  }
}

function describeSettings(settings: Program['settings']): readonly string[] {
  const told = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return told.length === 0 ? [] : [`Settings: ${told.join(', ')}`];
}

async function describeLibrary(api: Asked): Promise<readonly string[]> {
  try {
    const library = await api.library.current();
    if (library === null) return ['Library: none is open'];
    const [rows, trashed, { ok, problems, rebuilt, strays }, size] = await Promise.all([
      api.entries.list({}),
      api.trash.contents({}),
      api.library.check(),
      measure(library.folder),
    ]);
    const kinds = new Map<string, number>();
    for (const { kind } of rows) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return [
      `Library: ${library.readOnly === null ? 'can be written' : 'can only be read'}, record version ${RECORD_VERSION}`,
      `Entries: ${rows.length}${[...kinds].map(([kind, count]) => `, ${kind} ${count}`).join('')}; in the trash: ${trashed.entries}`,
      `On the disk: ${(size.bytes / 1_000_000).toFixed(1)} MB in ${size.files} files`,
      `Doctor: ${ok ? 'well' : 'needs care'}; problems ${problems.length}, set aside ${library.setAside.length}, rebuilt ${rebuilt.length}, strays ${strays.length}`,
    ];
  } catch (error) {
    const { name, code } = readFault(error);
    return [`Library: does not answer (${code ?? name})`];
  }
}

async function measure(folder: string): Promise<{ bytes: number; files: number }> {
  const sum = { bytes: 0, files: 0 };
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    try {
      sum.bytes += (await stat(join(entry.parentPath, entry.name))).size;
      sum.files += 1;
    } catch {
      // It is gone since: temporary files come and go.
    }
  }
  return sum;
}
