import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network of one computer: whatever is asked for in it is written down. */
export interface Network {
  /** Chromium's switches by which every address of a test ends up here. */
  readonly switches: readonly string[];
  /** Where it listens on this computer, as other programs do. */
  readonly address: string;
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
    // This computer itself stays, where a blog's preview is served.
    switches: [
      '--no-proxy-server',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ],
    address: `http://127.0.0.1:${port}/`,
    asked: () => asked.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
