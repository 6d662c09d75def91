const listeners = new Set<() => void>();

/** Opens what shows the diagnostics, wherever in the window that is. */
export function askForDiagnostics(): void {
  for (const listener of listeners) listener();
}

/** @returns ends the listening */
export function onDiagnosticsAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
