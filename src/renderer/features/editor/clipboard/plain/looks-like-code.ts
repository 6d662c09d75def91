/** Lines that hardly stand in prose: of programs, data, shells, logs and listings. */
const CODE_LINES: readonly RegExp[] = [
  /[{};]$/,
  /^[\])}]+[;,)]*$/,
  /[([]$/,
  /^(?:def|class|function|func|fn|if|elif|else|for|while|switch|case|try|catch|except|finally|with|async|public|private|protected|static|struct|enum|interface|namespace|module|print|throw|raise|export|await)\b.*[:({)=]/,
  /^(?:const|let|var|final|val)\s+[\w{[].*=/,
  /^(?:pass|break|continue|end|else|try|return|do|then|fi|done|esac)[:;]?$/,
  /^return\s(?:\s*\S+$|.*[-+*/%()[\].=<>])/,
  /^import\s+[\w.*{"']+(?:\s+as\s+\w+|\s+from\s+\S+)?;?$/,
  /^from\s+\S+\s+import\b/,
  /^(?:package|using|require|include)\s+["'<\w.\\/:>]+;?$/,
  /^#!|^#\s*(?:include|define|if|ifdef|ifndef|endif|pragma)\b(?:\s*[<"A-Z_(]|$)/,
  /^[\w.$"'@[\]]+\s*(?:[:+*/|&-]|\|\||&&)?=\s*\S/,
  /^[\w.$]+\(.*\)[;:,]?$/,
  /^@[\w.]+(?:\(.*\))?$/,
  /=>|&&|\|\||!=|\+=/,
  /^"[^"]*"\s*:/,
  /^(?:\/\/|\/\*|\*\/|<!--|-- )/,
  /^(?:"""|''')|(?:"""|''')$/,
  /^<(?:[/!?]?[a-z][^>]*)>/i,
  /^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|(?:LEFT |INNER )?JOIN|GROUP BY|ORDER BY|VALUES)\b/,
  /^(?:\$|❯|➜|PS .*>)\s+\S/,
  /^(?:sudo|npm|npx|yarn|pnpm|git|cd|mkdir|curl|wget|docker|kubectl|pip3?|cargo|brew|apt|apt-get|ssh|chmod|export|echo)\s+\S/,
  /^\S[^\s@]*@\S[^\s:~]*[:~].*[$#](?:\s|$)/,
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/,
  /^\[?\d\d:\d\d:\d\d/,
  /^\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b/,
  /^[-dlbcps][-rwxsStT_]{3}/,
  /^at\s.+\d\)?$/,
  /^(?:File ".+", line \d+|Traceback )/,
  /^(?:diff --git |@@ -|\+\+\+ \S|--- \S)/,
];

/** A comment of shells and Python, or a heading of Markdown: says nothing by itself. */
const COMMENT = /^#+(?:\s|$)/;
const KEY = /^\s*(?:- )?[a-z_][\w.-]*:(?:\s|$)/;
const ENTRY = /^\s*- \S|^---$/;
const MARKDOWN_BLOCK = /^\s{0,3}(?:[-*+]|\d{1,3}[.)]|>|#{2,6})\s/;

/** Lines of settings such as YAML, and nothing else. */
function isYaml(lines: readonly string[]): boolean {
  const keys = lines.filter((line) => KEY.test(line)).length;
  return keys >= 2 && lines.every((line) => KEY.test(line) || ENTRY.test(line));
}

/**
 * Whether several lines look like a program, data, a shell's or a log's: where they do, each
 * character counts.
 *
 * @param lines without those that stand in a fence already
 */
export function looksLikeCode(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length < 2) return false;
  if (full[0]?.startsWith('#!') === true || isYaml(full)) return true;
  const telling = full.map((line) => line.trim()).filter((line) => !COMMENT.test(line));
  const code = telling.filter((line) => CODE_LINES.some((pattern) => pattern.test(line))).length;
  const share = code / Math.max(1, telling.length);
  const hasBlocks = full.some((line) => MARKDOWN_BLOCK.test(line) && !line.endsWith(';'));
  return share >= (hasBlocks ? 0.6 : 0.35);
}

/** Whether a line by itself looks like code. */
export function isCodeLine(line: string): boolean {
  return CODE_LINES.some((pattern) => pattern.test(line.trim()));
}
