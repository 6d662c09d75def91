import { Button, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { UPDATE_MODES, type UpdateMode, type UpdateState } from '#contract/desktop/updating';
import { api } from '../../api';
import { useUpdates } from '../../data/use-updates';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';

const MODES: Readonly<Record<UpdateMode, string>> = {
  off: 'Off',
  tell: 'Tell me',
  fetch: 'Fetch, and ask before installing',
};

/** What is done about new versions, and what is known of them. */
export function UpdateChoice({ labelId }: SettingControl) {
  const updates = useUpdates();
  if (updates === null) return null;
  const { mode, version, unavailable, step, percent } = updates;
  if (unavailable !== null) {
    return (
      <Text size="sm" role="note">
        This is version {version}. {unavailable}
      </Text>
    );
  }
  const isBusy = step === 'looking' || step === 'fetching';
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-labelledby={labelId}
        size="xs"
        data={UPDATE_MODES.map((value) => ({ value, label: MODES[value] }))}
        value={mode}
        onChange={(value) => {
          const chosen = UPDATE_MODES.find((one) => one === value) ?? 'off';
          void attempt('The setting was not changed', () => api.updates.change({ mode: chosen }));
        }}
      />
      <Group gap="sm" wrap="nowrap">
        {(step === 'found' || step === 'ready') && <NextStep updates={updates} />}
        {step !== 'ready' && (
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            onClick={() => void attempt('No new version was looked for', () => api.updates.look())}
          >
            Check Now
          </Button>
        )}
        <Text size="xs" c={step === 'failed' ? 'var(--outloud-danger)' : 'dimmed'} role="status">
          {describe(updates)}
        </Text>
      </Group>
      {step === 'fetching' && <Progress value={percent} aria-label="Fetching the new version" />}
    </Stack>
  );
}

function NextStep({ updates: { step, found } }: { readonly updates: UpdateState }) {
  if (step === 'ready') {
    const install = (): void =>
      void attempt('The new version was not installed', () => api.updates.install());
    return (
      <Button size="xs" onClick={install}>
        Save, Close and Install {found}
      </Button>
    );
  }
  const fetch = (): void =>
    void attempt('The new version was not fetched', () => api.updates.fetch());
  return (
    <Button size="xs" onClick={fetch}>
      Fetch {found}
    </Button>
  );
}

function describe({ step, version, found, problem }: UpdateState): string {
  switch (step) {
    case 'idle':
      return `This is version ${version}.`;
    case 'looking':
      return 'Looking…';
    case 'newest':
      return `This is version ${version}, and there is no newer one.`;
    case 'found':
      return `Version ${found} is there; this is ${version}.`;
    case 'fetching':
      return `Fetching ${found}…`;
    case 'ready':
      return 'Fetched and checked. Nothing is installed before you say so.';
    case 'failed':
      return `${problem ?? ''} Nothing was changed.`;
  }
}
