import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { describeProblem } from '#core/problem';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useTemplates } from '../../data/use-templates';
import { EmptyState } from '../../look/empty-state';
import { giveTyped, holdTyping } from '../../typed-ahead';

interface TemplateDialogProps {
  readonly onBefore: () => Promise<void>;
  /** @param caret where writing goes on in the new entry, or null */
  readonly onMade: (id: string, caret: number | null) => void;
  readonly onClose: () => void;
}

/** Makes an entry of a template: which one, and under what title. */
export function TemplateDialog({ onBefore, onMade, onClose }: TemplateDialogProps) {
  const templates = useTemplates();
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (template === undefined) return;
    setBusy(true);
    // What is typed now is for the new entry.
    holdTyping();
    try {
      // The template may be the entry that is open.
      await onBefore();
      const made = await api.notes.fromTemplate({ template: template.id, title: title.trim() });
      onMade(made.id, made.caret);
    } catch (error) {
      giveTyped(document.activeElement);
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title="New from template" size={480}>
      {template === undefined ? (
        <EmptyState icon={IconTemplate} title="No templates yet">
          Add the tag “template” to any entry, and new ones can be made of it. In its text{' '}
          {'{{date}}'}, {'{{time}}'} and {'{{title}}'} are filled in, and {'{{cursor}}'} is where
          you go on.
        </EmptyState>
      ) : (
        <form onSubmit={(event) => void make(event)}>
          <Stack gap="md">
            <NativeSelect
              label="Template"
              data={templates.map((row) => ({
                value: row.id,
                label: shownTitle(row.title),
              }))}
              value={template.id}
              onChange={({ currentTarget: { value } }) => setChosen(value)}
            />
            <TextInput
              data-autofocus
              label="Title"
              value={title}
              onChange={({ currentTarget: { value } }) => setTitle(value)}
            />
            {problem !== null && (
              <Alert color="red" role="alert">
                {describeProblem(problem)}
              </Alert>
            )}
            <Group justify="space-between" wrap="nowrap">
              <Text size="xs" c="dimmed">
                Templates are the entries tagged “template”.
              </Text>
              <Button type="submit" loading={isBusy}>
                Create
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
