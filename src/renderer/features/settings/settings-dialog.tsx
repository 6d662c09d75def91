import { Modal, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAdjustmentsOff } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { EmptyState } from '../../look/empty-state';
import { SearchBox } from '../../parts/search-box';
import { findSettings, SECTIONS, type SectionName } from './setting';
import { SettingRow } from './setting-row';
import classes from './settings-dialog.module.css';
import { SETTINGS } from './settings-list';

interface SettingsDialogProps {
  /** The subject that is shown first, where it isn't the first one. */
  readonly at: SectionName | undefined;
  readonly onClose: () => void;
  /** Goes to where shortcuts are chosen. */
  readonly onShortcuts: () => void;
}

/** Every setting, by its subject, to be found by typing. */
export function SettingsDialog({ at, onClose, onShortcuts }: SettingsDialogProps) {
  const [text, setText] = useState('');
  const id = useId();
  const page = useRef<HTMLDivElement>(null);
  const found = findSettings(SETTINGS, text);
  const sections = SECTIONS.filter((name) => found.some(({ section }) => section === name));
  const headingId = (name: SectionName): string => `${id}-${SECTIONS.indexOf(name)}`;

  function goTo(name: SectionName): void {
    const heading = document.getElementById(headingId(name));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  const showFirst = useEffectEvent(() => {
    if (at !== undefined) document.getElementById(headingId(at))?.scrollIntoView();
  });
  // Once the dialog is drawn.
  useEffect(() => {
    const waiting = setTimeout(() => showFirst());
    return () => clearTimeout(waiting);
  }, []);

  return (
    <Modal
      opened
      onClose={onClose}
      title="Settings"
      size={800}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <SearchBox
        label="Search the settings"
        text={text}
        onText={(next) => {
          setText(next);
          page.current?.scrollTo({ top: 0 });
        }}
      />
      <VisuallyHidden role="status">
        {text.trim() === '' ? '' : describeFound(found.length)}
      </VisuallyHidden>
      <div className={classes.columns}>
        <nav className={classes.sections} aria-label="Subjects">
          {sections.map((name) => (
            <UnstyledButton key={name} className={classes.section} onClick={() => goTo(name)}>
              {name}
            </UnstyledButton>
          ))}
        </nav>
        <div ref={page} className={classes.page}>
          {sections.map((name) => (
            <div
              key={name}
              role="group"
              aria-labelledby={headingId(name)}
              className={classes.subject}
            >
              <Title order={3} id={headingId(name)} tabIndex={-1} className={classes.heading}>
                {name}
              </Title>
              {found
                .filter(({ section }) => section === name)
                .map((setting) => (
                  <SettingRow key={setting.name} setting={setting} onShortcuts={onShortcuts} />
                ))}
            </div>
          ))}
          {found.length === 0 && (
            <EmptyState icon={IconAdjustmentsOff} title="No setting has these words">
              Names and descriptions are searched. Try one word, or press Esc to see all settings.
            </EmptyState>
          )}
        </div>
      </div>
    </Modal>
  );
}

function describeFound(count: number): string {
  if (count === 0) return 'No setting has these words.';
  return count === 1 ? 'One setting.' : `${count} settings.`;
}
