/** Starts Outloud so that the code of its window comes late: what is shown ahead stays a while. */
import { protocol } from 'electron';

const LATE_MS = 2_000;
const register = protocol.registerBufferProtocol.bind(protocol);
protocol.registerBufferProtocol = (scheme, answer) =>
  register(scheme, (request, respond) => {
    setTimeout(() => answer(request, respond), /\/assets\/main-/.test(request.url) ? LATE_MS : 0);
  });
await import('../../out/main/index.js');
