/** Starts Outloud so that the code of its window comes late: what is shown ahead stays a while. */
import { setTimeout } from 'node:timers/promises';
import { protocol } from 'electron';

const LATE_MS = 2_000;
const handle = protocol.handle.bind(protocol);
protocol.handle = (scheme, answer) =>
  handle(scheme, async (request) => {
    if (/\/assets\/main-/.test(request.url)) await setTimeout(LATE_MS);
    return answer(request);
  });
await import('../../out/main/index.js');
