import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { DECK_FORMATS, DECK_NOTES, SLIDE_LOOKS, tellTime } from '#core/talk/deck';
import { PlannedFiles } from '../../parts/planned-files';
import { WrittenFiles } from '../../parts/written-files';
import { FolderProblem } from '../../parts/folder-problem';
import { Warnings } from '../../parts/refusals';
import { Over } from '../../parts/over';
import { FORMATS, LOOKS, NOTES, PAGE_CHOICES, PAGES, PAPER_CHOICES, USUAL_PAPERS } from './choices';
import { Preparing } from './preparing';
import { useKeptChoice } from './use-kept-choice';

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
  const [format, setFormat] = useKeptChoice('outloud-slides-format', DECK_FORMATS);
  const [wantedNotes, setNotes] = useKeptChoice('outloud-slides-notes', DECK_NOTES);
  const [look, setLook] = useKeptChoice('outloud-slides-look', SLIDE_LOOKS);
  const [sheet, setSheet] = useKeptChoice('outloud-slides-pages', PAGE_CHOICES);
  const [paper, setPaper] = useKeptChoice('outloud-slides-paper', USUAL_PAPERS);
  const isOutline = format === 'outline';
  const isPdf = format === 'pdf';
  const paged = isPdf ? PAGES.find(({ value }) => value === sheet) : undefined;
  const notes = paged?.notes ?? (isOutline ? 'without' : wantedNotes);
  const choice = FORMATS.find((one) => one.format === format);
  const hasLook = choice?.hasLooks === true && notes !== 'only';
  const hasPaper = paged !== undefined && paged.pages !== 'slides';
  const deck = {
    id,
    format,
    notes,
    folder,
    ...(hasLook && { look }),
    ...(paged && { pages: paged.pages }),
    ...(hasPaper && { paper }),
  };

  const plan = useQuery({
    queryKey: ['deck', id, folder, format, notes, hasLook && look, paged?.value, hasPaper && paper],
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
            label="Format"
            description={choice?.about}
            data={FORMATS.map(({ format: value, name: label }) => ({ value, label }))}
            value={format}
            onChange={({ currentTarget: { value } }) => setFormat(value)}
          />
          {!isOutline && (
            <Group align="flex-end" gap="xs" wrap="nowrap">
              {isPdf ? (
                <NativeSelect
                  flex={2}
                  label="What"
                  data={PAGES.map(({ value, label }) => ({ value, label }))}
                  value={sheet}
                  onChange={({ currentTarget: { value } }) => setSheet(value)}
                />
              ) : (
                <NativeSelect
                  flex={2}
                  label="What"
                  data={[...NOTES]}
                  value={notes}
                  onChange={({ currentTarget: { value } }) => setNotes(value)}
                />
              )}
              {hasPaper && (
                <NativeSelect
                  flex={1}
                  label="Paper"
                  data={[...PAPER_CHOICES]}
                  value={paper}
                  onChange={({ currentTarget: { value } }) => setPaper(value)}
                />
              )}
              {hasLook && (
                <NativeSelect
                  flex={1}
                  label="Look"
                  data={[...LOOKS]}
                  value={look}
                  onChange={({ currentTarget: { value } }) => setLook(value)}
                />
              )}
            </Group>
          )}
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
          {(plan.isFetching || writing) && <Preparing />}
          {plan.data && (
            <>
              <Warnings title="Look at these slides again" messages={plan.data.warnings} />
              <Stack gap={6}>
                <Text size="sm" fw={600}>
                  {plan.data.slides} slides{!isOutline && ' with the title’s'}, about{' '}
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
