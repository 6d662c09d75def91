import { Button, Card, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFolderOpen, IconHistory, IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import { api, listen } from '../../api';
import { RecentLibraries } from './recent-libraries';
import { WaitingNote } from './waiting-note';
import { Logo } from '../../look/logo';
import classes from './welcome.module.css';
import { askForBackup } from '../../parts/ask-for-backup';
import { ProblemAlert } from '../../parts/problem-alert';
import { TaskProgress } from '../../parts/task-progress';
import { useOpening } from '../../parts/use-opening';
import { useTouring } from '../../touring';

interface WelcomeProps {
  /** Why the last library could not be opened again, if so. */
  readonly problem: unknown;
  readonly onOpened: () => void;
}

/** The first start: create a library, open one, or go back to one. */
export function Welcome({ problem, onOpened }: WelcomeProps) {
  const suggested = useQuery({
    queryKey: ['suggested-folder'],
    queryFn: () => api.desktop.suggestLibraryFolder(),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [sample, setSample] = useState(true);
  const [tour, setTour] = useState(true);
  const [, setTouring] = useTouring();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(problem);
  const folder = chosen ?? suggested.data ?? '';
  const opening = useOpening(onOpened);
  const folderField = useRef<HTMLInputElement>(null);
  const isSuggested = suggested.data !== undefined;
  useEffect(() => {
    // Enter creates the library there, and typing says where else; unless one was open before.
    if (isSuggested && document.activeElement === document.body) folderField.current?.focus();
  }, [isSuggested]);

  async function enter(task: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await task();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  async function choosePlace(): Promise<void> {
    const place = await api.desktop.chooseFolder({
      title: 'Choose an empty folder for the new library',
      button: 'Choose',
    });
    if (place !== null) setChosen(place);
  }

  async function openFolder(): Promise<void> {
    const place = await api.desktop.chooseFolder({ title: 'Open a library', button: 'Open' });
    if (place !== null) await enter(() => opening.open(place));
  }

  /** The backup becomes a library in a folder of its own, which is then opened. */
  async function restoreBackup(): Promise<void> {
    const wanted = await askForBackup();
    if (wanted === null) return;
    await enter(async () => {
      await api.backups.restore(wanted);
      await opening.open(wanted.folder);
    });
  }

  const openByMenu = useEffectEvent(() => void openFolder());
  useEffect(
    () =>
      listen('menuChosen', ({ command }) => {
        if (command === 'openLibrary') openByMenu();
      }),
    [],
  );

  const askAboutLast = useEffectEvent((last: string) => {
    if (opening.ask(last, problem)) setFailure(null);
  });
  useEffect(() => {
    void api.desktop.recentLibraries().then(([last]) => last && askAboutLast(last.folder));
  }, []);

  function create(event: FormEvent): void {
    event.preventDefault();
    void enter(async () => {
      await api.library.create({ folder, sample });
      setTouring(tour);
      onOpened();
    });
  }

  return (
    <main className={classes.page}>
      {opening.dialog}
      <Stack gap="xl" className={classes.column}>
        <Stack gap="sm" align="center" ta="center">
          <Logo size={72} />
          <Title order={1} className={classes.title}>
            Outloud
          </Title>
          <Text size="lg" c="dimmed" maw={440} className={classes.promise ?? ''}>
            Keep what you learn as notes, and turn them into posts and talks.
          </Text>
        </Stack>

        <WaitingNote />
        <ProblemAlert title="The library did not open" problem={failure} />

        <Card withBorder radius="lg" padding="lg" component="form" onSubmit={create}>
          <Stack gap="md">
            <Group gap="xs">
              <IconSparkles size={18} stroke={1.7} aria-hidden />
              <Title order={2} size="h3">
                Start a new library
              </Title>
            </Group>
            <TextInput
              classNames={{ description: classes.promise ?? '' }}
              label="Folder"
              ref={folderField}
              description="JSON files on your disk, exported as Markdown whenever you like. Nothing leaves this computer."
              value={folder}
              onChange={(event) => setChosen(event.currentTarget.value)}
              required
              withAsterisk={false}
              inputContainer={(field) => (
                <Group align="flex-end" gap="xs" wrap="nowrap">
                  <div className={classes.folder}>{field}</div>
                  <Button variant="default" onClick={() => void choosePlace()}>
                    Choose…
                  </Button>
                </Group>
              )}
            />
            <Checkbox
              label="Begin with the sample library"
              description="Real learning notes, linked and tagged, to look around in."
              checked={sample}
              onChange={(event) => setSample(event.currentTarget.checked)}
            />
            <Checkbox
              label="Show me around"
              description="From a note to a post in under a minute. Esc leaves it."
              checked={tour}
              onChange={(event) => setTour(event.currentTarget.checked)}
            />
            <Button type="submit" loading={busy} disabled={folder === ''} fullWidth>
              Create Library
            </Button>
          </Stack>
        </Card>

        <Stack gap="xs">
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={17} stroke={1.7} />}
            onClick={() => void openFolder()}
            disabled={busy}
          >
            Open a Library…
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconHistory size={17} stroke={1.7} />}
            onClick={() => void restoreBackup()}
            disabled={busy}
          >
            Restore from a Backup…
          </Button>
          {busy && <TaskProgress task="Restoring" />}
          <RecentLibraries
            disabled={busy}
            onOpen={(place) => void enter(() => opening.open(place))}
          />
        </Stack>
      </Stack>
    </main>
  );
}
