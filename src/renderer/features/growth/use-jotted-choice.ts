import { useEffect, useRef } from 'react';
import { useKeptText } from '../../parts/use-kept-text';

/**
 * What is chosen beside a half-typed text, and waits with it. Where no text waits, it begins with
 * the first choice.
 * @param form what its text is kept as
 */
export function useJottedChoice<Choice extends string>(
  form: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, (choice: Choice) => void] {
  const [text] = useKeptText(form);
  const [kept, keep] = useKeptText(`${form} choice`, choices[0]);
  const begin = useRef(() => {
    if (text.trim() === '') keep(choices[0]);
  });
  useEffect(() => begin.current(), []);
  return [choices.find((choice) => choice === kept) ?? choices[0], keep];
}
