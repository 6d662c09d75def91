import {
  IconAlignLeft,
  IconBraces,
  IconCalendar,
  IconList,
  IconNumbers,
  IconToggleLeft,
  type TablerIcon,
} from '@tabler/icons-react';
import {
  convertValue,
  type PropertyKind,
  type PropertyValue,
} from '#core/document/front-matter/property';

/** How each kind is called and drawn. */
export const KIND_LOOKS: Readonly<
  Record<PropertyKind, { readonly name: string; readonly one: string; readonly icon: TablerIcon }>
> = {
  text: { name: 'Text', one: 'text', icon: IconAlignLeft },
  list: { name: 'List', one: 'a list', icon: IconList },
  date: { name: 'Date', one: 'a date such as 2025-03-01', icon: IconCalendar },
  number: { name: 'Number', one: 'a number', icon: IconNumbers },
  yesNo: { name: 'Yes or no', one: 'yes or no', icon: IconToggleLeft },
  other: { name: 'Something of its own', one: 'something of its own', icon: IconBraces },
};

/** What an empty text becomes; null where the kind has no such. */
export function asKind(value: PropertyValue, kind: PropertyKind): PropertyValue | null {
  const isEmpty = value.kind === 'text' && value.text.trim() === '';
  if (!isEmpty) return convertValue(value, kind);
  if (kind === 'number') return { kind, text: '0' };
  if (kind === 'date') return { kind, text: today() };
  return kind === 'yesNo' ? { kind, yes: false } : convertValue(value, kind);
}

/** What a new property of the name begins with: a draft’s day and its part of a series are typed. */
export function firstValue(name: string): PropertyValue {
  if (name === 'due') return { kind: 'date', text: today() };
  return name === 'part' ? { kind: 'number', text: '1' } : { kind: 'text', text: '' };
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
