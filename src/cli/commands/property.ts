import {
  listProperties,
  removeProperty,
  renameProperty,
  setProperty,
} from '#core/document/front-matter/properties';
import {
  convertValue,
  PROPERTY_KINDS,
  type PropertyKind,
  type PropertyValue,
} from '#core/document/front-matter/property';
import { Problem, describeProblem } from '#core/problem';
import type { LibraryCommand } from '../command';
import { oneOf } from '../parse-options';

export const property: LibraryCommand = {
  usage: 'set|rename|remove ID NAME [VALUE…] [--kind text|list|date|number|yesNo]',
  summary: 'change a property in the front matter, and no other line of it',
  options: { kind: 'text' },
  words: [3, Infinity],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [verb = '', id = '', name = '', ...values] = options.words;
    const way = oneOf('What to do', verb, ['set', 'rename', 'remove']);
    const kind = oneOf('--kind', options.text('kind') ?? 'text', PROPERTY_KINDS);
    const { frontMatter, revision } = await api.entries.read({ id });
    const known = (): PropertyKind =>
      listProperties(frontMatter).find(({ key }) => key === name)?.value.kind ?? 'text';
    const edit = (): string | null => {
      if (way === 'remove') return removeProperty(frontMatter ?? '', name);
      if (way === 'rename') return renameProperty(frontMatter ?? '', name, values.join(' '));
      return setProperty(
        frontMatter,
        name,
        toValue(values, options.text('kind') === undefined ? known() : kind),
      );
    };
    const next = tell(edit);
    await api.entries.save({ id, revision, changes: { frontMatter: next } });
    return { value: { id, frontMatter: next }, text: next ?? '' };
  },
};

/** Words of the command line as a value. @throws Problem `bad-input` when they are none */
function toValue(words: readonly string[], kind: PropertyKind): PropertyValue {
  if (kind === 'list') return { kind, items: words };
  const text = words.join(' ');
  const value = convertValue({ kind: 'text', text }, kind === 'other' ? 'text' : kind);
  if (value !== null) return value;
  throw new Problem('bad-input', `“${text}” is not of the kind ${kind}.`);
}

function tell<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('bad-input', describeProblem(error));
  }
}
