import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api';
import { KEYS } from '../data/queries';
import { DialogFoot } from './dialog-foot';
import { ProblemAlert } from './problem-alert';
import { takeFocus } from './take-focus';

interface AddTargetProps {
  readonly onCancel: () => void;
  readonly onAdded: (name: string) => void;
}

/** Makes a Hugo site's folder known under a name. */
export function AddTarget({ onCancel, onAdded }: AddTargetProps) {
  const client = useQueryClient();
  const [path, setPath] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<unknown>(null);

  async function choose(): Promise<void> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose the folder of a Hugo site',
      button: 'Choose',
    });
    if (folder === null) return;
    setPath(folder);
    if (name === '') setName(folder.split(/[\\/]/).findLast((part) => part !== '') ?? 'Blog');
  }

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    setProblem(null);
    try {
      const target = await api.targets.add({ name: name.trim(), generator: 'hugo', path });
      await client.invalidateQueries({ queryKey: KEYS.targets });
      onAdded(target.name);
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <form onSubmit={(event) => void add(event)} aria-label="Add a blog">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          A blog is a folder on this computer with a Hugo site in it. Posts are written there;
          putting them online stays with you.
        </Text>
        <ProblemAlert title="The blog was not added" problem={problem} />
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label="Folder of the Hugo site"
            placeholder="Where hugo.toml is"
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            ref={takeFocus}
          />
          <Button variant="default" onClick={() => void choose()}>
            Choose…
          </Button>
        </Group>
        <TextInput
          label="Name"
          placeholder="My blog"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogFoot>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" disabled={path.trim() === '' || name.trim() === ''}>
            Add Blog
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}
