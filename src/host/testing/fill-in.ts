import { join } from 'node:path';
import { ID_PLACEHOLDER, PLACEHOLDER } from './arbitrary-calls';
import { TARGETS, type CallSandbox } from './call-sandbox';
import type { Told } from './told';

/** Paths that lead astray, where a name of a file in the library is asked for. */
const ASTRAY = [
  '../outside/secret.md',
  '../../outside/secret.md',
  'entries/../../outside/secret.md',
];

/** The argument with what its placeholders stand for, and with current revisions half of the time. */
export function fillIn(sandbox: CallSandbox, told: Told, argument: unknown): unknown {
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return fillText(sandbox, told, value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    const filled: Record<string, unknown> = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'document' ? inner : fill(inner)]),
    );
    const { id, revision } = filled;
    const current = told.revisions.get(String(id));
    if (typeof revision === 'number' && revision % 2 === 0 && current !== undefined)
      return { ...filled, revision: current };
    return filled;
  };
  return fill(argument);
}

function fillText({ root, library }: CallSandbox, { values }: Told, text: string): string {
  const at = Number(ID_PLACEHOLDER.exec(text)?.[1]);
  const pick = <V>(from: readonly V[], index: number): V | undefined => from[index % from.length];
  if (!Number.isNaN(at)) return String(pick(values.get('id') ?? [], at));
  const [, name = '', index = '0'] = PLACEHOLDER.exec(text) ?? [];
  const number = Number(index);
  switch (name) {
    case '':
      return text;
    case 'folder': {
      const target = join(root, String(pick(TARGETS, number)));
      const inside = ['', '', '', 'new', 'a/b', 'ä ö', 'notes/new.md'];
      const most = [...inside.map((part) => join(target, part)), library, join(library, 'entries')];
      return String(pick(most, Math.floor(number / 2)));
    }
    case 'file': {
      const files = [...(values.get('file') ?? []), ...ASTRAY, join(root, 'outside', 'secret.md')];
      return String(pick(files, number));
    }
    default:
      return String(pick(values.get(name) ?? [text], number));
  }
}
