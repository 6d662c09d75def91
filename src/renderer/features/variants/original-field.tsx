import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { describeProblem } from '#core/problem';
import { rememberOriginal } from './remember-original';

interface OriginalFieldProps {
  /** The draft. */
  readonly id: string;
  /** The address that its copies name, or null. */
  readonly original: string | null;
  /** Those that it has in blogs. */
  readonly addresses: readonly string[];
  /** After another one was remembered. */
  readonly onRemembered: () => void;
}

/** Where the original of a copy is. What is typed or chosen is remembered with the draft. */
export function OriginalField({ id, original, addresses, onRemembered }: OriginalFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const value = typed ?? original ?? '';

  async function remember(address: string): Promise<void> {
    if (address.trim() === (original ?? '')) {
      setTyped(null);
      setProblem(null);
      return;
    }
    try {
      await rememberOriginal(id, address.trim());
      setTyped(null);
      setProblem(null);
      onRemembered();
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <Autocomplete
      size="xs"
      mb="xs"
      label="Address of the original"
      description={tellAddresses(original, addresses)}
      placeholder="https://your.blog/this-post/"
      data={[...new Set(addresses)]}
      filter={({ options }) => options}
      value={value}
      error={problem === null ? null : describeProblem(problem)}
      onChange={setTyped}
      onOptionSubmit={(address) => void remember(address)}
      onBlur={(event) => void remember(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void remember(event.currentTarget.value);
      }}
    />
  );
}

function tellAddresses(original: string | null, addresses: readonly string[]): string {
  if (original !== null && !addresses.includes(original)) return 'As the draft tells it.';
  if (addresses.length > 1) return 'It is in several blogs; choose the one that counts.';
  if (original !== null) return 'Where you published it.';
  return 'It is in no blog whose address is known. Type where readers find it.';
}
