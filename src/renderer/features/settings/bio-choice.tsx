import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { MOST_BIO } from '#core/talk/facts';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import type { SettingControl } from './setting';

/** What talks tell of their speaker. */
export function BioChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const bio = useSettings().data?.bio;
  const [typed, setTyped] = useState<string | null>(null);
  if (bio === undefined) return null;

  async function keep(): Promise<void> {
    const next = typed?.trim() ?? bio ?? '';
    if (next === bio || (await change({ bio: next })) !== null) setTyped(null);
  }

  return (
    <Textarea
      aria-labelledby={labelId}
      size="xs"
      autosize
      minRows={2}
      maxRows={8}
      maxLength={MOST_BIO}
      placeholder="Who you are, in two or three sentences"
      value={typed ?? bio}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
    />
  );
}
