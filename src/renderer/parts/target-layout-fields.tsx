import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import type { ExaminedFolder } from '#contract/publishing/targets';
import {
  FRONT_MATTER_FORMATS,
  IMAGE_PLACES,
  type Generator,
  type ImagePlace,
} from '#core/publish/target';
import type { TypedSite } from './target-site';

export interface TargetFieldsProps {
  readonly generator: Generator;
  readonly typed: TypedSite;
  readonly onChange: (change: Partial<TypedSite>) => void;
  /** What holds in the blog now. */
  readonly layout: ExaminedFolder['layout'];
}

const PERMALINK_WORDS: Readonly<Record<Exclude<Generator, 'markdown'>, string>> = {
  hugo: 'The rule for this folder in the blog’s permalinks.',
  jekyll: 'It is written into each new post, so that it stays.',
  astro: 'Where the page that shows the posts lies; :slug is the post.',
  eleventy: 'Another one than by the path is written into each new post.',
  hexo: 'It is written into each new post, so that it stays.',
  docusaurus: 'The blog’s routeBasePath, and :slug for the post.',
};

/** Where a blog is on the web, and where its posts are there. */
export function TargetAddressFields({ generator, typed, onChange, layout }: TargetFieldsProps) {
  if (generator === 'markdown') return null;
  return (
    <Group gap="sm" grow align="flex-start">
      <TextInput
        label="Address of the blog"
        description="As its configuration has it. Links need its path."
        placeholder="https://example.com/blog/"
        value={typed.address}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      <TextInput
        label="Address of a post"
        description={PERMALINK_WORDS[generator]}
        placeholder={layout?.permalink ?? ''}
        value={typed.permalink}
        onChange={(event) => onChange({ permalink: event.currentTarget.value })}
      />
    </Group>
  );
}

const IMAGE_WORDS: Readonly<Record<ImagePlace, string>> = {
  beside: 'Beside the post',
  static: 'In a folder of their own',
};

/** How the files of new posts are laid out. */
export function TargetFileFields({
  generator,
  typed,
  onChange,
  layout,
  images,
}: TargetFieldsProps & { readonly images: readonly ImagePlace[] }) {
  return (
    <>
      <Group gap="sm" grow align="flex-start">
        <TextInput
          label="Name of a new file"
          description="Such as :slug.md or :year/:slug/index.md."
          placeholder={layout?.fileName ?? ''}
          value={typed.fileName}
          onChange={(event) => onChange({ fileName: event.currentTarget.value })}
        />
        <TextInput
          label="Time zone"
          description="Whose day a post of a late evening has."
          placeholder={layout?.timeZone ?? ''}
          value={typed.timeZone}
          onChange={(event) => onChange({ timeZone: event.currentTarget.value })}
        />
      </Group>
      {images.length > 1 && (
        <Select
          label="Images of new posts go"
          {...(generator === 'hexo' && {
            description: 'Beside the post needs post_asset_folder and marked.postAsset.',
          })}
          placeholder={layout === null ? '' : IMAGE_WORDS[layout.images]}
          data={images.map((value) => ({ value, label: IMAGE_WORDS[value] }))}
          value={typed.images}
          clearable
          onChange={(value) =>
            onChange({ images: IMAGE_PLACES.find((one) => one === value) ?? null })
          }
        />
      )}
      {generator === 'hugo' && (
        <Select
          label="Front matter of new posts"
          placeholder="YAML"
          data={FRONT_MATTER_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          value={typed.format}
          clearable
          onChange={(value) =>
            onChange({ format: FRONT_MATTER_FORMATS.find((one) => one === value) ?? null })
          }
        />
      )}
      {(generator === 'jekyll' || generator === 'hexo') && (
        <Checkbox
          label={`The blog has the plugin ${generator === 'jekyll' ? 'jekyll-redirect-from' : 'hexo-generator-alias'}`}
          description="Then a post’s old addresses lead to it."
          checked={typed.redirects}
          onChange={(event) => onChange({ redirects: event.currentTarget.checked })}
        />
      )}
      {(generator === 'eleventy' || generator === 'hugo') && typed.address !== '' && (
        <Checkbox
          label="The blog puts its path before links itself"
          description={
            generator === 'eleventy'
              ? 'By the plugin HtmlBasePlugin.'
              : 'By canonifyURLs or relativeURLs.'
          }
          checked={typed.addsBase}
          onChange={(event) => onChange({ addsBase: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
