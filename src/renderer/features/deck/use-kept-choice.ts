import { useLocalStorage } from '@mantine/hooks';

/** A choice that is the same again when the next talk is exported; at first the first one. */
export function useKeptChoice<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, (choice: string) => void] {
  const [kept, keep] = useLocalStorage({
    key,
    defaultValue: String(choices[0]),
    getInitialValueInEffect: false,
  });
  return [choices.find((choice) => choice === kept) ?? choices[0], keep];
}
