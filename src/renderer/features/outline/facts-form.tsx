import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { isDay } from '#core/document/front-matter/property';
import { splitGraphemes } from '#core/draft/variants/post-length';
import { describeProblem } from '#core/problem';
import { FACT_NAMES, factText, type FactName } from '#core/talk/edit-facts';
import { MOST_BIO, readQuestions } from '#core/talk/facts';
import { tellCount } from '../../look/tell-count';

interface FactsFormProps {
  readonly frontMatter: string | null;
  readonly readOnly: boolean;
  /** What is told of the speaker where the talk has no bio of its own. */
  readonly speaker: string;
  readonly onSpeaker: (bio: string) => void;
  readonly onFact: (name: FactName, text: string) => void;
  /** A field was left: what is typed next is another step. */
  readonly onEndField: () => void;
  /** Where the talk is proposed. */
  readonly proposals: ReactNode;
}

type Facts = Readonly<Record<FactName, string>>;

const NO_FACTS: Facts = {
  abstract: '',
  takeaway: '',
  audience: '',
  bio: '',
  event: '',
  date: '',
  questions: '',
};

/** What an organiser asks of a talk, in fields; each is a property of the talk. */
export function FactsForm(props: FactsFormProps) {
  const { frontMatter, speaker, onFact, onEndField } = props;
  const { facts, problem } = useMemo(() => read(frontMatter), [frontMatter]);
  const readOnly = props.readOnly || problem !== null;
  const { abstract, bio, date, questions } = facts;

  const field = (name: FactName, label: string) => ({
    label,
    size: 'xs' as const,
    readOnly,
    value: facts[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onFact(name, event.currentTarget.value),
    onBlur: onEndField,
  });
  const prose = (name: FactName, label: string) => ({
    ...field(name, label),
    autosize: true,
    maxRows: 14,
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const],
  });

  return (
    <Stack gap={10}>
      {problem !== null && (
        <Text size="xs" c="dimmed">
          {problem} Change it in the Markdown source.
        </Text>
      )}
      <Textarea
        {...prose('abstract', 'Abstract')}
        minRows={4}
        placeholder="What the talk is about, as the programme says it"
        description={tellLength(abstract)}
      />
      <Textarea
        {...prose('takeaway', 'Takeaway')}
        placeholder="What the audience takes home"
        description={tellLength(facts.takeaway)}
      />
      <TextInput {...field('audience', 'Audience')} placeholder="For whom it is" />
      <Textarea
        {...prose('bio', 'Bio')}
        minRows={2}
        placeholder={speaker || 'Who speaks, in two or three sentences'}
        description={
          bio.trim() === '' && speaker !== '' ? 'Yours, from the settings.' : tellLength(bio)
        }
      />
      {!readOnly && bio.trim() !== '' && bio.trim() !== speaker && bio.length <= MOST_BIO && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => props.onSpeaker(bio.trim())}
        >
          Use for All My Talks
        </Button>
      )}
      <TextInput {...field('event', 'Event')} placeholder="Where it is given" />
      <TextInput {...field('date', 'Date')} type={date === '' || isDay(date) ? 'date' : 'text'} />
      <TextInput
        {...field('questions', 'For questions, in % of the slot')}
        placeholder="10"
        inputMode="decimal"
        error={
          questions.trim() !== '' && readQuestions(questions) === null && 'A number below 100.'
        }
      />
      {props.proposals}
    </Stack>
  );
}

function read(frontMatter: string | null): {
  readonly facts: Facts;
  readonly problem: string | null;
} {
  try {
    const texts = FACT_NAMES.map((name) => [name, factText(frontMatter, name)] as const);
    return { facts: { ...NO_FACTS, ...Object.fromEntries(texts) }, problem: null };
  } catch (error) {
    return { facts: NO_FACTS, problem: describeProblem(error) };
  }
}

function tellLength(text: string): string | null {
  const count = splitGraphemes(text.trim()).length;
  return count === 0 ? null : tellCount(count, 'character');
}
