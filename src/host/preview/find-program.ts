import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Generator } from '#core/publish/target';
import type { ProgramLook } from '#core/publish/preview/previewer';
import {
  type Program,
  serverOf,
  type SiteServer,
  tellProgram,
} from '#core/publish/preview/site-server';
import { isPackaged } from '../own-program';
import { findOnPath, isThere } from './persons-path';

/** A program and how it is begun. */
export interface RunnableProgram {
  readonly file: string;
  /** What comes before the server's own arguments. */
  readonly before: readonly string[];
  /** As a person would name it. */
  readonly name: string;
  /** Whether it runs in Node. */
  readonly isNode: boolean;
  readonly server: SiteServer;
}

/** The server of a site as a person would type it. */
export function tellCommand({ name, server }: RunnableProgram): string {
  return [name, ...server.args(0).slice(0, 1)].join(' ');
}

/** The generator of the blog in this folder: the blog's own, or else the computer's. */
export async function findProgram(
  folder: string,
  generator: Generator,
): Promise<RunnableProgram | null> {
  const server = serverOf(generator);
  if (server === null) return null;
  for (const program of server.programs) {
    const found = await findOne(folder, program);
    if (found !== null) return { ...found, server };
  }
  return null;
}

/** What would be run, and where it was looked for. */
export async function lookForProgram(folder: string, generator: Generator): Promise<ProgramLook> {
  const server = serverOf(generator);
  if (server === null) return { found: null, lookedFor: [] };
  const found = await findProgram(folder, generator);
  const needsNode = server.programs.some((program) => 'npm' in program);
  const lacksNode = needsNode && (await findNode()) === null;
  return {
    found: found && {
      command: tellCommand(found),
      file: found.before.findLast((word) => isAbsolute(word)) ?? found.file,
    },
    lookedFor: [...server.programs.map(tellProgram), ...(lacksNode ? ['node on the PATH'] : [])],
  };
}

async function findOne(
  folder: string,
  program: Program,
): Promise<Omit<RunnableProgram, 'server'> | null> {
  if ('command' in program) {
    const file = await findOnPath(program.command);
    return file === null ? null : { file, before: [], name: program.command, isNode: false };
  }
  if ('gem' in program) {
    const hasGemfile = await isThere(join(folder, 'Gemfile'));
    const file = hasGemfile ? await findOnPath('bundle') : null;
    const name = `bundle exec ${program.gem}`;
    return file === null ? null : { file, before: ['exec', program.gem], name, isNode: false };
  }
  const { npm, bin, needs } = program;
  const script = await findInPackages(folder, npm, bin);
  if (script === null) return null;
  if (needs !== undefined && (await findPackage(folder, needs)) === null) return null;
  const file = await findNode();
  return file === null ? null : { file, before: [script], name: bin, isNode: true };
}

/** The computer's Node, or else Outloud's own runtime: but a package's runs nothing but itself. */
async function findNode(): Promise<string | null> {
  return (await findOnPath('node')) ?? (isPackaged(import.meta.filename) ? null : process.execPath);
}

async function findInPackages(folder: string, name: string, bin: string): Promise<string | null> {
  const found = await findPackage(folder, name);
  if (found === null) return null;
  const text = await readFile(join(found, 'package.json'), 'utf8').catch(() => '{}');
  const script = readBin(text, bin);
  return script === null ? null : resolve(found, script);
}

function readBin(text: string, name: string): string | null {
  try {
    const { bin } = JSON.parse(text) as { bin?: string | Record<string, string> };
    return (typeof bin === 'string' ? bin : bin?.[name]) ?? null;
  } catch {
    return null;
  }
}

/** The folder of a package as Node finds it: in the blog's `node_modules` or in those around it. */
async function findPackage(folder: string, name: string): Promise<string | null> {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = join(place, 'node_modules', name);
    if (await isThere(join(found, 'package.json'))) return found;
    if (place === dirname(place)) return null;
  }
}
