import { NavLink, Text } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import {
  PLATFORM_VARIANTS,
  READER_VARIANTS,
  VARIANTS,
  type VariantName,
} from '#core/draft/variants/variant';
import classes from './variants.module.css';

/** What people call the forms of a draft. */
export const FORM_NAMES: Readonly<Record<VariantName, string>> = {
  blog: 'Blog post',
  internal: 'Internal document',
  newsletter: 'Newsletter',
  thread: 'Thread',
  'dev.to': 'dev.to',
  hashnode: 'Hashnode',
  medium: 'Medium',
  linkedin: 'LinkedIn',
};

const GROUPS = [
  { title: 'For your own readers', forms: READER_VARIANTS },
  { title: 'Copies for other places', forms: PLATFORM_VARIANTS },
] as const;

interface FormListProps {
  readonly chosen: VariantName;
  readonly onChoose: (form: VariantName) => void;
}

/** The forms that a draft can have; arrows go from one to the next. */
export function FormList({ chosen, onChoose }: FormListProps) {
  const list = useRef<HTMLDivElement>(null);

  function press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (VARIANTS.indexOf(chosen) + step + VARIANTS.length) % VARIANTS.length;
    const form = VARIANTS[at] ?? chosen;
    onChoose(form);
    list.current?.querySelector<HTMLElement>(`[data-form="${form}"]`)?.focus();
  }

  return (
    <div
      ref={list}
      className={classes.forms}
      role="radiogroup"
      aria-label="Form of the draft"
      onKeyDown={press}
    >
      {GROUPS.map(({ title, forms }) => (
        <div key={title} className={classes.group} role="group" aria-label={title}>
          <Text className={classes.groupTitle ?? ''} size="xs" aria-hidden>
            {title}
          </Text>
          {forms.map((form) => (
            <NavLink
              key={form}
              component="button"
              type="button"
              role="radio"
              aria-checked={form === chosen}
              active={form === chosen}
              tabIndex={form === chosen ? 0 : -1}
              data-form={form}
              data-autofocus={form === chosen || undefined}
              className={classes.form ?? ''}
              label={FORM_NAMES[form]}
              onClick={() => onChoose(form)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};
