import { parentPort, workerData } from 'node:worker_threads';
import { describeProblem, Problem } from '#core/problem';
import { diskBackups } from './disk-backups';
import type { BackupNews, BackupOrder } from './worker-message';

const port = parentPort;
if (port === null) throw new Error('This program is started by backUpInWorker.');
const order = workerData as BackupOrder;
const tell = (news: BackupNews): void => port.postMessage(news);

let isStopped = false;
port.on('message', () => {
  isStopped = true;
});

const progress = (done: number, total: number): void => {
  // What it is for is known to whoever stopped it.
  if (isStopped) throw new Problem('closed', 'It was stopped.');
  tell({ done, total });
};

try {
  const result = await (order.task === 'write'
    ? diskBackups.write(...order.parameters, progress)
    : diskBackups.restore(...order.parameters, progress));
  tell({ result });
} catch (error) {
  tell({ error: describeProblem(error), code: error instanceof Problem ? error.code : null });
}
port.close();
