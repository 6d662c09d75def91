/** What earlier calls told, by the names under which they told it, without and with the noun. */
export interface Told {
  readonly values: Map<string, unknown[]>;
  readonly revisions: Map<string, number>;
}

/** As `newId` of the app makes them. */
const ENTRY_ID = /^[0-9a-z]{20}$/;

/** Remembers what an answer tells. */
export function hear(told: Told, noun: string, answer: unknown, depth = 0): void {
  if (typeof answer !== 'object' || answer === null || depth > 6) return;
  if (ArrayBuffer.isView(answer)) return;
  const { id, revision } = answer as Record<string, unknown>;
  if (typeof id === 'string' && typeof revision === 'number') told.revisions.set(id, revision);
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value === 'string' && value.length < 500) {
      // Rules and criteria have ids of other shapes.
      if (key !== 'id' || ENTRY_ID.test(value)) remember(told.values, key, value);
      remember(told.values, `${noun}.${key}`, value);
    } else if (key !== 'document') hear(told, noun, value, depth + 1);
  }
}

function remember(all: Map<string, unknown[]>, name: string, value: string): void {
  const values = all.get(name) ?? [];
  if (!values.includes(value) && values.length < 200) all.set(name, [...values, value]);
}
