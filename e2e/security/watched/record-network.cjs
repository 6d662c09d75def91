/**
 * Writes down with whom Node speaks, in main and in every thread of it: a line for each name that
 * is looked up, each connection, each datagram and each port that is listened on. Sockets that are
 * files of this computer don't count.
 */
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const threads = require('node:worker_threads');

const file = process.env.OUTLOUD_RECORDED_NETWORK;
const thread = threads.isMainThread ? 'main' : 'thread';

/** Calls `told` with the arguments of each call of a function, which goes on as before. */
function watch(owner, name, told) {
  const original = owner[name];
  owner[name] = function (...given) {
    const words = told(given);
    if (words !== null) appendFileSync(file, `${thread} ${words}\n`);
    return Reflect.apply(original, this, given);
  };
}

/** Where a connection or a server is: `port host`, or null for a file. */
function placeOf([first, second]) {
  // What `net.connect` has taken apart already comes as a list.
  const place = Array.isArray(first) ? first[0] : first;
  if (typeof place === 'object' && place !== null)
    return place.path || place.fd ? null : `${place.port} ${place.host}`;
  return Number.isNaN(Number(place)) ? null : `${place} ${second}`;
}

const withWords = (word, place) => (place === null ? null : `${word} ${place}`);

watch(net.Socket.prototype, 'connect', (given) => withWords('connects to', placeOf(given)));
watch(net.Server.prototype, 'listen', (given) => withWords('listens on', placeOf(given)));
watch(dgram.Socket.prototype, 'bind', () => 'opens a port for datagrams');
watch(dgram.Socket.prototype, 'send', () => 'sends a datagram');
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.keys(owner).concat(Object.getOwnPropertyNames(owner)))
    if (/^(?:lookup|lookupService|resolve.*|reverse)$/.test(name) && !owner[name].isWatched) {
      watch(owner, name, ([host]) => `looks up ${host}`);
      owner[name].isWatched = true;
    }

const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(program, options = {}) {
    super(program, {
      ...options,
      execArgv: [...(options.execArgv ?? []), '--require', __filename],
    });
    appendFileSync(file, `${thread} starts a thread\n`);
  }
};
syncBuiltinESMExports();
appendFileSync(file, `${thread} is watched\n`);
