import { Select, Text, TextInput } from '@mantine/core';
import { type FieldType, type Thing, THINGS, TYPES_OF } from '#core/publish/field-rules';
import { USUAL_KEYS } from '#core/publish/generators/usual-keys';
import type { Generator } from '#core/publish/target';
import classes from './target-field-rules.module.css';
import type { TypedSite } from './target-site';

interface TargetFieldRulesProps {
  readonly generator: Generator;
  readonly fields: TypedSite['fields'];
  readonly onChange: (fields: TypedSite['fields']) => void;
}

const LABELS: Readonly<Record<Thing, string>> = {
  title: 'Title',
  date: 'Date',
  updated: 'Last change',
  description: 'Description',
  tags: 'Tags',
  categories: 'Categories',
  cover: 'Cover picture',
  author: 'Author',
  draft: 'Draft',
  slug: 'Slug',
  canonical: 'Canonical address',
  series: 'Series',
};

const TYPE_LABELS: Readonly<Record<FieldType, string>> = {
  text: 'Text',
  list: 'List',
  commas: 'Text with commas',
  moment: 'Date, time, offset',
  day: 'Day',
  'true-if-draft': 'true for a draft',
  'false-if-draft': 'false for a draft',
};

/** What a blog's front matter calls things, and as what it writes them. */
export function TargetFieldRules({ generator, fields, onChange }: TargetFieldRulesProps) {
  return (
    <div role="group" aria-labelledby="field-rules">
      <Text size="sm" fw={500} id="field-rules">
        Fields of front matter
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        Where the blog has other names than usual; dots stand between names within names, such as
        image.url.
      </Text>
      <div className={classes.rules}>
        {THINGS.map((thing) => {
          const { key = '', type = null } = fields[thing] ?? {};
          const types = TYPES_OF[thing];
          return (
            <div key={thing} className={classes.rule}>
              <Text size="sm" id={`field-${thing}`}>
                {LABELS[thing]}
              </Text>
              <TextInput
                size="xs"
                aria-labelledby={`field-${thing}`}
                placeholder={USUAL_KEYS[generator][thing] ?? 'as in the post'}
                value={key}
                onChange={(event) =>
                  onChange({ ...fields, [thing]: { key: event.currentTarget.value, type } })
                }
              />
              <Select
                size="xs"
                aria-label={`${LABELS[thing]} is written as`}
                disabled={key === '' || types.length < 2}
                allowDeselect={false}
                data={types.map((value) => ({ value, label: TYPE_LABELS[value] }))}
                value={type ?? types[0] ?? null}
                onChange={(value) =>
                  onChange({
                    ...fields,
                    [thing]: { key, type: types.find((one) => one === value) ?? null },
                  })
                }
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
