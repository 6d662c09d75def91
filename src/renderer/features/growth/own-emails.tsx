import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';

/** Addresses by which the person committed elsewhere or before. */
export function OwnEmails({ emails }: { readonly emails: readonly string[] }) {
  const [typed, setTyped] = useState<string | null>(null);
  const known = emails.join(', ');

  async function keep(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    const own = (typed ?? '').split(/[\s,;]+/).filter(Boolean);
    const done = await attempt('The addresses were not kept', async () => {
      await api.wins.setEmails({ emails: own });
      return true;
    });
    if (done === null) return;
    setTyped(null);
    notify('The addresses are kept.');
  }

  return (
    <form onSubmit={(submitted) => void keep(submitted)}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          label="Other addresses you commit by"
          placeholder="me@old-company.example"
          value={typed ?? known}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <Button size="xs" variant="default" type="submit" disabled={(typed ?? known) === known}>
          Keep
        </Button>
      </Group>
    </form>
  );
}
