import { Button, Checkbox, Modal, ScrollArea, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { shownTitle } from '#core/shown-title';
import { api } from '../../../api';
import { KEYS } from '../../../data/queries';
import { KINDS } from '../../../look/kinds';
import { attempt } from '../../../look/notices';
import { DialogFoot } from '../../../parts/dialog-foot';
import { SearchBox } from '../../../parts/search-box';
import type { CriteriaHost } from './criteria-host';
import { tellClaim } from './tell-claim';
import classes from './criteria.module.css';

interface AddEvidenceDialogProps {
  readonly host: CriteriaHost;
  /** By its name. */
  readonly criterion: string;
  readonly onClose: () => void;
}

/** Picks entries that are evidence for a criterion. */
export function AddEvidenceDialog({ host, criterion, onClose }: AddEvidenceDialogProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 120);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const { data: found } = useQuery({
    queryKey: [...KEYS.growth, 'candidates', criterion, asked],
    queryFn: () => api.criteria.candidates({ name: criterion, text: asked }),
    placeholderData: keepPreviousData,
  });
  const others = [...picked].filter(([id]) => found?.every((one) => one.id !== id) === true);

  function toggle(id: string, title: string): void {
    const next = new Map(picked);
    if (!next.delete(id)) next.set(id, title);
    setPicked(next);
  }

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (picked.size === 0) return;
    const changed = await attempt('The evidence was not added', async () => {
      await host.onBefore();
      return api.criteria.link({ name: criterion, ids: [...picked.keys()] });
    });
    if (changed === null) return;
    onClose();
    tellClaim(changed, 'Linked', host.onUndo);
  }

  return (
    <Modal opened onClose={onClose} title="Add evidence" size={520}>
      <form onSubmit={(event) => void add(event)}>
        <Text size="sm" mb="sm">
          {criterion}
        </Text>
        <SearchBox label="Search wins, notes, posts and talks" text={text} onText={setText} />
        <ScrollArea h={280} mt="sm" type="auto">
          <ul className={classes.choices} aria-label="What may be evidence">
            {others.map(([id, title]) => (
              <Choice key={id} title={title} isPicked onToggle={() => toggle(id, title)} />
            ))}
            {found?.map(({ id, title, kind, day }) => (
              <Choice
                key={id}
                title={title}
                about={`${KINDS[kind].one} · ${day}`}
                isPicked={picked.has(id)}
                onToggle={() => toggle(id, title)}
              />
            ))}
          </ul>
          {found?.length === 0 && others.length === 0 && (
            <Text size="sm" c="dimmed">
              Nothing is like that. Try other words.
            </Text>
          )}
        </ScrollArea>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={picked.size === 0}>
            {picked.size < 2 ? 'Add' : `Add ${picked.size}`}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly about?: string;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function Choice({ title, about = '', isPicked, onToggle }: ChoiceProps) {
  return (
    <li>
      <Checkbox
        size="xs"
        label={shownTitle(title)}
        description={about}
        checked={isPicked}
        onChange={onToggle}
      />
    </li>
  );
}
