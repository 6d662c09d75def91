import { Autocomplete, SegmentedControl } from '@mantine/core';
import { REMARK_LINE } from '#contract/growth/review-words';
import type { Role } from '#core/growth/role';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { useKeptText } from '../../parts/use-kept-text';
import { JottedForm } from './jotted-form';
import { useJottedChoice } from './use-jotted-choice';

interface RemarkFormProps {
  /** The names of patterns that there are. */
  readonly patterns: readonly string[];
}

/** One remark in one line, with its pattern. */
export function RemarkForm({ patterns }: RemarkFormProps) {
  const [pattern, setPattern] = useKeptText('remark pattern');
  const [role, setRole] = useJottedChoice<Role>('remark', ['got', 'gave']);

  const keep = async (text: string): Promise<boolean> => {
    const named = pattern.trim();
    const kept = await attempt('The remark was not kept', () =>
      // Where nothing else is said, the line says it.
      api.growth.addRemark(
        named === '' ? { text, ...(role !== 'got' && { role }) } : { text, role, pattern: named },
      ),
    );
    if (kept !== null) setPattern((now) => (now === pattern ? '' : now));
    return kept !== null;
  };

  return (
    <JottedForm
      keptAs="remark"
      label="Remark"
      placeholder={`What did the review say? Or: ${REMARK_LINE}`}
      button="Keep Remark"
      kept="The remark is kept."
      onKeep={keep}
      beside={
        <SegmentedControl<Role>
          size="xs"
          aria-label="Whose work"
          value={role}
          onChange={setRole}
          data={[
            { value: 'got', label: 'Got' },
            { value: 'gave', label: 'Gave' },
          ]}
        />
      }
    >
      <Autocomplete
        size="xs"
        aria-label="Pattern"
        placeholder="Pattern, such as “unclear names”"
        data={[...patterns]}
        limit={8}
        value={pattern}
        onChange={setPattern}
      />
    </JottedForm>
  );
}
