import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { useCriteria } from '../../../data/growth-queries';
import { KEYS } from '../../../data/queries';

interface CriteriaFieldProps {
  /** What is being written: the criteria that share words with it come first. */
  readonly text: string;
  /** Of the criteria that were chosen. */
  readonly names: readonly string[];
  readonly onNames: (names: readonly string[]) => void;
}

/** Chooses the criteria that something is evidence for; nothing where the library has none. */
export function CriteriaField({ text, names, onNames }: CriteriaFieldProps) {
  const { data: overview } = useCriteria();
  const [asked] = useDebouncedValue(text, 200);
  const { data: near = [] } = useQuery({
    queryKey: [...KEYS.growth, 'criteria-near', asked],
    queryFn: () => api.criteria.suggest({ text: asked }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const all = overview?.rows.map(({ criterion }) => criterion.name) ?? [];
  if (all.length === 0) return null;
  const first = near.map(({ name }) => name).filter((name) => all.includes(name));
  const rest = all.filter((name) => !first.includes(name));
  return (
    <MultiSelect
      size="xs"
      aria-label="Criteria that it is evidence for"
      placeholder={names.length === 0 ? 'Which criteria does it meet?' : ''}
      searchable
      hidePickedOptions
      maxDropdownHeight={240}
      nothingFoundMessage="No criterion is like that"
      data={[
        ...(first.length > 0 ? [{ group: 'Near to its words', items: first }] : []),
        { group: first.length > 0 ? 'All others' : 'Criteria', items: rest },
      ]}
      value={[...names]}
      onChange={onNames}
    />
  );
}

/** Makes something evidence for criteria. */
export async function linkCriteria(id: string, names: readonly string[]): Promise<void> {
  for (const name of names) await api.criteria.link({ name, ids: [id] });
}
