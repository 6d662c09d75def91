import { Button, Checkbox, Group, Modal, ScrollArea, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ClaimChange, EntryClaim } from '#contract/growth/criteria';
import { type Trait, TRAITS } from '#core/growth/trait';
import { shownTitle } from '#core/shown-title';
import { api } from '../../../api';
import { attempt } from '../../../look/notices';
import { DialogFoot } from '../../../parts/dialog-foot';
import { ProblemAlert } from '../../../parts/problem-alert';
import { SearchBox } from '../../../parts/search-box';
import classes from './criteria.module.css';

interface ClaimDialogProps {
  readonly id: string;
  readonly readOnly: boolean;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
  readonly onClaimed: (change: ClaimChange) => void;
}

/** Says which criteria an entry is evidence for, and which traits it shows. */
export function ClaimDialog(props: ClaimDialogProps) {
  const { id, onBefore, onClose } = props;
  const { data: claim, error } = useQuery({
    // What is changed here is not to be read anew below the person's hands.
    queryKey: ['claim-of-entry', id],
    queryFn: async () => {
      await onBefore();
      return api.criteria.claim({ id });
    },
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  return (
    <Modal opened onClose={onClose} title="Evidence for criteria" size={560}>
      {error !== null && <ProblemAlert title="Its criteria could not be read" problem={error} />}
      {claim !== undefined && <ClaimForm {...props} claim={claim} />}
    </Modal>
  );
}

function ClaimForm(props: ClaimDialogProps & { readonly claim: EntryClaim }) {
  const { id, readOnly, onBefore, onClose, onClaimed, claim } = props;
  const { title, criteria, others, near, loose } = claim;
  const [names, setNames] = useState<readonly string[]>(criteria.map(({ name }) => name));
  const [traits, setTraits] = useState<readonly Trait[]>(claim.traits);
  const [text, setText] = useState('');
  const groups = [
    { label: 'It is evidence for', of: criteria },
    { label: 'Near to its words', of: others.slice(0, near) },
    { label: near === 0 ? 'Criteria' : 'All others', of: others.slice(near) },
  ].map(({ label, of }) => ({ label, of: of.filter(({ name }) => holds(name, text)) }));

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const change = await attempt('Its criteria were not changed', async () => {
      await onBefore();
      return api.criteria.setClaim({ id, names, traits });
    });
    if (change !== null) onClaimed(change);
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Text size="sm" mb="sm" fw={600}>
        {shownTitle(title)}
      </Text>
      <Checkbox.Group
        label="Traits that it shows"
        value={[...traits]}
        onChange={(chosen) => setTraits(TRAITS.filter((trait) => chosen.includes(trait)))}
      >
        <Group gap="md" mt={4} mb="sm">
          {TRAITS.map((trait) => (
            <Checkbox key={trait} size="xs" value={trait} label={trait} disabled={readOnly} />
          ))}
        </Group>
      </Checkbox.Group>
      {criteria.length + others.length === 0 ? (
        <Text size="sm" c="dimmed">
          Keep your company’s criteria first: Growth, Criteria.
        </Text>
      ) : (
        <>
          <SearchBox label="Search criteria" text={text} onText={setText} />
          <ScrollArea h={260} mt="sm" type="auto">
            {groups.map(({ label, of }) =>
              of.length === 0 ? null : (
                <section key={label} aria-label={label}>
                  <h3 className={classes.since}>{label}</h3>
                  <ul className={classes.choices}>
                    {of.map(({ name, words, level }) => (
                      <li key={name}>
                        <Checkbox
                          size="xs"
                          label={words}
                          description={level}
                          disabled={readOnly}
                          checked={names.includes(name)}
                          onChange={() =>
                            setNames(
                              names.includes(name)
                                ? names.filter((one) => one !== name)
                                : [...names, name],
                            )
                          }
                        />
                      </li>
                    ))}
                  </ul>
                </section>
              ),
            )}
          </ScrollArea>
        </>
      )}
      {loose.length > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          Not in the newest version, and kept: {loose.join(', ')}
        </Text>
      )}
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={readOnly}>
          Save
        </Button>
      </DialogFoot>
    </form>
  );
}

function holds(name: string, text: string): boolean {
  const all = name.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
