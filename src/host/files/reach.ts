import { STATUS_CODES } from 'node:http';

/** Milliseconds after which a page counts as out of reach. */
const PATIENCE = 15_000;

/** Answers that a page gives to programs, though a person may read it. */
const FOR_PEOPLE = new Set([401, 403, 405, 429, 999]);

/** Why a web page can't be reached, in a few words, or null when it can. Keeps nothing of it. */
export async function reach(address: string): Promise<string | null> {
  try {
    const head = await ask(address, 'HEAD');
    // Some servers know no HEAD.
    const status = head < 400 ? head : await ask(address, 'GET');
    if (status < 400 || FOR_PEOPLE.has(status)) return null;
    const name = STATUS_CODES[status];
    return name === undefined ? `It answers ${status}` : `It answers ${status} (${name})`;
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return isLate ? 'It does not answer in time' : 'It can’t be reached';
  }
}

async function ask(address: string, method: 'HEAD' | 'GET'): Promise<number> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(address, { method, redirect: 'follow', signal });
  await response.body?.cancel();
  return response.status;
}
