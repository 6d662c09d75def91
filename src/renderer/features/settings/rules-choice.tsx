import { NativeSelect, Stack, Text } from '@mantine/core';
import type { RuleState } from '#contract/checking/checking';
import { RULE_CHOICES, type RuleChoice, type RuleGroup } from '#core/check/rule';
import { api } from '../../api';
import { useRules } from '../../data/use-check';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';
import classes from './rules-choice.module.css';

const LABELS: Readonly<Record<RuleChoice, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  off: 'Off',
};

const GROUPS: readonly (readonly [RuleGroup, string])[] = [
  ['readiness', 'What a blog needs'],
  ['talk', 'What an audience needs'],
  ['prose', 'How it reads'],
  ['gaps', 'What may not be understood yet'],
];

/** What each rule counts as. */
export function RulesChoice({ labelId }: SettingControl) {
  const rules = useRules().data ?? [];
  const shown = GROUPS.map(([group, name]) => ({
    name,
    found: rules.filter((rule) => rule.group === group),
  })).filter(({ found }) => found.length > 0);
  return (
    <Stack gap="md" role="group" aria-labelledby={labelId}>
      {shown.map(({ name, found }) => (
        <section key={name} aria-label={name}>
          <Text size="xs" fw={600} c="dimmed" mb={4}>
            {name}
          </Text>
          {found.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
    </Stack>
  );
}

function RuleRow({ rule: { id, title, why, choice, usual } }: { readonly rule: RuleState }) {
  async function choose(value: string): Promise<void> {
    const chosen = RULE_CHOICES.find((one) => one === value);
    if (chosen === undefined) return;
    await attempt('The choice was not kept', () =>
      api.checks.choose({ rule: id, choice: chosen === usual ? 'usual' : chosen }),
    );
  }
  return (
    <div className={classes.row}>
      <div>
        <Text size="sm">{title}</Text>
        <Text size="xs" c="dimmed">
          {why}
        </Text>
      </div>
      <NativeSelect
        size="xs"
        aria-label={title}
        className={classes.choice ?? ''}
        data={RULE_CHOICES.map((value) => ({
          value,
          label: value === usual ? `${LABELS[value]} (usual)` : LABELS[value],
        }))}
        value={choice}
        onChange={(event) => void choose(event.currentTarget.value)}
      />
    </div>
  );
}
