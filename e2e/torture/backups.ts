import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '#contract/calls/api';
import { describeProblem } from '#core/problem';
import { openApp } from '#host/open-app';
import { compareLibrary } from './compare';
import type { Copied, Deed, Ledger } from './ledger';
import type { Tally } from './tally';

type Tell = (deed: Deed, work: () => Promise<Record<string, string>>) => Promise<void>;

/** Backs a library up and brings backups back. Nothing else is to be done meanwhile. */
export class Backer {
  private latest: { readonly folder: string; readonly file: string } | null = null;

  constructor(
    private readonly api: Api,
    private readonly tell: Tell,
  ) {}

  async backUp(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.tell({ what: 'back-up', folder }, async () => {
      const { file } = await this.api.backups.run({ folder });
      this.latest = { folder, file };
      return {};
    });
  }

  /** Does nothing before the first backup. */
  async bringBack(folder: string): Promise<void> {
    const { latest } = this;
    if (latest === null) return;
    await this.tell({ what: 'bring-back', folder, from: latest.folder }, async () => {
      await this.api.backups.restore({ file: latest.file, folder });
      return {};
    });
  }
}

/**
 * Looks at every backup, and every library that was brought back, and removes them: what was
 * acknowledged is there, and what is there is whole, however its making ended.
 * @param place a folder for what is brought back to be looked at
 */
export async function compareBackups(
  ledger: Ledger,
  place: string,
  tally: Tally,
  where: string,
): Promise<void> {
  for (const [folder, copied] of ledger.backups) {
    const found = copied.isLibrary ? libraryIn(folder) : archiveIn(folder);
    if (found === null && copied.isSure) tally.lost.push(`${where}: nothing is in ${folder}`);
    if (found !== null) {
      rmSync(place, { recursive: true, force: true });
      await compareCopy(found, place, copied, tally, where);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(place, { recursive: true, force: true });
  ledger.backups.clear();
}

async function compareCopy(
  found: string,
  place: string,
  { holds, isLibrary }: Copied,
  tally: Tally,
  where: string,
): Promise<void> {
  const app = openApp({ wait: 0, sampleFolder: '' });
  try {
    if (!isLibrary) await app.api.backups.restore({ file: found, folder: place });
    await app.api.library.open({ folder: isLibrary ? found : place });
    const { lost, unreadable } = await compareLibrary(app.api, holds.copy());
    const { problems } = await app.api.library.check();
    for (const one of lost) tally.lost.push(`${where}: in the backup ${one}`);
    for (const one of [...unreadable, ...problems]) {
      tally.unreadable.push(`${where}: in the backup ${one}`);
    }
  } catch (error) {
    tally.unreadable.push(`${where}: in the backup ${describeProblem(error)}`);
  } finally {
    await app.close();
  }
}

function archiveIn(folder: string): string | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const name = names.find((one) => one.endsWith('.zip'));
  return name === undefined ? null : join(folder, name);
}

function libraryIn(folder: string): string | null {
  return existsSync(join(folder, 'library.json')) ? folder : null;
}
