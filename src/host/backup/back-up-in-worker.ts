import { Worker } from 'node:worker_threads';
import { readFault } from '#contract/faults/fault';
import { NO_LOG, type Log } from '#contract/faults/log';
import type { BackupProgress, Backups } from '#core/library/backup';
import { Problem, toThrown } from '#core/problem';
import { backUpHere } from './back-up-here';
import type { BackupNews, BackupOrder } from './worker-message';

/**
 * Backups that are written, read back and restored in a thread of their own: packing, hashing and
 * reading every record would keep the window waiting.
 *
 * @param worker the built `worker.js`
 */
export function backUpInWorker(worker: string, log: Log = NO_LOG): Backups {
  const onBroken = (error: unknown): void =>
    log({ event: 'thread broke', part: 'backup thread', ...readFault(error) });
  return {
    ...backUpHere,
    write: (library, folder, options, progress) =>
      run(
        worker,
        { task: 'write', parameters: [library, folder, options] },
        { progress, onBroken },
      ),
    restore: (file, folder, progress) =>
      run(worker, { task: 'restore', parameters: [file, folder] }, { progress, onBroken }),
  };
}

interface RunOptions {
  readonly progress: BackupProgress;
  readonly onBroken: (error: unknown) => void;
}

/** Does one task; when `progress` throws, the task is stopped and that error is what is thrown. */
function run<Result>(
  worker: string,
  order: BackupOrder,
  { progress, onBroken }: RunOptions,
): Promise<Result> {
  const thread = new Worker(worker, { workerData: order });
  return new Promise<Result>((resolve, reject) => {
    let stopped: unknown = null;
    thread.on('message', (news: BackupNews) => {
      // One that was done before it could be stopped is done.
      if ('result' in news) resolve(news.result as Result);
      else if ('error' in news) reject(stopped ?? toThrown(news.code, news.error));
      else if (stopped === null) {
        try {
          progress(news.done, news.total);
        } catch (error) {
          stopped = error;
          thread.postMessage('stop', []);
        }
      }
    });
    thread.on('error', (error) => {
      onBroken(error);
      reject(error);
    });
    // Too late for one that has told how it ended.
    thread.on('exit', () =>
      reject(new Problem('disk', 'The backup stopped before it was done. Try it again.')),
    );
  });
}
