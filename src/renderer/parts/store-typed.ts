import { api } from '../api';

/** Milliseconds of typing that a program which is killed may take with it. */
const LATEST = 300;

let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Keeps a half-typed text in the page's storage, and that on the disk soon after: it outlives a
 * program that is killed. Where there is no room none is kept, for an older one is worse than none.
 * @param text null forgets it
 */
export function storeTyped(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    localStorage.removeItem(key);
  }
  timer ??= setTimeout(() => {
    timer = null;
    void api.typing.flush();
  }, LATEST);
}
