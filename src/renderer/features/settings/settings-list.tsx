import { BackupPlanChoice } from './backup-plan-choice';
import { BioChoice } from './bio-choice';
import { CaptureKeys, TrayChoice } from './capture-choice';
import { DailyNoteChoice } from './daily-note-choice';
import { FollowRenamesChoice } from './follow-renames-choice';
import { HistoryLimitChoice, HistoryUse, TrashDaysChoice } from './keeping-choice';
import { LibraryFacts } from './library-facts';
import { LinkOpenerChoice } from './link-opener-choice';
import {
  ContrastChoice,
  TextFontChoice,
  TextSizeChoice,
  TextWidthChoice,
  ThemeChoice,
} from './look-choices';
import { MarkdownStyleChoice } from './markdown-style-choice';
import type { Setting } from './setting';
import { RulesChoice } from './rules-choice';
import { PositionsChoice } from './positions-choice';
import { ShortcutsButton } from './shortcuts-button';
import { PaceChoice } from './pace-choice';
import { PairsChoice } from './pairs-choice';
import { PreviewConsents } from './preview-consents';
import { OwnWords, SpellingChoice } from './spelling-choice';
import { TargetList } from './target-list';
import { UpdateChoice } from './update-choice';
import { WordingsChoice } from './wordings-choice';
import { FocusChoice, TypewriterChoice } from './writing-mode-choices';

/** Every setting, by its subject. */
export const SETTINGS: readonly Setting[] = [
  {
    section: 'Appearance',
    name: 'Theme',
    about: '“System” follows your computer’s light and dark.',
    words: 'light dark night mode colours colors',
    Control: ThemeChoice,
  },
  {
    section: 'Appearance',
    name: 'Contrast',
    about: 'High: colours far apart, edges on what is chosen. “System” follows your computer.',
    words: 'accessibility colours colors high',
    Control: ContrastChoice,
  },
  {
    section: 'Appearance',
    name: 'Typeface',
    about: 'What entries are written in. Code is always monospace.',
    words: 'font type sans serif monospace',
    Control: TextFontChoice,
  },
  {
    section: 'Appearance',
    name: 'Text size',
    about: 'Of entries, in both views. Ctrl and + enlarges the whole window.',
    words: 'font large small zoom',
    Control: TextSizeChoice,
  },
  {
    section: 'Appearance',
    name: 'Line length',
    about: 'How wide the text becomes in a wide window.',
    words: 'width column measure narrow wide full editor',
    Control: TextWidthChoice,
  },
  {
    section: 'Writing',
    name: 'Focus on one paragraph',
    about: 'Dims all but the paragraph with the cursor.',
    words: 'mode distraction',
    Control: FocusChoice,
  },
  {
    section: 'Writing',
    name: 'Keep the line in the middle',
    about: 'The line with the cursor stays where it is, and the text moves.',
    words: 'mode typewriter scroll',
    Control: TypewriterChoice,
  },
  {
    section: 'Writing',
    name: 'Today’s note begins with',
    about:
      'A daily note is made from an entry tagged “template”, with {{date}}, {{time}} and {{title}} filled; {{cursor}} is where you go on.',
    words: 'journal template',
    Control: DailyNoteChoice,
  },
  {
    section: 'Writing',
    name: 'Brackets and quotes in pairs',
    about: 'Around selected words, and in code and Markdown source.',
    words: 'typing autoclose close wrap parentheses smart',
    Control: PairsChoice,
  },
  {
    section: 'Writing',
    name: 'Spelling',
    about:
      'Code, addresses and names of variables are left alone, and so is a paragraph in another language.',
    words: 'spell check dictionary language english british american mistakes',
    Control: SpellingChoice,
  },
  {
    section: 'Writing',
    name: 'Own words',
    about: 'What the spell check learnt from you, in this library.',
    words: 'spelling dictionary learn forget',
    wide: true,
    Control: OwnWords,
  },
  {
    section: 'Writing',
    name: 'Pace of speaking',
    about: 'For how long the slides of a talk take: the words of their notes by this.',
    words: 'talk minutes speed words estimate time rehearse',
    Control: PaceChoice,
  },
  {
    section: 'Writing',
    name: 'About the speaker',
    about: 'Your bio, for every talk that has none of its own.',
    words: 'talk bio biography speaker call for papers proposal',
    wide: true,
    Control: BioChoice,
  },
  {
    section: 'Checking',
    name: 'Own rules of style',
    about: 'Words that you want to write otherwise, looked for in the drafts of this library.',
    words: 'wording vocabulary avoid terms check draft',
    wide: true,
    Control: WordingsChoice,
  },
  {
    section: 'Checking',
    name: 'Rules',
    about: 'What each counts as in this library. An error keeps a draft from being ready.',
    words: 'check draft severity warning hint error off lint prose grammar readiness',
    wide: true,
    Control: RulesChoice,
  },
  {
    section: 'Markdown',
    name: 'Signs',
    about:
      'For blocks that you write or change. All others stay as they were written, lists keep their bullets, and lines are never wrapped.',
    words: 'bullets emphasis strong code fences rules style format',
    wide: true,
    Control: MarkdownStyleChoice,
  },
  {
    section: 'Shortcuts',
    name: 'Keys of every command',
    about: 'Give any command other keys, or none.',
    words: 'keyboard hotkey binding remap customise customize',
    Control: ShortcutsButton,
  },
  {
    section: 'Shortcuts',
    name: 'Quick capture',
    about: 'Keys that open a small window for a note over any program.',
    words: 'global keys hotkey',
    wide: true,
    Control: CaptureKeys,
  },
  {
    section: 'Shortcuts',
    name: 'Show Outloud in the tray',
    about: 'It stays there, ready for quick notes, when its window is closed.',
    words: 'icon background',
    Control: TrayChoice,
  },
  {
    section: 'Links',
    name: 'Update links when a title changes',
    about: 'Only the bytes of the links change, all or none, with one undo.',
    words: 'rename follow wikilinks',
    Control: FollowRenamesChoice,
  },
  {
    section: 'Links',
    name: 'Links from other programs',
    about:
      'Addresses that begin with outloud:// open an entry, a search or quick capture. They change nothing by themselves.',
    words: 'protocol scheme url open outloud',
    Control: LinkOpenerChoice,
  },
  {
    section: 'Versions and trash',
    name: 'Versions take at most',
    about: 'The oldest go first when there is no more room.',
    words: 'history disk space limit',
    Control: HistoryLimitChoice,
    Note: HistoryUse,
  },
  {
    section: 'Versions and trash',
    name: 'Delete from the trash for ever after',
    about: 'When a library is opened, and once a day. The trash lists what went.',
    words: 'days purge',
    Control: TrashDaysChoice,
  },
  {
    section: 'Publishing',
    name: 'Blogs',
    about: 'Folders of blogs, which posts are written into.',
    words: 'hugo site target checkout',
    wide: true,
    Control: TargetList,
  },
  {
    section: 'Publishing',
    name: 'Blogs that previews may run',
    about:
      'A preview runs the blog’s own programs once you have said that you trust its folder, on this computer alone.',
    words: 'consent allow trust permission generator hugo jekyll eleventy hexo astro docusaurus',
    wide: true,
    Control: PreviewConsents,
  },
  {
    section: 'Publishing',
    name: 'Leave out where pictures were taken',
    about: 'In their copies; your own files stay. Otherwise such a picture stops an export.',
    words: 'privacy gps location position exif metadata photo image',
    Control: PositionsChoice,
  },
  {
    section: 'Backups',
    name: 'Back up the library',
    about:
      'All of it in one zip file, in a folder of yours. Each is read back before an older one goes.',
    words: 'zip copy restore every rhythm',
    wide: true,
    Control: BackupPlanChoice,
  },
  {
    section: 'Updates',
    name: 'New versions',
    about:
      'Off: Outloud never asks. Otherwise it asks the place it came from once a day, telling it nothing of you. Nothing is installed without a click.',
    words: 'update upgrade automatic download install check version network',
    wide: true,
    Control: UpdateChoice,
  },
  {
    section: 'Library',
    name: 'Folder and health',
    about: 'Where the library lies, and a look at every file in it.',
    words: 'check repair doctor place disk entries',
    wide: true,
    Control: LibraryFacts,
  },
];
