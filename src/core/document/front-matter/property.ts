/** What a property holds, as a person edits it. */
export type PropertyValue =
  | { readonly kind: 'text'; readonly text: string }
  /** @property text the number as it is written: `1.10` stays so */
  | { readonly kind: 'number'; readonly text: string }
  /** @property text a day, such as `2025-03-01` */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What has no field: it is changed in the Markdown source. @property text as it is written */
  | { readonly kind: 'other'; readonly text: string };

export type PropertyKind = PropertyValue['kind'];

/** A key of front matter with its value. */
export interface Property {
  readonly key: string;
  readonly value: PropertyValue;
}

/** The kinds that a property may be given. */
export const PROPERTY_KINDS = ['text', 'list', 'date', 'number', 'yesNo'] as const;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The same value as another kind; null where it is none of that kind. */
export function convertValue(value: PropertyValue, kind: PropertyKind): PropertyValue | null {
  if (value.kind === kind) return value;
  const text = plainText(value);
  const word = text.trim();
  switch (kind) {
    case 'text':
      return { kind, text };
    case 'number':
      return isNumber(word) ? { kind, text: word } : null;
    case 'date':
      return isDay(word) ? { kind, text: word } : null;
    case 'yesNo':
      return /^(?:true|yes|on|false|no|off)$/i.test(word)
        ? { kind, yes: /^(?:true|yes|on)$/i.test(word) }
        : null;
    case 'list':
      return {
        kind,
        items: word
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean),
      };
    case 'other':
      return null;
  }
}

function plainText(value: PropertyValue): string {
  if (value.kind === 'yesNo') return value.yes ? 'true' : 'false';
  return value.kind === 'list' ? value.items.join(', ') : value.text;
}
