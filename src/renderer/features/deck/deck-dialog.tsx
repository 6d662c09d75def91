import { Button, Group, Loader, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { tellTime } from '#core/talk/deck';
import { PlannedFiles } from '../../parts/planned-files';
import { WrittenFiles } from '../../parts/written-files';
import { FolderProblem } from '../../parts/folder-problem';
import { Warnings } from '../../parts/refusals';
import { Over } from '../../parts/over';

const MARP = 'Marp turns the Markdown into HTML, PDF or PowerPoint.';

/** What can be written of a talk. */
const CHOICES = [
  { name: 'Slides with speaker notes', format: 'marp', notes: 'with', about: MARP },
  { name: 'Slides without notes', format: 'marp', notes: 'without', about: MARP },
  {
    name: 'Speaker notes alone',
    format: 'marp',
    notes: 'only',
    about: 'What you say, slide by slide, as Markdown to print.',
  },
  {
    name: 'Outline for a call for papers',
    format: 'outline',
    notes: 'without',
    about: 'Title, abstract, timed outline and bio as Markdown: from the talk’s properties.',
  },
] as const;

interface DeckDialogProps {
  /** The talk. */
  readonly id: string;
  /** Saves what is still being typed, so that the plan is of the text as it stands. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Exporting a talk as slides or what belongs to them: the folder, the plan, the writing, the report. */
export function DeckDialog({ id, onBefore, onClose }: DeckDialogProps) {
  const [folder, setFolder] = useLocalStorage({
    key: 'outloud-slides-folder',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const [written, setWritten] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [writing, setWriting] = useState(false);
  const [what, setWhat] = useState<(typeof CHOICES)[number]>(CHOICES[0]);
  const { format, notes } = what;
  const deck = { id, format, notes, folder };

  const plan = useQuery({
    queryKey: ['deck', id, folder, what.name],
    queryFn: async () => {
      await onBefore();
      return api.decks.plan(deck);
    },
    enabled: folder !== '' && written === null,
    staleTime: 0,
    gcTime: 0,
  });

  async function choose(): Promise<void> {
    const chosen = await api.desktop.chooseFolder({
      title: 'Choose a folder for the slides',
      button: 'Choose',
    });
    if (chosen !== null) setFolder(chosen);
  }

  async function write(): Promise<void> {
    setWriting(true);
    setProblem(null);
    try {
      setWritten((await api.decks.write(deck)).files);
    } catch (error) {
      setProblem(error);
    } finally {
      setWriting(false);
    }
  }

  const failure = problem ?? plan.error;
  return (
    <Modal opened onClose={onClose} title="Export slides" size={680}>
      {written ? (
        <WrittenFiles
          title="The slides are written"
          folder={folder}
          files={written}
          foot={<DoneButton onClose={onClose} />}
        />
      ) : (
        <Stack gap="md">
          <NativeSelect
            label="What"
            description={what.about}
            data={CHOICES.map(({ name }) => name)}
            value={what.name}
            onChange={({ currentTarget: { value } }) =>
              setWhat(CHOICES.find(({ name }) => name === value) ?? CHOICES[0])
            }
          />
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              label="Folder"
              placeholder="Where the slides go"
              value={folder}
              onChange={(event) => setFolder(event.currentTarget.value)}
            />
            <Button variant="default" onClick={() => void choose()} data-autofocus>
              Choose…
            </Button>
          </Group>
          <FolderProblem
            title={problem === null ? 'They can’t be written now' : 'Nothing was written'}
            problem={failure}
            folder={folder}
            onChoose={async (chosen) => setFolder(chosen)}
            onThere={() => {
              setProblem(null);
              void plan.refetch();
            }}
          />
          {plan.isFetching && <Loader size="sm" aria-label="Planning" />}
          {plan.data && (
            <>
              <Warnings title="Look at these slides again" messages={plan.data.warnings} />
              <Stack gap={6}>
                <Text size="sm" fw={600}>
                  {plan.data.slides} slides{format === 'marp' && ' with the title’s'}, about{' '}
                  {tellTime(plan.data.minutes, plan.data.slot)}
                </Text>
                <Over minutes={plan.data.minutes} slot={plan.data.slot} />
                <PlannedFiles files={plan.data.files} />
              </Stack>
            </>
          )}
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button loading={writing} disabled={!plan.data} onClick={() => void write()}>
              Export
            </Button>
          </DialogFoot>
        </Stack>
      )}
    </Modal>
  );
}
