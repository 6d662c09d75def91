import { ActionIcon, Button, Group, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { SkillArea } from '#core/growth/skill-area';
import { takeFocus } from '../../parts/take-focus';
import { changeAreas } from './change-areas';
import { moveUp, readTags, writeTags } from './edited-areas';
import classes from './growth.module.css';

/** An area while it is edited; `key` stays while its name is typed. */
interface Edited {
  readonly key: number;
  readonly name: string;
  readonly tags: string;
}

interface AreasFormProps {
  readonly areas: readonly SkillArea[];
  readonly onClose: () => void;
}

/** The areas that one grows in, the one that matters most first. Entries keep their tags. */
export function AreasForm({ areas, onClose }: AreasFormProps) {
  const next = useRef(areas.length);
  const [edited, setEdited] = useState<readonly Edited[]>(() =>
    areas.map(({ name, tags }, key) => ({ key, name, tags: writeTags(tags) })),
  );
  const change = (key: number, changes: Partial<Edited>): void =>
    setEdited((now) => now.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const named = edited.filter(({ name }) => name.trim() !== '');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = named.map(({ name, tags }) => ({ name: name.trim(), tags: readTags(tags) }));
    if (await changeAreas(areas, wanted)) onClose();
  }

  return (
    <form className={classes.form} aria-label="Areas" onSubmit={(event) => void save(event)}>
      <Text size="xs" c="dimmed">
        The first is where depth matters most. Entries belong to an area by their tags; those keep
        what they have, whatever you change here.
      </Text>
      {edited.map(({ key, name, tags }, at) => (
        <div key={key} role="group" aria-label={name.trim() || 'New area'}>
          <Group gap={4} wrap="nowrap">
            <TextInput
              size="xs"
              flex={1}
              aria-label="Name"
              placeholder="Name"
              {...(key >= areas.length && { ref: takeFocus })}
              maxLength={200}
              value={name}
              onChange={({ currentTarget: { value } }) => change(key, { name: value })}
            />
            <ActionIcon
              size="sm"
              disabled={at === 0}
              onClick={() => setEdited((now) => moveUp(now, at))}
            >
              <VisuallyHidden>Move {name} up</VisuallyHidden>
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              onClick={() => setEdited((now) => now.filter((one) => one.key !== key))}
            >
              <VisuallyHidden>Remove {name}</VisuallyHidden>
              <IconTrash size={15} />
            </ActionIcon>
          </Group>
          <TextInput
            size="xs"
            mt={4}
            aria-label="Tags"
            placeholder="Tags, such as sql, postgres"
            value={tags}
            onChange={({ currentTarget: { value } }) => change(key, { tags: value })}
          />
        </div>
      ))}
      <Group gap={8} justify="space-between">
        <Group gap={8}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              const key = next.current;
              next.current += 1;
              setEdited((now) => [...now, { key, name: '', tags: '' }]);
            }}
          >
            Add Area
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void changeAreas(areas, null).then((done) => done && onClose())}
          >
            Usual Areas
          </Button>
        </Group>
        <Group gap={8}>
          <Button size="compact-xs" variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button size="compact-xs" type="submit">
            Save Areas
          </Button>
        </Group>
      </Group>
    </form>
  );
}
