import type { MarkedKind } from '../marked-private';
import type { Trait } from '../trait';

/** The languages that a brag document is written in, as BCP 47 names them. */
export const BRAG_LANGUAGES = ['en', 'de', 'fr', 'es', 'ja'] as const;

export type BragLanguage = (typeof BRAG_LANGUAGES)[number];

/** The two kinds: what others are told, and everything. */
export const BRAG_KINDS = ['summary', 'log'] as const;

export type BragKind = (typeof BRAG_KINDS)[number];

/** The forms of the file. */
export const BRAG_FORMATS = ['md', 'html', 'pdf'] as const;

export type BragFormat = (typeof BRAG_FORMATS)[number];

/** All words of a brag document that are not the person's own. */
interface BragWords {
  /** What the language calls itself. */
  readonly name: string;
  readonly title: Readonly<Record<BragKind, string>>;
  readonly traits: Readonly<Record<Trait, string>>;
  /** Of wins that show no trait. */
  readonly others: string;
  readonly what: string;
  readonly for: string;
  readonly outcome: string;
  readonly number: string;
  readonly day: string;
  readonly proof: string;
  readonly shows: string;
  readonly copied: string;
  /** In the place of the title of something that a person marked as private. */
  readonly private: Readonly<Record<MarkedKind, string>>;
  readonly none: string;
  /** How many wins there are, for one and for others; `#` is the number. */
  readonly count: readonly [string, string];
  /** `#` is the day. */
  readonly asOf: string;
  /** What stands between a label and what it says. */
  readonly colon: string;
}

export const BRAG_WORDS: Readonly<Record<BragLanguage, BragWords>> = {
  en: {
    name: 'English',
    title: { summary: 'Summary of achievements', log: 'Log of achievements' },
    traits: {
      ownership: 'Ownership',
      judgment: 'Judgment',
      communication: 'Communication',
      'multiplying others': 'Making others more effective',
    },
    others: 'More',
    what: 'What was done',
    for: 'For',
    outcome: 'Outcome',
    number: 'In numbers',
    day: 'Date',
    proof: 'Proof',
    shows: 'Shows',
    copied: 'Copied into',
    private: {
      note: 'a private note',
      post: 'a private post',
      talk: 'a private talk',
    },
    none: 'There is nothing in this time.',
    count: ['# achievement', '# achievements'],
    asOf: 'As of #',
    colon: ': ',
  },
  de: {
    name: 'Deutsch',
    title: { summary: 'Erfolge im Überblick', log: 'Erfolge im Einzelnen' },
    traits: {
      ownership: 'Verantwortung',
      judgment: 'Urteilsvermögen',
      communication: 'Kommunikation',
      'multiplying others': 'Andere voranbringen',
    },
    others: 'Weiteres',
    what: 'Was getan wurde',
    for: 'Für',
    outcome: 'Ergebnis',
    number: 'In Zahlen',
    day: 'Datum',
    proof: 'Belege',
    shows: 'Zeigt',
    copied: 'Übernommen in',
    private: {
      note: 'eine private Notiz',
      post: 'ein privater Beitrag',
      talk: 'ein privater Vortrag',
    },
    none: 'In dieser Zeit gibt es nichts.',
    count: ['# Erfolg', '# Erfolge'],
    asOf: 'Stand: #',
    colon: ': ',
  },
  fr: {
    name: 'Français',
    title: { summary: 'Bilan des réussites', log: 'Journal des réussites' },
    traits: {
      ownership: 'Responsabilité',
      judgment: 'Discernement',
      communication: 'Communication',
      'multiplying others': 'Faire progresser les autres',
    },
    others: 'Autres',
    what: 'Ce qui a été fait',
    for: 'Pour',
    outcome: 'Résultat',
    number: 'En chiffres',
    day: 'Date',
    proof: 'Preuves',
    shows: 'Illustre',
    copied: 'Repris dans',
    private: {
      note: 'une note privée',
      post: 'un article privé',
      talk: 'une présentation privée',
    },
    none: 'Il n’y a rien pour cette période.',
    count: ['# réussite', '# réussites'],
    asOf: 'État au #',
    colon: '\u00a0: ',
  },
  es: {
    name: 'Español',
    title: { summary: 'Resumen de logros', log: 'Registro de logros' },
    traits: {
      ownership: 'Responsabilidad',
      judgment: 'Criterio',
      communication: 'Comunicación',
      'multiplying others': 'Potenciar a los demás',
    },
    others: 'Otros',
    what: 'Qué se hizo',
    for: 'Para',
    outcome: 'Resultado',
    number: 'En cifras',
    day: 'Fecha',
    proof: 'Pruebas',
    shows: 'Demuestra',
    copied: 'Copiado en',
    private: {
      note: 'una nota privada',
      post: 'una entrada privada',
      talk: 'una charla privada',
    },
    none: 'No hay nada en este periodo.',
    count: ['# logro', '# logros'],
    asOf: 'A fecha de #',
    colon: ': ',
  },
  ja: {
    name: '日本語',
    title: { summary: '成果のまとめ', log: '成果の記録' },
    traits: {
      ownership: '主体性',
      judgment: '判断力',
      communication: 'コミュニケーション',
      'multiplying others': '周囲への貢献',
    },
    others: 'その他',
    what: '実施したこと',
    for: '対象',
    outcome: '成果',
    number: '数値',
    day: '日付',
    proof: '根拠',
    shows: '示す力',
    copied: '掲載先',
    private: {
      note: '非公開のメモ',
      post: '非公開の記事',
      talk: '非公開の発表',
    },
    none: 'この期間の記録はありません。',
    count: ['#件', '#件'],
    asOf: '#現在',
    colon: '：',
  },
};
