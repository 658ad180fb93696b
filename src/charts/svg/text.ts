/** Strings and numbers as SVG takes them. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and attribute values; characters that XML cannot hold are dropped. */
export function escaped(text: string): string {
  return /[&<>"'\u0000-\u001f\ufffe\uffff\ud800-\udfff]/.test(text)
    ? text
        .toWellFormed()
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
    : text;
}

/** To a tenth of a unit: finer is not seen, and the same bytes come from the same chart. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
