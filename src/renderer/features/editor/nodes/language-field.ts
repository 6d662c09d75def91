import { rankActions } from '../completion/rank-actions';
import { isColoured, languages } from './highlight-code';
import { makeElement } from './make-element';

/** What code may be in, beyond what is coloured. */
const CHOICES = [...languages, 'mermaid', 'text']
  .toSorted((a, b) => a.localeCompare(b, 'en'))
  .map((label) => ({ label }));

/** Makes ids that no other list in the window has. */
let count = 0;

/** A field for the name of a language, with the list of those that its letters find. */
interface LanguageField {
  /** The field; it hears `input` when a name is picked. */
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
}

/**
 * Makes the field. Arrow keys go through the list, Enter takes the one shown as chosen; a name that
 * is none of the list's is taken as it was typed.
 */
export function createLanguageField(): LanguageField {
  count += 1;
  const id = `code-languages-${count}`;
  const field = makeElement('input', {
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'plain text',
  });
  const list = makeElement('div', { id, role: 'listbox', 'aria-label': 'Languages' });
  list.hidden = true;
  let found: readonly string[] = [];
  let active = -1;

  const open = (names: readonly string[], chosen: number): void => {
    found = names;
    active = chosen;
    list.hidden = names.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(
      ...names.map((name, index) =>
        makeElement(
          'div',
          { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === chosen) },
          name,
        ),
      ),
    );
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
    if (chosen < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-${chosen}`);
  };
  const close = (): void => open([], -1);
  const propose = (typed: string): void => {
    const names = rankActions(typed, CHOICES).map(({ label }) => label);
    const isMeant = !isColoured(typed) && names[0]?.startsWith(typed.toLowerCase()) === true;
    open(names, typed !== '' && isMeant ? 0 : -1);
  };
  const take = (name: string): void => {
    field.value = name;
    field.dispatchEvent(new Event('input'));
    close();
  };

  field.addEventListener('focus', () => {
    field.select();
  });
  field.addEventListener('blur', close);
  // Only what a person types opens the list.
  field.addEventListener('input', (event) => {
    if (event.isTrusted) propose(field.value.trim());
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const chosen = found[active];
      if (chosen !== undefined) take(chosen);
      else close();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      // The field's own Escape leaves it.
      event.stopImmediatePropagation();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (field.readOnly) return;
      // A name that is whole already finds no other: all are shown.
      if (list.hidden && !isColoured(field.value.trim())) propose(field.value.trim());
      if (list.hidden) propose('');
      const { length } = found;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      open(found, active < 0 ? (step > 0 ? 0 : length - 1) : (active + step + length) % length);
    }
  });
  list.addEventListener('mousedown', (event) => {
    // The focus stays in the field.
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option?.textContent) take(option.textContent);
  });
  return { field, list };
}
