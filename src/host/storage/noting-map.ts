/** A map that notes which of its keys were set or deleted. */
export class NotingMap<Value> extends Map<string, Value> {
  private noted = new Set<string>();

  override set(key: string, value: Value): this {
    this.noted.add(key);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    const isThere = super.delete(key);
    if (isThere) this.noted.add(key);
    return isThere;
  }

  /** The keys noted since this was last called. */
  takeNoted(): ReadonlySet<string> {
    const { noted } = this;
    this.noted = new Set();
    return noted;
  }
}
