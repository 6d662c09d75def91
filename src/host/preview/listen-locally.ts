/**
 * What Node loads before a blog's generator: a server that names no host would listen to the whole
 * network, as Eleventy's does, and show a draft there. As an address, since the person's own Node
 * can't read files in a package of the app.
 */
export const LISTEN_LOCALLY = `data:text/javascript,${encodeURIComponent(`
import net from 'node:net';
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const [first, second] = given;
  if (typeof first === 'object' && first !== null && 'port' in first && !first.host)
    given[0] = { ...first, host: '127.0.0.1' };
  else if (/^[0-9]+$/.test(String(first)) && typeof second !== 'string')
    given.splice(1, second == null ? 1 : 0, '127.0.0.1');
  return listen.apply(this, given);
};`)}`;
