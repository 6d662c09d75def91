import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { ExaminedFolder } from '#contract/publishing/targets';
import { COMMIT_MESSAGE } from '#core/publish/repository';
import { GENERATOR_NAMES, type Generator, type Target, GENERATORS } from '#core/publish/target';
import { describeProblem } from '#core/problem';
import { api } from '../api';
import { KEYS } from '../data/queries';
import { DialogFoot } from './dialog-foot';
import { PlannedFiles } from './planned-files';
import { ProblemAlert } from './problem-alert';
import { takeFocus } from './take-focus';
import { TargetFieldRules } from './target-field-rules';
import { TargetAddressFields, TargetFileFields } from './target-layout-fields';
import { TargetMore } from './target-more';
import { fromSite, nameOfFolder, readDefaults, toSite, type TypedSite } from './target-site';

interface TargetFormProps {
  /** The target to change; left out, a new one is added. */
  readonly target?: Target;
  /** Whether something was to be done that a blog is missing for. */
  readonly isFirst?: boolean;
  readonly onCancel: () => void;
  readonly onDone: (name: string) => void;
}

const GENERATOR_CHOICES = GENERATORS.map((value) => ({
  value,
  label: GENERATOR_NAMES[value],
}));

/** Sets up a blog's folder as a target: its generator is found, and an example shows the outcome. */
export function TargetForm({ target, isFirst, onCancel, onDone }: TargetFormProps) {
  const client = useQueryClient();
  const [path, setPath] = useState(target?.path ?? '');
  // Null until one is typed: it is called like its folder.
  const [typedName, setName] = useState(target?.name ?? null);
  const [picked, setPicked] = useState<Generator | null>(target?.generator ?? null);
  // What was typed; until then the blog's own ways are shown.
  const [written, setWritten] = useState(target === undefined ? null : fromSite(target.site ?? {}));
  const [more, setMore] = useState(false);
  const [refused, setRefused] = useState<{ readonly typed: string; readonly why: unknown }>();

  const defaults = readDefaults(written?.defaults ?? '');
  const wish = {
    path: path.trim(),
    ...(picked !== null && { generator: picked }),
    ...(written !== null && { site: toSite(written) }),
  };
  // It tells of what was typed then, and is over when something else is.
  const typedNow = JSON.stringify([wish, typedName]);
  const problem = refused?.typed === typedNow ? refused.why : null;
  const setProblem = (why: unknown): void => setRefused({ typed: typedNow, why });
  const [asked] = useDebouncedValue(JSON.stringify(wish), 300);
  const examined = useQuery({
    queryKey: ['examined', asked],
    queryFn: () => api.targets.examine(JSON.parse(asked) as typeof wish),
    enabled: path.trim() !== '' && defaults.problem === null,
    placeholderData: (last) => (path.trim() === '' ? undefined : last),
    retry: false,
    gcTime: 0,
  });
  const look = path.trim() === '' ? undefined : examined.data;
  const generator = picked ?? look?.generator ?? null;
  const name = typedName ?? (look === undefined ? '' : nameOfFolder(look.path));
  const example = look?.example ?? null;
  const unfit = look?.problem ?? null;
  const typed = written ?? fromSite(look?.seen ?? {});
  const change = (part: Partial<TypedSite>): void => setWritten({ ...typed, ...part });

  async function choose(): Promise<void> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose the folder of a blog',
      button: 'Choose',
    });
    if (folder !== null) setPath(folder);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setProblem(null);
    try {
      const seen = await api.targets.examine(wish);
      const known = picked ?? seen.generator;
      if (known === null) {
        setProblem('Nothing tells which generator the blog is made with. Choose it below.');
        return;
      }
      const { site } = seen;
      const saved =
        target === undefined
          ? await api.targets.add({
              name: (typedName ?? nameOfFolder(seen.path)).trim(),
              generator: known,
              path: seen.path,
              ...(Object.keys(site).length > 0 && { site }),
            })
          : await api.targets.change({ name: target.name, site });
      await client.invalidateQueries({ queryKey: KEYS.targets });
      onDone(saved.name);
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <form
      onSubmit={(event) => void save(event)}
      aria-label={target === undefined ? 'Add a blog' : `Change ${target.name}`}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {isFirst === true && 'There is no blog yet. Add yours, and you can go on. '}A blog is a
          folder on this computer. Posts are written there; putting them online stays with you.
        </Text>
        <ProblemAlert
          title={target === undefined ? 'The blog was not added' : 'The blog was not changed'}
          problem={problem}
        />
        {target === undefined && (
          <Group align="flex-start" gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              label="Folder of the blog"
              placeholder="Where the blog's configuration is"
              value={path}
              error={look === undefined && examined.error ? describeProblem(examined.error) : null}
              onChange={(event) => setPath(event.currentTarget.value)}
              ref={takeFocus}
            />
            <Button mt={21} variant="default" onClick={() => void choose()}>
              Choose…
            </Button>
          </Group>
        )}
        <Group gap="sm" grow align="flex-start">
          <TextInput
            label="Name"
            placeholder="My blog"
            maxLength={100}
            value={name}
            disabled={target !== undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label="Made with"
            placeholder="Choose its generator"
            description={look === undefined ? null : tellFound(look, path.trim())}
            inputWrapperOrder={['label', 'input', 'description']}
            allowDeselect={false}
            data={GENERATOR_CHOICES}
            value={generator}
            disabled={target !== undefined}
            onChange={(value) => setPicked(GENERATORS.find((one) => one === value) ?? null)}
          />
        </Group>
        {generator !== null && (
          <>
            <TextInput
              label="New posts go to"
              description="A folder in the blog; empty is where this generator usually has them."
              placeholder={look?.usual ?? ''}
              value={typed.posts}
              onChange={(event) => change({ posts: event.currentTarget.value })}
            />
            <TargetAddressFields
              generator={generator}
              typed={typed}
              onChange={change}
              layout={look?.layout ?? null}
            />
            <Textarea
              label="Front matter that every new post gets"
              description="YAML, a line each, such as “layout: post”. What a post says itself goes first."
              autosize
              minRows={1}
              maxRows={6}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              value={typed.defaults}
              error={defaults.problem}
              onChange={(event) => change({ defaults: event.currentTarget.value })}
            />
            <TargetMore isOpen={more} onOpen={setMore}>
              <TargetFileFields
                generator={generator}
                typed={typed}
                onChange={change}
                layout={look?.layout ?? null}
                images={look?.images ?? []}
              />
              <TargetFieldRules
                generator={generator}
                fields={typed.fields}
                onChange={(fields) => change({ fields })}
              />
              <TextInput
                label="Commit message"
                description="Where the blog lies in a git repository; {{title}} stands for the post’s title."
                placeholder={COMMIT_MESSAGE}
                value={typed.message}
                onChange={(event) => change({ message: event.currentTarget.value })}
              />
              {look !== undefined && (
                <Button
                  variant="default"
                  size="xs"
                  style={{ alignSelf: 'flex-start' }}
                  onClick={() =>
                    change({
                      ...fromSite(look.seen),
                      defaults: typed.defaults,
                      message: typed.message,
                    })
                  }
                >
                  Look at the Blog Again
                </Button>
              )}
            </TargetMore>
          </>
        )}
        {unfit !== null && (
          <Text size="sm" c="red" role="alert">
            {unfit}
          </Text>
        )}
        {example !== null && (
          <Stack gap={6}>
            <Text size="sm" fw={600}>
              A post will look like this
            </Text>
            {example.address !== null && (
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {example.address}
              </Text>
            )}
            <PlannedFiles
              files={[
                { path: example.path, action: 'create', bytes: 0, text: example.text },
                { path: example.image, action: 'create', bytes: 0 },
              ]}
              isExample
            />
          </Stack>
        )}
        <DialogFoot>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            type="submit"
            disabled={
              path.trim() === '' ||
              name.trim() === '' ||
              defaults.problem !== null ||
              unfit !== null
            }
          >
            {target === undefined ? 'Add Blog' : 'Save'}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}

function tellFound({ found, path }: ExaminedFolder, typed: string): string {
  if (found === null) return 'Nothing in the folder tells.';
  const blog = `${GENERATOR_NAMES[found]} blog`;
  const isAbove = /[\\/]./.test(typed.startsWith(path) ? typed.slice(path.length) : '');
  return isAbove ? `The folder belongs to the ${blog} in ${path}.` : `The folder holds a ${blog}.`;
}
