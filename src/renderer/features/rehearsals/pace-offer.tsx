import { Button, Group, Text } from '@mantine/core';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';

/** How fast the speaker was, to be reckoned with from now on. */
export function PaceOffer({ pace }: { readonly pace: number }) {
  const chosen = useSettings().data?.pace;
  const change = useChangeSettings();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        You say about {pace} words a minute
        {chosen === undefined || chosen === pace ? '.' : `; slides are reckoned with ${chosen}.`}
      </Text>
      {chosen !== undefined && chosen !== pace && (
        <Button
          flex="none"
          size="compact-sm"
          variant="default"
          onClick={() => void change({ pace })}
        >
          Reckon with {pace}
        </Button>
      )}
    </Group>
  );
}
