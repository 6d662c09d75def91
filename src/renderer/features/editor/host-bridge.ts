import type { EditorHost } from '../../entry-editor';

/**
 * Lets what is drawn inside the text ask the app around it: always the host of the last render,
 * and each link's existence only once until it is asked afresh.
 */
export class HostBridge {
  #host: EditorHost;
  #exists = new Map<string, Promise<boolean>>();
  readonly #listeners = new Set<() => void>();

  constructor(host: EditorHost) {
    this.#host = host;
  }

  get host(): EditorHost {
    return this.#host;
  }

  /** Takes over the host of a new render. */
  update(host: EditorHost): void {
    this.#host = host;
    this.#tell();
  }

  /** Forgets which links exist, as other notes may have come or gone. */
  refreshLinks(): void {
    this.#exists.clear();
    this.#tell();
  }

  /** Whether a note has the title; a failed answer counts as yes, so that nothing looks broken. */
  linkExists(title: string): Promise<boolean> {
    const key = title.toLowerCase();
    const known = this.#exists.get(key);
    if (known) return known;
    const asked = this.#host.linkExists(title).catch(() => true);
    this.#exists.set(key, asked);
    return asked;
  }

  /** @returns ends the listening */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
