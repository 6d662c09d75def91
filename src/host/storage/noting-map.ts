/** A map that notes which of its keys are set or deleted, once somebody has asked for them. */
export class NotingMap<Value> extends Map<string, Value> {
  private noted: Set<string> | null = null;

  override set(key: string, value: Value): this {
    this.noted?.add(key);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    const isThere = super.delete(key);
    if (isThere) this.noted?.add(key);
    return isThere;
  }

  /** The keys noted since this was last called; none the first time. */
  takeNoted(): ReadonlySet<string> {
    const noted = this.noted ?? new Set<string>();
    this.noted = new Set();
    return noted;
  }
}
