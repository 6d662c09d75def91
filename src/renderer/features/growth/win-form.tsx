import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { useKeptText } from '../../parts/use-kept-text';
import { CriteriaField, linkCriteria } from './criteria/criteria-field';
import { JottedForm } from './jotted-form';

/** A win in two lines: what was done, and what came of it. */
export function WinForm() {
  const [outcome, setOutcome] = useKeptText('win outcome');
  const [said] = useKeptText('win');
  const [criteria, setCriteria] = useState<readonly string[]>([]);

  const keep = async (text: string): Promise<boolean> => {
    const kept = await attempt('The win was not kept', () =>
      api.growth.addWin({ text, ...(outcome.trim() !== '' && { outcome }) }),
    );
    if (kept === null) return false;
    await attempt('The win is kept, but not linked to its criteria', () =>
      linkCriteria(kept.id, criteria),
    );
    setOutcome((now) => (now === outcome ? '' : now));
    setCriteria([]);
    return true;
  };

  return (
    <JottedForm
      keptAs="win"
      label="What you did"
      placeholder="What did you do?"
      button="Keep Win"
      kept="The win is kept."
      onKeep={keep}
    >
      <TextInput
        size="xs"
        aria-label="What came of it"
        placeholder="What came of it?"
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <CriteriaField text={`${said} ${outcome}`} names={criteria} onNames={setCriteria} />
    </JottedForm>
  );
}
