import {
  Button,
  FileButton,
  Group,
  Modal,
  ScrollArea,
  Select,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { shownTitle } from '#core/shown-title';
import { api } from '../../../api';
import { KEYS } from '../../../data/queries';
import { attempt, notify } from '../../../look/notices';
import { DialogFoot } from '../../../parts/dialog-foot';
import { StartOver } from '../../../parts/start-over';
import { useKeptForm } from '../../../parts/use-kept-text';
import type { CriteriaHost } from './criteria-host';
import classes from './criteria.module.css';

interface LadderDialogProps {
  readonly host: CriteriaHost;
  readonly onClose: () => void;
}

/** What a page has that a plain text hasn’t. */
const STRUCTURE = /<(?:h[1-6]|li|t[rdh])\b/i;

/** Keeps a version of the company’s ladder: pasted, of a file or of a note. */
export function LadderDialog({ host, onClose }: LadderDialogProps) {
  const [first] = useState(() => ({
    text: '',
    source: '',
    day: new Date().toLocaleDateString('sv'),
  }));
  const form = useKeptForm('ladder', first);
  const { text, source, day } = form.fields;
  const [busy, setBusy] = useState(false);

  function take(next: string, from: string): void {
    form.put((now) => ({ text: next, ...(now.source.trim() === '' && { source: from }) }));
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const html = event.clipboardData.getData('text/html');
    if (!STRUCTURE.test(html)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    void attempt('The text was not pasted', () => host.onPage(html)).then((markdown) => {
      if (markdown === null) return;
      form.put((now) => ({
        text: now.text.slice(0, selectionStart) + markdown + now.text.slice(selectionEnd),
      }));
    });
  }

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const added = await attempt('The criteria were not kept', () =>
      api.criteria.add({ text, source, ...(day !== '' && { day }) }),
    );
    setBusy(false);
    if (added === null) return;
    form.clear();
    onClose();
    notify(`${added.count === 1 ? '1 criterion is' : `${added.count} criteria are`} kept.`);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title="Keep the criteria"
      size={640}
    >
      <form onSubmit={(event) => void keep(event)}>
        <Textarea
          data-autofocus
          label="What the company expects, as it was written"
          description="Headings are levels and areas; what is listed below them, or stands in a table, is a criterion each."
          placeholder={'# Senior\n\n- Owns a feature from idea to operation'}
          rows={10}
          value={text}
          onChange={({ currentTarget: { value } }) => form.put({ text: value })}
          onPaste={paste}
        />
        <Group gap="xs" mt={6} align="flex-end">
          <FileButton
            accept=".md,.markdown,.txt,text/plain,text/markdown"
            onChange={(file) =>
              void (
                file &&
                attempt('The file was not read', () => file.text()).then(
                  (read) => read !== null && take(read, file.name),
                )
              )
            }
          >
            {(props) => (
              <Button {...props} size="xs" variant="default">
                Open a File…
              </Button>
            )}
          </FileButton>
          <NotePicker onText={take} />
        </Group>
        <Found text={text} />
        <Group grow mt="sm" align="flex-start">
          <TextInput
            label="From whom"
            placeholder="A person, a page, a handbook"
            maxLength={1000}
            value={source}
            onChange={({ currentTarget: { value } }) => form.put({ source: value })}
          />
          <TextInput
            type="date"
            label="Holds from, or was got on"
            value={day}
            onChange={({ currentTarget: { value } }) => form.put({ day: value })}
          />
        </Group>
        <DialogFoot>
          <StartOver form={form} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={text.trim() === ''}>
            Keep
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  );
}

/** What would be read, before it is kept. */
function Found({ text }: { readonly text: string }) {
  const [asked] = useDebouncedValue(text, 200);
  const { data: found, error } = useQuery({
    queryKey: ['criteria-read', asked],
    queryFn: () => api.criteria.read({ text: asked }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (asked.trim() === '' || (found === undefined && error === null)) return null;
  if (error !== null || found === undefined || found.length === 0) {
    return (
      <Text size="sm" mt="xs" role="status">
        {error === null
          ? 'No criterion is in this text yet. List them, one a line.'
          : 'This text is too long for a ladder.'}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" mt="xs" role="status">
        {found.length === 1 ? '1 criterion' : `${found.length} criteria`} found:
      </Text>
      <ScrollArea.Autosize
        mah={120}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Criteria found' }}
      >
        <ul className={classes.found}>
          {found.map(({ name, level, words }) => (
            <li key={name}>
              {words} {level !== '' && <span className={classes.count}>{level}</span>}
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </>
  );
}

/** Takes the text of a note. */
function NotePicker({ onText }: { readonly onText: (text: string, title: string) => void }) {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 120);
  const { data: notes = [] } = useQuery({
    queryKey: [...KEYS.growth, 'ladder-notes', asked],
    queryFn: () => api.links.complete({ text: asked, limit: 30 }),
    placeholderData: keepPreviousData,
  });

  async function take(id: string | null): Promise<void> {
    const note = notes.find((one) => one.id === id);
    if (note === undefined) return;
    const text = await attempt('The note was not read', () =>
      api.entries.markdown({ id: note.id }),
    );
    if (text !== null) onText(text, note.title);
  }

  return (
    <Select
      size="xs"
      flex={1}
      aria-label="Take it from a note"
      placeholder="Take it from a note…"
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => void take(id)}
      filter={({ options }) => options}
      nothingFoundMessage="No note has such a title"
      data={notes.map(({ id, title }) => ({ value: id, label: shownTitle(title) }))}
    />
  );
}
