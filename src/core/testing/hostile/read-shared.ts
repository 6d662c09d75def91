import { readBadInputs } from '#core/document/testing/shared-files';
import type { HostileKind, HostileText } from './hostile-input';

/** The recipes by which long inputs are written down. */
interface Recipe {
  readonly gen?: string;
  readonly prefix?: string;
  readonly unit?: string;
  readonly n?: number;
  readonly tail?: string;
}

/** The text of a payload; null for what is no text. */
function expandText(payload: unknown): string | null {
  if (typeof payload === 'string') return payload;
  const { gen, prefix = '', unit = '', n = 0, tail = '' } = payload as Recipe;
  if (gen === 'repeat') return prefix + unit.repeat(n) + tail;
  if (gen === 'nested-list')
    return Array.from({ length: n }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
  if (gen === 'html-login-page')
    return '<!doctype html><title>Sign in</title><form action="/login"><input name=user></form>';
  return null;
}

/** The shared inputs of these kinds that are texts; none where the file is absent. */
export function sharedTexts(...kinds: readonly HostileKind[]): readonly HostileText[] {
  return readBadInputs(kinds).flatMap(({ id, kind, class: name, payload }) => {
    const text = expandText(payload);
    return text === null ? [] : [{ id, kind: kind as HostileKind, class: name, text }];
  });
}
