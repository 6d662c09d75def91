import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GENERATOR_NAMES, type Target } from '#core/publish/target';
import { api } from '../../api';
import { KEYS, useTargets } from '../../data/queries';
import { attempt, notify } from '../../look/notices';
import { TargetForm } from '../../parts/target-form';

/** The blogs that posts go to. */
export function TargetList() {
  const client = useQueryClient();
  const targets = useTargets().data ?? [];
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Target | null>(null);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: KEYS.targets });

  async function remove(target: Target): Promise<void> {
    const done = await attempt('The blog was not removed', async () => {
      await api.targets.remove({ name: target.name });
      await refresh();
      return true;
    });
    if (!done) return;
    notify(`“${target.name}” was removed from the list. Its folder stays as it is.`, {
      label: 'Undo',
      run: () =>
        void attempt('The blog was not added', () => api.targets.add(target)).then(refresh),
    });
  }

  if (adding || changing !== null) {
    const close = (): void => {
      setAdding(false);
      setChanging(null);
    };
    return (
      <TargetForm
        {...(changing !== null && { target: changing })}
        onCancel={close}
        onDone={close}
      />
    );
  }
  return (
    <Stack gap="xs" align="stretch">
      {targets.length === 0 && (
        <Text size="sm" c="dimmed">
          Add the folder of a blog, and posts can be written into it.
        </Text>
      )}
      {targets.map((target) => (
        <Group key={target.name} justify="space-between" wrap="nowrap" gap="sm">
          <div>
            <Text size="sm" fw={600}>
              {target.name}
            </Text>
            <Text size="xs" c="dimmed">
              {GENERATOR_NAMES[target.generator]} · {target.path}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <ActionIcon aria-label={`Change ${target.name}`} onClick={() => setChanging(target)}>
              <IconPencil size={16} />
            </ActionIcon>
            <ActionIcon aria-label={`Remove ${target.name}`} onClick={() => void remove(target)}>
              <IconX size={16} />
            </ActionIcon>
          </Group>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} />}
        onClick={() => setAdding(true)}
      >
        Add a Blog…
      </Button>
    </Stack>
  );
}
