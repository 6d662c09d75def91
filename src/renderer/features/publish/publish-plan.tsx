import { Stack, Text } from '@mantine/core';
import type { PublicationPlan, TakenHome } from '#contract/publishing/publication';
import { isChangedThere } from '#core/publish/drift';
import { PlannedFiles } from '../../parts/planned-files';
import { Refusals, Warnings } from '../../parts/refusals';
import { DriftLine } from './drift-line';
import { tellStaying } from './staying-comments';
import { TakenLine } from './taken-line';
import { ThereBox } from './there-box';

interface PublishPlanProps {
  /** The post. */
  readonly id: string;
  readonly plan: PublicationPlan;
  /** How many comments stay in Outloud. */
  readonly staying: number;
  readonly overwrite: boolean;
  readonly onOverwrite: (overwrite: boolean) => void;
  /** What was just taken home, or null. */
  readonly taken: TakenHome | null;
  readonly onTaken: (taken: TakenHome | null) => void;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  /** Whether it is being chosen, in a dialog of its own, what comes home. */
  readonly onChoosing: (choosing: boolean) => void;
}

/** How a post stands to a blog, and what would be written there. */
export function PublishPlan(props: PublishPlanProps) {
  const { id, plan, overwrite, onOverwrite, taken, onTaken, onBefore, onChoosing } = props;
  const { files, addresses, refused, warnings } = plan;
  const drift = plan.drifts[0]?.drift;
  const post = { id, target: plan.target.name };
  const staying = tellStaying(props.staying);
  const hasNews = files.some(({ action }) => action !== 'same');
  return (
    <>
      {drift !== undefined && (
        <DriftLine drift={drift} overwrite={overwrite} onOverwrite={onOverwrite} />
      )}
      {addresses.map(({ address }) => (
        <Text key={address} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          Its address: {address}
        </Text>
      ))}
      {drift !== undefined && isChangedThere(drift) && !overwrite && (
        <ThereBox post={post} onBefore={onBefore} onTaken={onTaken} onChoosing={onChoosing} />
      )}
      {taken !== null && <TakenLine post={post} taken={taken} onUndone={() => onTaken(null)} />}
      <Refusals
        title="This can’t be published"
        messages={refused.map(({ title, reason }) => `“${title}”: ${reason}`)}
      />
      <Warnings
        title="Good to know before you write it"
        messages={warnings.map(({ what }) => what)}
      />
      {files.length > 0 && (
        <Stack gap={6}>
          <Text size="sm" fw={600}>
            {hasNews ? 'This is what will be written' : 'The blog has this text already'}
          </Text>
          <PlannedFiles files={files} />
          {staying !== null && (
            <Text size="sm" c="dimmed">
              {staying}
            </Text>
          )}
        </Stack>
      )}
    </>
  );
}
