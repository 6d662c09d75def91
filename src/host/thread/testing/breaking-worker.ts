/** The app's thread, which an error that nobody catches ends when it is asked for that. */
import { parentPort } from 'node:worker_threads';

await import('../worker');

parentPort?.on('message', (message: { readonly asked?: { readonly noun?: string } }) => {
  const noun = message.asked?.noun;
  if (noun === 'break') throw new TypeError('Kanary text');
  if (noun === 'reject') void Promise.reject(new RangeError('Kanary text'));
});
