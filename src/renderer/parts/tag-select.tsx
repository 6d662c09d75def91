import { Select, type SelectProps } from '@mantine/core';
import { useTags } from '../data/queries';
import { rankTags } from './rank-tags';

/** So many tags are offered at once; more as they are typed. */
const OFFERED = 50;

/** Chooses one of the library's tags; Enter takes the first that is offered for what is typed. */
export function TagSelect(props: Omit<SelectProps, 'data' | 'filter'>) {
  const tags = useTags().data?.map(({ tag }) => tag) ?? [];
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      limit={OFFERED}
      nothingFoundMessage="No such tag"
      {...props}
      data={tags}
      filter={({ search, limit }) =>
        rankTags(tags, search)
          .slice(0, limit)
          .map((tag) => ({ value: tag, label: tag }))
      }
    />
  );
}
