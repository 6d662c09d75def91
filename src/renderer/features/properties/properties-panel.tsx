import { Box, Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  listProperties,
  removeProperty,
  renameProperty,
  setProperty,
} from '#core/document/front-matter/properties';
import { DESCRIPTION_KEYS } from '#core/check/readiness/description';
import type { Property, PropertyValue } from '#core/document/front-matter/property';
import type { EntryKind } from '#core/library/entry';
import { describeProblem } from '#core/problem';
import { usePlatform } from '../../data/use-platform';
import { namePart } from '../../look/name-part';
import { notify, notifyProblem } from '../../look/notices';
import { NameField } from './name-field';
import { firstValue } from './property-kinds';
import { PropertyRow } from './property-row';
import { usePropertyHistory } from './use-property-history';
import classes from './properties.module.css';

interface PropertiesPanelProps {
  /** Of the open entry. */
  readonly title: string;
  readonly kind: EntryKind;
  /** As written, fences included; null when there is none. */
  readonly frontMatter: string | null;
  readonly readOnly: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onChange: (frontMatter: string | null) => void;
}

/** The properties of an entry in fields. Each change edits its own lines of the front matter. */
export function PropertiesPanel(props: PropertiesPanelProps) {
  const { title, kind, frontMatter, readOnly, opened, onOpened, onChange } = props;
  const { properties, problem } = useMemo(() => read(frontMatter), [frontMatter]);
  const isPost = kind === 'post';
  const lacksDescription = isPost && problem === null && !properties.some(isDescription);
  // What every post should have stands there before it is written.
  const missing: readonly Property[] = lacksDescription && !readOnly ? [DESCRIPTION] : [];
  const history = usePropertyHistory(frontMatter, onChange);
  const [isAdding, setAdding] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const undoKey = usePlatform() === 'mac' ? '⌘Z' : 'Ctrl+Z';
  const body = useId();
  const wasOpened = useRef(opened);

  useEffect(() => {
    const isByHead = panel.current?.contains(document.activeElement) === true;
    if (opened && !wasOpened.current && !isByHead) focusValue(list.current, 0);
    wasOpened.current = opened;
  }, [opened]);

  /** @returns whether it was done */
  function change(edit: () => string | null, step: string | null = null): boolean {
    try {
      const next = edit();
      flushSync(() => history.change(next, step));
      return true;
    } catch (error) {
      notifyProblem('The property was not changed', error);
      return false;
    }
  }

  function set(key: string, value: PropertyValue): void {
    change(() => {
      try {
        return setProperty(frontMatter, key, value);
      } catch (error) {
        // What one program calls a number is none for another one.
        if (value.kind !== 'number' && value.kind !== 'date') throw error;
        return setProperty(frontMatter, key, { kind: 'text', text: value.text });
      }
    }, key);
  }

  function remove(key: string, at: number): void {
    if (!change(() => removeProperty(frontMatter ?? '', key))) return;
    focusValue(list.current, at);
    notify(`“${key}” is removed. ${undoKey} brings it back.`);
  }

  function press(event: KeyboardEvent): void {
    const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
    const letter = event.key.toLowerCase();
    if (!isMod || (letter !== 'z' && letter !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
    flushSync(letter === 'y' || event.shiftKey ? history.redo : history.undo);
    // What had the focus may be gone.
    if (panel.current?.contains(document.activeElement) !== true) focusValue(list.current, -1);
  }

  if (!opened && properties.length === 0 && problem === null && missing.length === 0) return null;
  return (
    <Box
      component="section"
      ref={panel}
      className={classes.panel ?? ''}
      aria-label={namePart('Properties', title)}
      onKeyDown={press}
    >
      <button
        type="button"
        className={classes.head}
        aria-expanded={opened}
        aria-controls={opened ? body : undefined}
        onClick={() => onOpened(!opened)}
      >
        {opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        Properties <span className={classes.count}>{properties.length}</span>
        {lacksDescription && <span>· no description yet</span>}
      </button>
      {opened && (
        <div id={body} ref={list} onBlur={history.endStep}>
          {problem !== null && (
            <Text size="sm" c="dimmed">
              {problem} Change it in the Markdown source.
            </Text>
          )}
          {properties.length === 0 && missing.length === 0 && problem === null && (
            <Text size="sm" c="dimmed" mb={6}>
              No properties yet, such as a date or a series.
            </Text>
          )}
          <ul className={classes.rows}>
            {[...properties, ...missing].map((property, at) => (
              <PropertyRow
                // By its place: with another name it is the same row.
                key={at}
                property={property}
                readOnly={readOnly}
                isMissing={at >= properties.length}
                counts={isPost && isDescription(property)}
                onChange={(value) => set(property.key, value)}
                onName={(name) =>
                  change(() => renameProperty(frontMatter ?? '', property.key, name))
                }
                onRemove={() => remove(property.key, at)}
                onEnter={() => focusValue(list.current, at + 1)}
              />
            ))}
          </ul>
          {isAdding && (
            <div ref={focusField} className={classes.adding}>
              <NameField
                label="Name of the new property"
                name=""
                onName={(name) => {
                  const isNew = !properties.some(({ key }) => key === name);
                  const done =
                    isNew && change(() => setProperty(frontMatter, name, firstValue(name)));
                  if (!isNew) notify(`There is a property “${name}” already.`);
                  flushSync(() => setAdding(false));
                  return done;
                }}
                onEnter={() => focusValue(list.current, -1)}
                onLeave={() => setAdding(false)}
              />
            </div>
          )}
          {!readOnly && problem === null && !isAdding && (
            <Button
              data-add
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} />}
              onClick={() => setAdding(true)}
            >
              Add property
            </Button>
          )}
        </div>
      )}
    </Box>
  );
}

const DESCRIPTION: Property = { key: 'description', value: { kind: 'text', text: '' } };

function isDescription({ key }: Property): boolean {
  return DESCRIPTION_KEYS.includes(key.toLowerCase());
}

function read(frontMatter: string | null): {
  readonly properties: readonly Property[];
  readonly problem: string | null;
} {
  try {
    return { properties: listProperties(frontMatter), problem: null };
  } catch (error) {
    return { properties: [], problem: describeProblem(error) };
  }
}

function focusField(around: HTMLElement | null): void {
  around?.querySelector('input')?.focus();
}

/** Puts the cursor into the first field from a place on, or on what adds another property. */
function focusValue(list: HTMLElement | null, at: number): void {
  const rows = [...(list?.querySelectorAll('[data-value]') ?? [])].slice(at);
  const fields = rows.flatMap((row) => row.querySelector<HTMLElement>('input, textarea') ?? []);
  (fields[0] ?? list?.querySelector<HTMLElement>('[data-add]'))?.focus();
}
