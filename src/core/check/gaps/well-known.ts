/**
 * Abbreviations that need no words in a text for developers: whoever reads it would not look them
 * up, or would learn nothing from the words behind them (who thinks of “portable document format”
 * at “PDF”?). What only one field knows well (`WAL`, `FTS`, `MCP`, `RTO`) is not among them, for the
 * reader of a post may come from another one. One line a field.
 */
const WELL_KNOWN = new Set(
  `
  HTTP HTTPS HTML XHTML CSS URL URI DOM SVG XML JSON YAML TOML CSV TSV SQL API REST RSS CDN CORS CSRF XSS
  IP TCP UDP DNS CNAME TTL SSH SSL TLS FTP SFTP VPN LAN WAN IMAP SMTP NAT MAC DHCP RFC ISO W3C IETF
  CPU GPU RAM ROM SSD HDD USB HDMI LED LCD BIOS UEFI ARM RISC PC TV PID GUI CLI UI UX OS IDE SDK TTY
  KB MB GB TB PB KIB MIB GIB MS HZ KHZ MHZ GHZ FPS DPI KBPS
  PDF PNG JPEG JPG GIF BMP MP ZIP TAR ASCII UTF CRLF POSIX BOOL INT BLOB UUID GUID ID EOF NULL NAN
  CI CD PR QA CVE DB OOP GC JIT VM REPL IO REGEX README FAQ TIL OCR WASM GNU GPL MIT BSD LGPL PHP AWS
  GCP NPM IBM NASA MDN NVIDIA AMD SAP SUSE MSDN NOAA  JS TS ES EC LLM LLMS GPT AI ML MVC CRUD ACL OK USA US UK EU UN AM PM UTC GMT
  PST PDT CET EST EDT IE TIFF ORM LTS EOL DOS  BC AD CEO CTO HR PS NB FYI ASAP TLDR IMO AKA ETC VS DIY FTW LOL PEP EC DJ DVD CD ATM SMS
  `
    .trim()
    .split(/\s+/),
);

/** Whether an abbreviation, in capitals and without a plural's `s`, needs no explanation. */
export function isWellKnown(abbreviation: string): boolean {
  return (
    WELL_KNOWN.has(abbreviation) ||
    /^[IVX]{2,5}$/.test(abbreviation) ||
    // The parts of a date's pattern, such as `YYYY-MM-DD`.
    /^(.)\1+$/.test(abbreviation)
  );
}
