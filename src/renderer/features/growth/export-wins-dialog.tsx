import {
  Alert,
  Button,
  Checkbox,
  Group,
  Loader,
  Modal,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  BRAG_FORMATS,
  BRAG_KINDS,
  BRAG_LANGUAGES,
  BRAG_WORDS,
  type BragFormat,
  type BragKind,
  type BragLanguage,
} from '#core/growth/brag/brag-language';
import { PERIODS, stretchOf } from '#core/growth/wins/period';
import { api } from '../../api';
import { useNow } from '../../look/use-now';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { FolderProblem } from '../../parts/folder-problem';
import { PlannedFiles } from '../../parts/planned-files';
import { WrittenFiles } from '../../parts/written-files';
import { describeOpen, FORMAT_WORDS, KIND_WORDS } from './export-words';

interface ExportWinsDialogProps {
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Writing wins as a summary for others, or as a full log: what, where, how it looks, the writing. */
export function ExportWinsDialog({ onBefore, onClose }: ExportWinsDialogProps) {
  const today = useNow().toLocaleDateString('sv');
  const quarter = stretchOf(today, 'quarter');
  const [kind, setKind] = useState<BragKind>('summary');
  const [format, setFormat] = useState<BragFormat>('md');
  const [keptLanguage, setLanguage] = useLocalStorage<BragLanguage>({
    key: 'outloud-wins-language',
    defaultValue: 'en',
    getInitialValueInEffect: false,
  });
  const [folder, setFolder] = useLocalStorage({
    key: 'outloud-wins-folder',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const [from, setFrom] = useState(quarter.from);
  const [to, setTo] = useState(quarter.to);
  const language = BRAG_LANGUAGES.find((one) => one === keptLanguage) ?? 'en';
  const [inBlog, setInBlog] = useState(false);
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [writing, setWriting] = useState(false);
  const span = [from, to].filter((day) => day !== '').join(' to ');
  const name = `wins ${kind} ${span}`.trim() + `.${format}`;
  const days = { from: from === '' ? null : from, to: to === '' ? null : to };
  const wish = { kind, format, language, ...days, folder, name };

  const plan = useQuery({
    queryKey: ['wins-export', wish],
    queryFn: async () => {
      await onBefore();
      return api.wins.plan(wish);
    },
    enabled: folder !== '' && written === null,
    staleTime: 0,
    gcTime: 0,
  });

  async function choose(): Promise<void> {
    const chosen = await api.desktop.chooseFolder({
      title: 'Choose a folder for the wins',
      button: 'Choose',
    });
    if (chosen === null) return;
    setInBlog(false);
    setFolder(chosen);
  }

  async function write(): Promise<void> {
    setWriting(true);
    setProblem(null);
    try {
      await api.wins.write({ ...wish, over: plan.data?.there ?? null, inBlog });
      setWritten(name);
    } catch (error) {
      setProblem(error);
      await plan.refetch();
    } finally {
      setWriting(false);
    }
  }

  const isHeld = plan.data === undefined || (plan.data.blog !== null && !inBlog);
  return (
    <Modal opened onClose={onClose} title="Export wins" size={680}>
      {written !== null ? (
        <WrittenFiles
          title="The wins are written"
          folder={folder}
          files={[written]}
          foot={<DoneButton onClose={onClose} />}
        />
      ) : (
        <Stack gap="md">
          <NativeSelect
            label="What"
            description={KIND_WORDS[kind].about}
            data={BRAG_KINDS.map((value) => ({ value, label: KIND_WORDS[value].label }))}
            value={kind}
            data-autofocus
            onChange={({ currentTarget: { value } }) =>
              setKind(BRAG_KINDS.find((one) => one === value) ?? 'summary')
            }
          />
          <Group grow gap="sm" align="flex-end">
            <NativeSelect
              label="Format"
              data={BRAG_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
              value={format}
              onChange={({ currentTarget: { value } }) =>
                setFormat(BRAG_FORMATS.find((one) => one === value) ?? 'md')
              }
            />
            <NativeSelect
              label="Language of the reader"
              data={BRAG_LANGUAGES.map((value) => ({ value, label: BRAG_WORDS[value].name }))}
              value={language}
              onChange={({ currentTarget: { value } }) =>
                setLanguage(BRAG_LANGUAGES.find((one) => one === value) ?? 'en')
              }
            />
          </Group>
          <Group gap="sm" align="flex-end">
            <TextInput
              type="date"
              label="From"
              value={from}
              onChange={({ currentTarget: { value } }) => setFrom(value)}
            />
            <TextInput
              type="date"
              label="To"
              value={to}
              onChange={({ currentTarget: { value } }) => setTo(value)}
            />
            <Group gap={4}>
              {PERIODS.map((period) => (
                <Button
                  key={period}
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    const stretch = stretchOf(today, period);
                    setFrom(stretch.from);
                    setTo(stretch.to);
                  }}
                >
                  This {period}
                </Button>
              ))}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => {
                  setFrom('');
                  setTo('');
                }}
              >
                All
              </Button>
            </Group>
          </Group>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              label="Folder"
              placeholder="Where the file goes"
              value={folder}
              onChange={({ currentTarget: { value } }) => setFolder(value)}
            />
            <Button variant="default" onClick={() => void choose()}>
              Choose…
            </Button>
          </Group>
          <FolderProblem
            title={problem === null ? 'They can’t be written now' : 'Nothing was written'}
            problem={problem ?? plan.error}
            folder={folder}
            onChoose={async (chosen) => setFolder(chosen)}
            onThere={() => {
              setProblem(null);
              void plan.refetch();
            }}
          />
          {plan.isFetching && (
            <Group gap="xs" role="status">
              <Loader size="sm" aria-label="Preparing" />
              <Text size="sm" c="dimmed">
                {format === 'pdf' ? 'Printing the pages…' : 'Preparing the file…'}
              </Text>
            </Group>
          )}
          {plan.data && (
            <>
              {plan.data.blog !== null && (
                <Alert color="yellow" title={`This is a folder of the blog “${plan.data.blog}”`}>
                  <Checkbox
                    label="Write it there all the same: the blog may publish it"
                    checked={inBlog}
                    onChange={({ currentTarget: { checked } }) => setInBlog(checked)}
                  />
                </Alert>
              )}
              {describeOpen(plan.data)}
              <PlannedFiles files={[plan.data.file]} />
            </>
          )}
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button loading={writing} disabled={isHeld} onClick={() => void write()}>
              Export
            </Button>
          </DialogFoot>
        </Stack>
      )}
    </Modal>
  );
}
