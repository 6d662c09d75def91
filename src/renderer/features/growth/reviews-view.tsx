import { Button, Group, Text } from '@mantine/core';
import { IconFileImport, IconGitPullRequest } from '@tabler/icons-react';
import { useState } from 'react';
import type { Remark } from '#core/growth/remark';
import { ROLES } from '#core/growth/role';
import { useLedger } from '../../data/growth-queries';
import { EmptyState } from '../../look/empty-state';
import { ProblemAlert } from '../../parts/problem-alert';
import classes from './growth.module.css';
import { PatternList } from './pattern-list';
import { RemarkForm } from './remark-form';
import { RenamePatternDialog } from './rename-pattern-dialog';
import { ReviewHabits } from './review-habits';
import { ROLE_WORDS } from './review-words';
import { namesOf } from './use-pattern-names';

export interface ReviewsViewProps {
  readonly onOpen: (id: string) => void;
  readonly onWrite: (id: string) => void;
  readonly onEdit: (remark: Remark) => void;
  readonly onImport: () => void;
}

/** What code reviews have taught, by role and pattern. */
export function ReviewsView({ onOpen, onWrite, onEdit, onImport }: ReviewsViewProps) {
  const { data: ledger, error } = useLedger();
  const [renamed, setRenamed] = useState<string | null>(null);
  if (error !== null) return <ProblemAlert title="Reviews could not be read" problem={error} />;
  if (ledger === undefined) return null;
  const { patterns, others, got, gave, fromMoreExperienced, quarters } = ledger;
  const names = namesOf(ledger);
  const counts = { got, gave };
  return (
    <>
      <RemarkForm patterns={names} />
      {got + gave === 0 ? (
        <EmptyState icon={IconGitPullRequest} title="No remark yet">
          Keep what a code review said, got or given, with the pattern that it is an instance of.
          The third of a kind in ninety days asks you to write it down.
        </EmptyState>
      ) : (
        <Text size="xs" c="dimmed" px="md" pb={4}>
          {got} got, {fromMoreExperienced} of them from somebody more experienced · {gave} given
        </Text>
      )}
      <Group px="md" pb={8} justify={got + gave === 0 ? 'center' : 'flex-start'}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFileImport size={15} stroke={1.7} />}
          onClick={onImport}
        >
          Import Comments…
        </Button>
      </Group>
      {ROLES.filter((role) => counts[role] > 0).map((role) => (
        <section key={role} aria-labelledby={`reviews-${role}`}>
          <h2 className={classes.quarter} id={`reviews-${role}`}>
            {ROLE_WORDS[role]} <span className={classes.count}>{counts[role]}</span>
          </h2>
          <PatternList
            patterns={patterns.filter((pattern) => pattern.role === role)}
            others={others.filter((remark) => remark.role === role)}
            onOpen={onOpen}
            onWrite={onWrite}
            onEdit={onEdit}
            onRename={setRenamed}
          />
        </section>
      ))}
      {got + gave > 0 && <ReviewHabits quarters={quarters} />}
      {renamed !== null && (
        <RenamePatternDialog name={renamed} patterns={names} onClose={() => setRenamed(null)} />
      )}
    </>
  );
}
