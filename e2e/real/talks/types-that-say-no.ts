import { fence, type FixtureTalk, slide } from './fixture-talk';

const LOOSE = `function pay(amount: number, currency: string) {
  return fetch(\`/pay?amount=\${amount}&currency=\${currency}\`);
}

pay(currency, amount); // compiles, if both are strings`;

const BRANDED = `type Brand<T, Name extends string> = T & { readonly __brand: Name };
type Euro = Brand<number, 'Euro'>;

const euro = (amount: number): Euro => amount as Euro;
const add = <T extends number>(a: T, b: T): T => (a + b) as T;`;

const RUST = `enum State {
    Draft { text: String },
    Sent { at: Instant, to: Vec<Address> },
}

fn send(state: State) -> Result<State, SendError> {
    match state {
        State::Draft { text } => deliver(&text).map(sent),
        State::Sent { .. } => Err(SendError::Twice),
    }
}`;

const HASKELL = `newtype NonEmpty a = NonEmpty (a, [a])

safeHead :: NonEmpty a -> a
safeHead (NonEmpty (x, _)) = x`;

const GENERICS = `const first = <T,>(items: readonly T[]): T | undefined => items[0];
const pairs: Map<string, Array<Record<string, number>>> = new Map();
if (a < b && c > d) swap<number>(a, b);`;

const MARKDOWN = `---
slot: 30
questions: 20
abstract: A type is the cheapest test there is. This talk makes states that can't be.
audience: People who write TypeScript or Rust
takeaway: Make the wrong thing impossible to write
bio: Ada Berg reviews types for a living.
---

Before we start, a warning: there will be arrows.

:::notes
Say hello and where the slides are.
:::

## A bug that compiles {priority=must}

${fence('ts', LOOSE)}

:::notes
Let them look for the bug. Count to ten in silence.
:::

### What it cost

**€ 41,000** in one night, *all* of it in yen.

:::notes
It took us until breakfast to notice.
:::

### What we did first {priority=may}

- More tests
- More reviews
- ~~More meetings~~
- A \`TODO\` in the code

:::notes
None of these can see what the compiler can.
:::

## Brands {priority=must}

${fence('ts', BRANDED)}

:::notes
The brand exists for the compiler alone, and costs nothing when the program runs.
:::

### They read as prose

> “An amount in euro is not a number.”[^domain]
>
> A person who had to explain it to accounting

[^domain]: After an idea from domain modelling.

:::notes
Read the quotation aloud and pause.
:::

### Generics in brackets {priority=may}

${fence('tsx', GENERICS)}

Read \`Array<T>\` as “a list of T”, and Map\\<K, V> alike.

:::notes
Brackets within brackets are what slide tools like to eat.
:::

## States that can’t be {minutes=8}

| State | text | sent at | to |
| --- | :-: | :-: | :-: |
| draft | yes | no | no |
| sent | no | yes | yes |

:::notes
With three optional fields there are eight states, and six of them are nonsense.
:::

### In Rust {priority=must}

${fence('rust', RUST)}

:::notes
The match has to be whole, or it does not compile.
:::

### Counting states

A struct has the **product** of its parts, an enum their **sum**:

$$
2 \\times 2 \\times 2 = 8 \\qquad 1 + 1 = 2
$$

:::notes
This is the only formula, I promise.
:::

### In Haskell, for envy {priority=may}

${fence('haskell', HASKELL)}

:::notes
Somebody in the room will ask for it anyhow.
:::

## Where to stop {priority=must}

> [!WARNING] Types are read, too
> If nobody can read it, a test is better.

:::notes
My rule: if I need a diagram for a type, I write a test.
:::

### Start on Monday

- [ ] Find one pair of strings that were mixed up
- [ ] Brand them
- [x] Come to this talk

:::notes
Ask them to write to me about what they found.
:::

### Links

- <https://example.org/brands>
- [Parse, don’t validate](https://example.org/parse "An article")
- [The code of this talk][code]

[code]: https://example.org/code

:::notes
Leave this on the screen during the questions.
:::
`;

export const TYPES_THAT_SAY_NO: FixtureTalk = {
  name: 'types-that-say-no',
  title: 'Types that say no',
  markdown: MARKDOWN,
  slides: [
    slide('Types that say no'),
    slide('', {
      notes: ['Say hello and where the slides are'],
      shown: ['there will be arrows'],
    }),
    slide('A bug that compiles', { notes: ['Count to ten in silence'], code: [LOOSE] }),
    slide('What it cost', {
      notes: ['until breakfast to notice'],
      shown: ['€ 41,000 in one night', 'in yen'],
    }),
    slide('What we did first', {
      notes: ['None of these can see what the compiler can'],
      shown: ['More tests', 'More meetings', 'A TODO in the code'],
    }),
    slide('Brands', { notes: ['The brand exists for the compiler alone'], code: [BRANDED] }),
    slide('They read as prose', {
      notes: ['Read the quotation aloud and pause'],
      shown: ['An amount in euro is not a number', 'After an idea from domain modelling'],
    }),
    slide('Generics in brackets', {
      notes: ['what slide tools like to eat'],
      code: [GENERICS],
      shown: ['Array<T> as “a list of T”, and Map<K, V> alike'],
    }),
    slide('States that can’t be', {
      notes: ['six of them are nonsense'],
      shown: ['sent at', 'draft', 'sent'],
    }),
    slide('In Rust', { notes: ['The match has to be whole'], code: [RUST] }),
    slide('Counting states', {
      notes: ['This is the only formula, I promise'],
      shown: ['A struct has the product of its parts'],
    }),
    slide('In Haskell, for envy', {
      notes: ['Somebody in the room will ask'],
      code: [HASKELL],
    }),
    slide('Where to stop', {
      notes: ['if I need a diagram for a type'],
      shown: ['Types are read, too', 'If nobody can read it, a test is better'],
    }),
    slide('Start on Monday', {
      notes: ['write to me about what they found'],
      shown: ['Brand them', 'Come to this talk'],
    }),
    slide('Links', {
      notes: ['Leave this on the screen during the questions'],
      shown: ['https://example.org/brands', 'Parse, don’t validate', 'The code of this talk'],
    }),
  ],
};
