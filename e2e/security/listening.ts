import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';

/** A computer that nobody may ask anything. */
export interface Listening {
  /** `host:port` of this computer, for HTTP and all else over TCP. */
  readonly address: string;
  /** `host:port` for UDP, at an address of this computer that WebRTC takes for another's. */
  readonly udp: string;
  /** Who came since this was asked last, by the way they came. */
  reached(): readonly ('tcp' | 'udp')[];
  close(): void;
}

/** Listens to all that comes. Nothing is answered but that there is nothing. */
export async function listen(): Promise<Listening> {
  const came = new Set<'tcp' | 'udp'>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    came.add('tcp');
    open.add(socket);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const datagrams = createSocket('udp4', () => void came.add('udp'));
  await new Promise<void>((done) => datagrams.bind(0, '0.0.0.0', done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    udp: `${ownAddress()}:${datagrams.address().port}`,
    reached: () => {
      const ways = [...came].toSorted();
      came.clear();
      return ways;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
      datagrams.close();
    },
  };
}

function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
