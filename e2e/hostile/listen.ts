import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network of one computer: whatever is asked for in it is written down. */
export interface Network {
  /** Chromium's switches by which every address of a test ends up here. */
  readonly switches: readonly string[];
  /** What was asked for since this was asked last. */
  asked(): readonly string[];
  close(): void;
}

/** Listens for all requests to any name, and answers each with an empty page. */
export async function listenToAll(): Promise<Network> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>kbx</title><body></body>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    switches: ['--no-proxy-server', `--host-resolver-rules=MAP * 127.0.0.1:${port}`],
    asked: () => asked.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
