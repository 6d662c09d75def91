import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Target } from '#core/publish/target';

interface BlogSelectProps {
  readonly blogs: readonly Target[];
  readonly blog: Target | undefined;
  readonly disabled?: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onPick: (name: string | null) => void;
  readonly onAdd: () => void;
}

/** Which blog is written into, with the way to another one. */
export function BlogSelect({ blogs, blog, disabled, field, onPick, onAdd }: BlogSelectProps) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <Select
        flex={1}
        label="Blog"
        description={blog?.path}
        allowDeselect={false}
        disabled={disabled === true}
        data={blogs.map(({ name }) => name)}
        value={blog?.name ?? null}
        onChange={onPick}
        {...(field && { ref: field })}
        data-autofocus
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={disabled === true}
        onClick={onAdd}
      >
        Add a Blog…
      </Button>
    </Group>
  );
}
