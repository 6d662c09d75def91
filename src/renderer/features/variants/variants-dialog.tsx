import { Button, Group, Loader, Modal, Select, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WantedVariant } from '#contract/drafts/drafting';
import { PLATFORMS, POST_LIMITS, type Platform } from '#core/draft/variants/post-length';
import { isPlatformVariant, type VariantName } from '#core/draft/variants/variant';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { CopyFields } from './copy-fields';
import { copyText } from './copy-text';
import { FORM_NAMES, FormList } from './form-list';
import { OriginalField } from './original-field';
import { VariantPreview } from './variant-preview';
import classes from './variants.module.css';

interface VariantsDialogProps {
  /** The draft. */
  readonly id: string;
  /** The form that is shown first. */
  readonly as?: VariantName;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** The same draft in other forms, to be looked at, copied or saved. */
export function VariantsDialog({ id, as: first = 'blog', onBefore, onClose }: VariantsDialogProps) {
  const [as, setAs] = useState<VariantName>(first);
  const [platform, setPlatform] = useState<Platform>('mastodon');
  const [isNumbered, setNumbered] = useState(true);
  const [busy, setBusy] = useState(false);
  const wanted: WantedVariant = { id, as, ...(as === 'thread' && { platform, isNumbered }) };
  const variant = useQuery({
    queryKey: ['variant', wanted],
    queryFn: async () => {
      await onBefore();
      return api.drafts.variant(wanted);
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const { data } = variant;
  const isCopy = isPlatformVariant(as);

  async function copy(text: string, told: string, plain: string | null = null): Promise<void> {
    const done = await attempt('The text was not copied', async () => {
      await copyText(text, plain);
      return true;
    });
    if (done) notify(told);
  }

  async function save(): Promise<void> {
    setBusy(true);
    const saved = await attempt('The file was not written', async () => {
      const folder = await api.desktop.chooseFolder({
        title: `Choose a folder for the ${nameInLine(as)}`,
        button: 'Save Here',
      });
      if (folder === null) return null;
      return { folder, ...(await api.drafts.saveVariant({ ...wanted, folder })) };
    });
    setBusy(false);
    if (saved === null) return;
    const { files, folder } = saved;
    const others = files.length > 1 ? ` and ${files.length - 1} more` : '';
    notify(`${files[0] ?? ''}${others} written.`, {
      label: 'Show',
      run: () => void api.desktop.showInFolder({ path: `${folder}/${files[0] ?? ''}` }),
    });
  }

  return (
    <Modal opened onClose={onClose} title="Variants" size={900}>
      <div className={classes.columns}>
        <FormList chosen={as} onChoose={setAs} />
        <div className={classes.shown}>
          {as === 'thread' && (
            <Group gap="md" mb="sm">
              <Select
                size="xs"
                w={230}
                aria-label="Where the thread is to appear"
                allowDeselect={false}
                data={PLATFORMS.map((value) => ({ value, label: describeLimit(value) }))}
                value={platform}
                onChange={(value) =>
                  setPlatform(PLATFORMS.find((one) => one === value) ?? platform)
                }
              />
              <Switch
                size="xs"
                label="Number the posts"
                checked={isNumbered}
                onChange={(event) => setNumbered(event.currentTarget.checked)}
              />
            </Group>
          )}
          <ProblemAlert title="This draft can’t leave the library yet" problem={variant.error} />
          {variant.isPending && (
            <Loader size="sm" aria-label="Writing" className={classes.loading} />
          )}
          {data && isCopy && (
            <OriginalField
              key={as}
              id={id}
              original={data.original}
              addresses={data.addresses}
              onRemembered={() => void variant.refetch()}
            />
          )}
          {data && data.fields.length > 0 && (
            <CopyFields
              fields={data.fields}
              onCopy={({ name, value }) => void copy(value, `${name}: on the clipboard.`)}
            />
          )}
          {data && (
            <VariantPreview
              variant={data}
              limit={as === 'thread' ? POST_LIMITS[platform].limit : null}
              onCopyPost={(text, number) => void copy(text, `Post ${number} is on the clipboard.`)}
            />
          )}
        </div>
      </div>
      <DialogFoot>
        <Text size="xs" c="dimmed" flex={1}>
          Nothing private gets out: comments, sources, and what only private notes hold stay here.
        </Text>
        <Button
          variant="default"
          disabled={data === undefined}
          loading={busy}
          onClick={() => void save()}
        >
          {as === 'medium' || as === 'linkedin' ? 'Save as a File…' : 'Save as Markdown…'}
        </Button>
        <Button
          disabled={data === undefined}
          onClick={() =>
            data && void copy(data.text, `${FORM_NAMES[as]}: on the clipboard.`, data.plain)
          }
        >
          Copy
        </Button>
      </DialogFoot>
    </Modal>
  );
}

/** A form's name within a sentence. */
function nameInLine(as: VariantName): string {
  return isPlatformVariant(as) ? `copy for ${FORM_NAMES[as]}` : FORM_NAMES[as].toLowerCase();
}

function describeLimit(platform: Platform): string {
  const { label, limit, address } = POST_LIMITS[platform];
  const links = address === null ? '' : `, a link counts ${address}`;
  return `${label}: ${limit}${links}`;
}
