import { Autocomplete, Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Role } from '#core/growth/role';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import classes from './growth.module.css';

interface RemarkFormProps {
  /** The names of patterns that there are. */
  readonly patterns: readonly string[];
}

/** One remark in one line, with its pattern. Enter keeps it, and the next can be typed. */
export function RemarkForm({ patterns }: RemarkFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [pattern, setPattern] = useState('');
  const [role, setRole] = useState<Role>('got');

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const named = pattern.trim();
    const kept = await attempt('The remark was not kept', () =>
      api.growth.addRemark({ text, role, ...(named !== '' && { pattern: named }) }),
    );
    if (kept === null) return;
    setText('');
    setPattern('');
    notify('The remark is kept.');
    field.current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void keep(event)}>
      <TextInput
        ref={field}
        size="xs"
        aria-label="Remark"
        placeholder="What did the review say?"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Autocomplete
        size="xs"
        aria-label="Pattern"
        placeholder="Pattern, such as “unclear names”"
        data={[...patterns]}
        limit={8}
        value={pattern}
        onChange={setPattern}
      />
      <Group gap={8} justify="space-between" wrap="nowrap">
        <SegmentedControl<Role>
          size="xs"
          aria-label="Whose work"
          value={role}
          onChange={setRole}
          data={[
            { value: 'got', label: 'Got' },
            { value: 'gave', label: 'Gave' },
          ]}
        />
        <Button type="submit" size="compact-sm" disabled={text.trim() === ''}>
          Keep Remark
        </Button>
      </Group>
    </form>
  );
}
