import { Button, Loader, NativeSelect, Text } from '@mantine/core';
import { IconMicrophone2, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TrackedProposal } from '#contract/talks/proposals';
import { talkFacts } from '#core/talk/facts';
import { api } from '../../api';
import { useProposals } from '../../data/draft-queries';
import { EmptyState } from '../../look/empty-state';
import { attempt, notify } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import { ProposalRow } from './proposal-row';
import { isShown, SHOWN_CHOICES, tellProposals } from './states';
import { useProposalChanges } from './use-proposal-changes';
import classes from './proposals.module.css';

interface ProposalsViewProps {
  readonly readOnly: boolean;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onOpen: (id: string) => void;
  readonly onAdd: () => void;
}

/** Where all talks are proposed and how that goes, to be changed in place. */
export function ProposalsView({ readOnly, onBefore, onOpen, onAdd }: ProposalsViewProps) {
  const proposals = useProposals();
  const changes = useProposalChanges(onBefore);
  const view = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(SHOWN_CHOICES[0]?.value ?? 'all');
  const [opened, setOpened] = useState<string | null>(null);
  /** What was changed stays in sight, though the filter would hide it. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  /** The order in which they stood when one of them got the focus: no row goes from under a key. */
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const all = proposals.data ?? [];
  const fitting = all.filter((one) => isShown(one, shown) || touched.has(one.id));
  const rows = order === null ? fitting : inOrder(fitting, order);

  // What had the focus went with the text that stood here, with the empty list or with a row.
  useEffect(() => {
    if (document.activeElement === document.body) view.current?.focus({ preventScroll: true });
  });

  function choose(value: string): void {
    setShown(SHOWN_CHOICES.find((one) => one.value === value)?.value ?? 'all');
    setTouched(new Set());
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isMod && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (!readOnly) void changes.undo();
    }
  }

  /** To the same field of the next row. */
  function goOn(from: TrackedProposal): void {
    const here = document.activeElement;
    const items = [...(list.current?.querySelectorAll(':scope > li') ?? [])];
    const at = rows.findIndex(({ id }) => id === from.id);
    const field = [...(items[at]?.querySelectorAll('input, select') ?? [])].indexOf(
      here as Element,
    );
    const next = items[at + 1]?.querySelectorAll<HTMLElement>('input, select')[Math.max(field, 0)];
    next?.focus();
  }

  async function copy({ id }: TrackedProposal): Promise<void> {
    const done = await attempt('Nothing was copied', async () => {
      await changes.settled();
      await onBefore();
      await navigator.clipboard.writeText(await api.proposals.form({ id }));
      return true;
    });
    if (done) notify('Title, abstract, outline and bio are on the clipboard.');
  }

  async function takeAbstract(proposal: TrackedProposal): Promise<void> {
    await onBefore();
    const talk = await attempt('The talk was not read', () =>
      api.entries.read({ id: proposal.talk.id }),
    );
    if (talk === null) return;
    const { abstract } = talkFacts(talk.frontMatter);
    if (abstract === '') notify('The talk has no abstract. It is written beside its outline.');
    else await changes.change(proposal, { abstract });
  }

  return (
    <section ref={view} tabIndex={-1} className={classes.view} aria-label="Proposals">
      <div className={classes.head}>
        <Text component="h1" size="md" fw={650} flex={1}>
          Proposals
        </Text>
        {all.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label="Which proposals are shown"
            data={[...SHOWN_CHOICES]}
            value={shown}
            onChange={({ currentTarget: { value } }) => choose(value)}
          />
        )}
        {all.length > 0 && !readOnly && (
          <Button size="xs" leftSection={<IconPlus size={14} />} onClick={onAdd}>
            New Proposal…
          </Button>
        )}
      </div>
      <ProblemAlert title="The proposals can’t be shown" problem={proposals.error} />
      {proposals.isPending && (
        <Loader size="sm" aria-label="Reading your talks" className={classes.loading} />
      )}
      {proposals.data?.length === 0 && (
        <EmptyState
          icon={IconMicrophone2}
          title="No talk is proposed anywhere yet"
          action={
            !readOnly && (
              <Button mt="xs" size="xs" onClick={onAdd}>
                New Proposal…
              </Button>
            )
          }
        >
          Note the events that look for talks, with their deadline. Each proposal has an abstract of
          its own, counted against what the event takes, and is copied for its form in one go.
        </EmptyState>
      )}
      {all.length > 0 && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its fields are pressed */}
          <ul
            ref={list}
            className={classes.items}
            aria-label="Proposals by deadline"
            onKeyDown={press}
            onFocus={() => setOrder((last) => last ?? rows.map(({ id }) => id))}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) setOrder(null);
            }}
          >
            {rows.map((proposal) => (
              <ProposalRow
                key={proposal.id}
                proposal={proposal}
                readOnly={readOnly}
                opened={opened === proposal.id}
                onOpened={(isOpened) => setOpened(isOpened ? proposal.id : null)}
                onChange={(fields) => {
                  setTouched((last) => new Set([...last, proposal.id]));
                  void changes.change(proposal, fields);
                }}
                onRemove={() => void changes.remove(proposal)}
                onCopy={() => void copy(proposal)}
                onTalkAbstract={() => void takeAbstract(proposal)}
                onTalk={() => onOpen(proposal.talk.id)}
                onEnter={() => goOn(proposal)}
              />
            ))}
          </ul>
          {rows.length === 0 && (
            <div className={classes.none}>
              <EmptyState
                icon={IconMicrophone2}
                title="None is at this state"
                action={
                  <Button
                    mt="xs"
                    size="xs"
                    variant="default"
                    onClick={() => {
                      choose('all');
                      view.current?.focus({ preventScroll: true });
                    }}
                  >
                    Show All of Them
                  </Button>
                }
              >
                The filter above hides the others.
              </EmptyState>
            </div>
          )}
          <Text size="xs" c="dimmed" className={classes.foot ?? ''} role="status">
            {tellProposals(all)}
          </Text>
        </>
      )}
    </section>
  );
}

/** As they stood; what is new comes last. */
function inOrder(
  proposals: readonly TrackedProposal[],
  order: readonly string[],
): readonly TrackedProposal[] {
  const placeOf = ({ id }: TrackedProposal): number => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return proposals.toSorted((one, other) => placeOf(one) - placeOf(other));
}
