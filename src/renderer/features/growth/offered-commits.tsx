import { Alert, Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { WinRepository } from '#contract/growth/wins';
import { tellCount } from '#core/growth/tell-count';
import type { WinOffer } from '#core/growth/wins/offer';
import { api } from '../../api';
import { useWinRepositories } from '../../data/growth-queries';
import { useProgress } from '../../data/use-progress';
import { attempt } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import { OfferList } from './offer-list';
import { OwnEmails } from './own-emails';
import { useCommits } from './use-commits';

/** How far back commits are read. */
const SPANS = [
  { value: '3', label: 'the last three months' },
  { value: '12', label: 'the last year' },
  { value: 'all', label: 'all years' },
];

/** The person's own commits in repositories that were picked by hand, gathered into offers. */
export function OfferedCommits({ onTake }: { readonly onTake: (offer: WinOffer) => void }) {
  const { data, error } = useWinRepositories();
  const [span, setSpan] = useState('12');

  async function add(): Promise<void> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose the folder of a git repository',
      button: 'Choose',
    });
    if (folder === null) return;
    await attempt('The repository was not added', () => api.wins.addRepository({ folder }));
  }

  return (
    <section aria-labelledby="offers-of-commits">
      <Group justify="space-between" mb={6} gap="xs">
        <Text id="offers-of-commits" component="h3" size="sm" fw={600}>
          Your commits
        </Text>
        <Group gap="xs">
          <NativeSelect
            size="xs"
            aria-label="How far back"
            data={SPANS}
            value={span}
            onChange={({ currentTarget: { value } }) => setSpan(value)}
          />
          <Button size="xs" variant="default" onClick={() => void add()}>
            Add Repository…
          </Button>
        </Group>
      </Group>
      <ProblemAlert title="They could not be read" problem={error} />
      {data?.repositories.length === 0 && (
        <Text size="sm" c="dimmed">
          Add a repository on this computer, and your own commits in it are read with your git. None
          of them leaves this computer.
        </Text>
      )}
      <Stack gap="sm">
        {data?.repositories.map((repository) => (
          <Repository
            key={`${repository.folder} ${span}`}
            repository={repository}
            since={sinceOf(span)}
            onTake={onTake}
          />
        ))}
        {data !== undefined && data.repositories.length > 0 && <OwnEmails emails={data.emails} />}
      </Stack>
    </section>
  );
}

interface RepositoryProps {
  readonly repository: WinRepository;
  readonly since: string | null;
  readonly onTake: (offer: WinOffer) => void;
}

function Repository({ repository, since, onTake }: RepositoryProps) {
  const { folder, name, problem, emails } = repository;
  const { found, failure, busy, read } = useCommits(folder, since);
  const { done } = useProgress('Reading commits');

  const remove = (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={`Remove ${name}`}
      onClick={() =>
        void attempt('The repository was not removed', () => api.wins.removeRepository({ folder }))
      }
    >
      Remove
    </Button>
  );
  if (problem !== null) {
    return (
      <Alert color="yellow" title={`The commits of ${name} can’t be read`} role="alert">
        <Group justify="space-between" gap="xs">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }} flex={1}>
            {problem}
          </Text>
          {remove}
        </Group>
      </Alert>
    );
  }
  return (
    <section aria-label={name}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {name}{' '}
          <Text span size="xs" c="dimmed">
            {emails.join(', ')}
          </Text>
        </Text>
        <Group gap={6} wrap="nowrap">
          {busy ? (
            <>
              <Loader size="xs" aria-hidden />
              <Text size="xs" c="dimmed" role="status">
                {done.toLocaleString('en')} commits…
              </Text>
              <Button size="compact-xs" variant="default" onClick={() => void api.wins.cancel()}>
                Cancel
              </Button>
            </>
          ) : (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Read the commits of ${name}`}
              onClick={read}
            >
              {found === undefined ? 'Read Commits' : 'Read Again'}
            </Button>
          )}
          {remove}
        </Group>
      </Group>
      <ProblemAlert title={`The commits of ${name} were not read`} problem={failure} />
      {found !== undefined && !busy && (
        <>
          <Text size="xs" c="dimmed">
            {tellCount(found.commits, 'commit')} of yours,{' '}
            {found.offers.length === 0
              ? 'nothing new in them'
              : tellCount(found.offers.length, 'piece of work', 'pieces of work')}
          </Text>
          <OfferList offers={found.offers} onTake={onTake} />
        </>
      )}
    </section>
  );
}

/** @returns a day, or null for all years */
function sinceOf(span: string): string | null {
  if (span === 'all') return null;
  const day = new Date();
  day.setMonth(day.getMonth() - Number(span));
  return day.toLocaleDateString('sv');
}
