import { readFileSync } from 'node:fs';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
  }[];
}

/** What Chromium’s log calls a request, a look at a name, and a connection of any kind. */
const TOLD =
  /^(?:URL_REQUEST_START_JOB|CORS_REQUEST|HOST_RESOLVER_(?:MANAGER_)?(?:REQUEST|JOB|DNS_TASK)|(?:TCP|UDP)_CONNECT(?:_ATTEMPT)?|UDP_BYTES_SENT|QUIC_SESSION|SSL_CONNECT|WEBSOCKET_.*|PROXY_SCRIPT_DECIDER_.*|PAC_.*|PROXY_SCRIPT_FETCH.*)$/;

/**
 * What Chromium's network service did for all sessions and for itself, as it wrote it down with
 * `--log-net-log`; what the app's own protocols serve never gets there.
 */
export function readNetLog(file: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
  const told = events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? '';
    if (!TOLD.test(name)) return [];
    return [`${name} ${params?.url ?? params?.host ?? params?.address ?? ''}`.trim()];
  });
  return [...new Set(told)];
}
