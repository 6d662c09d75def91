import { Code, SegmentedControl, Text, VisuallyHidden } from '@mantine/core';
import type { DocumentNode } from '#core/document/document';
import { DEFAULT_STYLE, STYLE_CHOICES, type MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import classes from './markdown-style-choice.module.css';

const LABELS: readonly { readonly name: keyof MarkdownStyle; readonly label: string }[] = [
  { name: 'bullet', label: 'Bullets' },
  { name: 'emphasis', label: 'Emphasis' },
  { name: 'strong', label: 'Strong' },
  { name: 'fence', label: 'Code fences' },
  { name: 'rule', label: 'Rules' },
];

const words = (text: string, mark?: string): DocumentNode => ({
  type: 'text',
  text,
  ...(mark !== undefined && { marks: [{ type: mark }] }),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const item = (text: string): DocumentNode => ({
  type: 'listItem',
  content: [paragraph(words(text))],
});

/** Holds each of the choices once. */
const SAMPLE: DocumentNode = {
  type: 'doc',
  content: [
    paragraph(words('Saved is '), words('not', 'italic'), words(' '), words('durable', 'bold')),
    { type: 'bulletList', content: [item('write'), item('fsync')] },
    { type: 'codeBlock', attrs: { language: 'sh' }, content: [words('sync')] },
    { type: 'horizontalRule' },
    paragraph(words('The end.')),
  ],
};

/** Screen readers pass over many signs, so they are told the names. */
const NAMES: Readonly<Record<string, string>> = {
  '-': 'hyphen',
  '*': 'asterisk',
  '+': 'plus',
  _: 'underscore',
  '`': 'backtick',
  '~': 'tilde',
};

function Sign({ sign }: { readonly sign: string }) {
  return (
    <>
      <span aria-hidden>{sign}</span>
      <VisuallyHidden>{NAMES[sign]}</VisuallyHidden>
    </>
  );
}

/** How edited blocks are written as Markdown, with a sample of it. */
export function MarkdownStyleChoice() {
  const change = useChangeSettings();
  const style = useSettings().data?.style ?? DEFAULT_STYLE;

  async function choose(name: keyof MarkdownStyle, sign: string): Promise<void> {
    const chosen = STYLE_CHOICES[name].find((one) => one === sign);
    if (chosen === undefined) return;
    await change({ style: { [name]: chosen } });
  }

  return (
    <div className={classes.columns}>
      <div className={classes.choices}>
        {LABELS.map(({ name, label }) => (
          <div key={name} className={classes.choice}>
            <Text size="sm" id={`style-${name}`}>
              {label}
            </Text>
            <SegmentedControl
              size="xs"
              aria-labelledby={`style-${name}`}
              className={classes.signs}
              data={STYLE_CHOICES[name].map((sign) => ({
                value: sign,
                label: <Sign sign={sign} />,
              }))}
              value={style[name]}
              onChange={(sign) => void choose(name, sign)}
            />
          </div>
        ))}
      </div>
      <Code block className={classes.sample} aria-label="Sample of the style">
        {toMarkdown(SAMPLE, { style }).trimEnd()}
      </Code>
    </div>
  );
}
