import { writeSync } from 'node:fs';
import { fileErrorCode } from '#host/files/file-problem';
import { openApp } from '#host/open-app';
import { seededRandom } from '#host/search/testing/seeded-random';
import { describeProblem } from '#core/problem';
import type { Line, VictimJob } from './victim';
import { Worker } from './work';

/**
 * A program that works with a library, opening and closing it, until it is killed. It tells of
 * each deed before it begins and of each answer before the next deed.
 */
const job = JSON.parse(process.argv[2] ?? '') as VictimJob;
const random = seededRandom(job.seed);

/** Right to the pipe: what was told can't be lost with the process. A full pipe takes a part. */
function tell(line: Line): void {
  let left = Buffer.from(`${JSON.stringify(line)}\n`);
  while (left.byteLength > 0) {
    try {
      left = left.subarray(writeSync(1, left));
    } catch (error) {
      if (fileErrorCode(error) !== 'EAGAIN') throw error;
    }
  }
}

let number = 0;
const report = {
  begin: (deed: Extract<Line, { begin: number }>['deed']) => {
    number += 1;
    tell({ begin: number, deed });
    return number;
  },
  done: (done: number, ids: Readonly<Record<string, string>>) =>
    tell({ done, ids, at: Date.now() }),
  refused: (refused: number, error: unknown) => tell({ refused, why: describeProblem(error) }),
};

tell({ now: 'opening' });
for (let round = 1; ; round += 1) {
  const app = openApp({ wait: 20_000, sampleFolder: '' });
  await app.api.library.open({ folder: job.folder });
  tell({ now: 'open' });
  const name = `${job.name}${round}`;
  const steps = 5 + Math.floor(random() * 40);
  await new Worker(app.api, report, {
    random,
    name,
    steps,
    profile: job.profile,
    sources: job.sources,
    // A backup holds what there is at its beginning.
    lanes: job.profile === 'backing up' ? 1 : 2,
    ...(job.touches === undefined ? {} : { touches: job.touches }),
    // More than one batch.
    imported: 60,
  }).run();
  await app.close();
  tell({ now: 'closed' });
}
