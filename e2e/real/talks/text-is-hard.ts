import { fence, type FixtureTalk, slide } from './fixture-talk';

const LENGTHS = `'é'.length          // 1, or 2
'👩‍💻'.length         // 5
[...'👩‍💻'].length    // 3
new Intl.Segmenter('en').segment('👩‍💻') // 1`;

const JAPANESE = `挨拶 = "こんにちは、世界"
print(挨拶, len(挨拶))  # 九文字です
for 文字 in 挨拶:
    print(f"「{文字}」")`;

const ARABIC = `const greeting = "مرحبا بالعالم";
const mixed = "abc \u202Bאבג\u202C def";
console.log(greeting.split("").reverse().join(""));`;

const KOREAN = `SELECT 이름, COUNT(*) AS 개수
FROM 사용자
WHERE 도시 = '서울'
GROUP BY 이름;`;

const MARKDOWN = `---
slot: 25
abstract: 文字は難しい。 النص صعب. Text is hard, and here is why.
audience: あらゆる開発者
bio: 佐藤ゆき writes text editors.
---

# Text is hard: 日本語, العربية, 👩‍💻

## What is a letter? {priority=must}

${fence('js', LENGTHS)}

:::notes
Four answers to one question, and all of them are right 🤷.
:::

### 一文字とは何か

- 書記素
- コードポイント
- バイト

文字は難しいですが、**面白い**です。

:::notes
ここでゆっくり話すこと。会場の反応を見る。
:::

### 日本語のコード {priority=must}

${fence('python', JAPANESE)}

:::notes
変数名も日本語にできる。
:::

## من اليمين إلى اليسار {priority=must}

هذه الجملة تُقرأ من اليمين إلى اليسار، وفيها كلمة TypeScript في الوسط.

- العنصر الأول
- العنصر الثاني

:::notes
اقرأ الجملة ببطء ثم انتظر قليلاً.
:::

### ערבוב כיוונים

המחיר הוא **42** שקלים (לא 24).

:::notes
המספרים נקראים משמאל לימין.
:::

### In code it gets worse

${fence('js', ARABIC)}

:::notes
The second string holds marks that nobody sees, and it compiles.
:::

## 한국어와 넓은 글자 {priority=should}

| 글자 | 폭 | 바이트 |
| --- | ---: | ---: |
| a | 1 | 1 |
| 한 | 2 | 3 |
| 👍🏽 | 2 | 8 |

:::notes
표에서 가운데 열만 읽으세요.
:::

### 넓은 코드 {priority=may}

${fence('sql', KOREAN)}

:::notes
열 이름도 한글로 쓸 수 있습니다.
:::

### 😀 Emoji are sentences

👩 + 💻 = 👩‍💻, 🏳️ + 🌈 = 🏳️‍🌈, 🇩 + 🇪 = 🇩🇪

> 🎉 One “letter”, seven code points: 👩‍❤️‍💋‍👩

:::notes
Count on your fingers 🖐 while the family grows.
:::

## Ligatures, marks, and Zalgo {priority=may}

ﬁ, ﷺ, ǅ, Å and Å, Z͑ͫa̴l̶g̵o̷, soft­hyphen, no​space.

:::notes
Ask which of the two A with a ring is the ångström.
:::

### Sorting

1. Zebra
2. zoo
3. Ärger
4. Öl

In Swedish **Ö** comes last; in German it does not. Use \`Intl.Collator\`.

:::notes
Somebody from Malmö always nods here.
:::

## 持ち帰り 🍱 {priority=must}

- Never count \`length\`
- Never reverse a string
- 常に \`Intl\` を使う

:::notes
ありがとうございました。Thank you. شكراً.
:::
`;

export const TEXT_IS_HARD: FixtureTalk = {
  name: 'text-is-hard-日本語-العربية',
  title: 'Text is hard: 日本語, العربية, 👩‍💻',
  markdown: MARKDOWN,
  slides: [
    slide('Text is hard: 日本語, العربية, 👩‍💻'),
    slide('What is a letter?', {
      notes: ['Four answers to one question'],
      code: [LENGTHS],
    }),
    slide('一文字とは何か', {
      notes: ['ここでゆっくり話すこと'],
      shown: ['書記素', 'コードポイント', '文字は難しいですが、面白いです。'],
    }),
    slide('日本語のコード', { notes: ['変数名も日本語にできる'], code: [JAPANESE] }),
    slide('من اليمين إلى اليسار', {
      notes: ['اقرأ الجملة ببطء'],
      shown: ['هذه الجملة تُقرأ من اليمين إلى اليسار', 'العنصر الثاني'],
    }),
    slide('ערבוב כיוונים', { notes: ['נקראים משמאל לימין'], shown: ['המחיר הוא 42 שקלים'] }),
    slide('In code it gets worse', {
      notes: ['marks that nobody sees'],
      code: [ARABIC],
    }),
    slide('한국어와 넓은 글자', {
      notes: ['가운데 열만 읽으세요'],
      shown: ['글자', '바이트', '👍🏽'],
    }),
    slide('넓은 코드', { notes: ['열 이름도 한글로'], code: [KOREAN] }),
    slide('😀 Emoji are sentences', {
      notes: ['while the family grows'],
      shown: ['= 👩‍💻, 🏳️', 'One “letter”, seven code points'],
    }),
    slide('Ligatures, marks, and Zalgo', {
      notes: ['Ask which of the two A with a ring'],
      shown: ['ﬁ, ﷺ, ǅ'],
    }),
    slide('Sorting', {
      notes: ['Somebody from Malmö'],
      shown: ['Zebra', 'Ärger', 'in German it does not. Use Intl.Collator.'],
    }),
    slide('持ち帰り 🍱', {
      notes: ['ありがとうございました'],
      shown: ['Never count length', '常に Intl を使う'],
    }),
  ],
};
