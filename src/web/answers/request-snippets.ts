/** A request ready to be run: by curl, in JavaScript, Python and R. What goes into a program is written as its literals. */

import type { Snippet } from './chart-snippets.ts';

export interface SnippetRequest {
  /** The whole address, host included. */
  readonly url: string;
  /** Absent for a GET. */
  readonly body?: unknown;
}

function shell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function curl({ url, body }: SnippetRequest): string {
  if (body === undefined) return `curl ${shell(url)}`;
  const lines = [
    `curl ${shell(url)}`,
    `-H 'Content-Type: application/json'`,
    `-d ${shell(JSON.stringify(body))}`,
  ];
  return lines.join(' \\\n  ');
}

function javascript({ url, body }: SnippetRequest): string {
  const options =
    body === undefined
      ? ''
      : [
          ', {',
          `  method: 'POST',`,
          `  headers: { 'Content-Type': 'application/json' },`,
          `  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll('\n', '\n  ')}),`,
          '}',
        ].join('\n');
  return [
    `const response = await fetch(${JSON.stringify(url)}${options});`,
    'const answer = await response.json();',
    'if (!response.ok) throw new Error(answer.detail);',
    'console.log(answer);',
  ].join('\n');
}

type Entries = (entries: readonly (readonly [name: string, value: string])[]) => string;

/** A JSON value in another language: its words for null, true and false, its lists and its named values. */
function literal(
  value: unknown,
  language: {
    readonly words: Readonly<Record<string, string>>;
    readonly list: (entries: readonly string[]) => string;
    readonly named: Entries;
  },
): string {
  if (Array.isArray(value)) return language.list(value.map((entry) => literal(entry, language)));
  if (typeof value === 'object' && value !== null) {
    return language.named(
      Object.entries(value).map(([name, child]) => [name, literal(child, language)] as const),
    );
  }
  const text = JSON.stringify(value);
  return language.words[text] ?? text;
}

const PYTHON = {
  words: { null: 'None', true: 'True', false: 'False' },
  list: (entries: readonly string[]) => `[${entries.join(', ')}]`,
  named: ((entries) =>
    `{${entries.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')}}`) satisfies Entries,
};

function python({ url, body }: SnippetRequest): string {
  const more =
    body === undefined
      ? ''
      : ', data=json.dumps(body).encode(), headers={"Content-Type": "application/json"}';
  return [
    'import json',
    'from urllib.error import HTTPError',
    'from urllib.request import Request, urlopen',
    '',
    ...(body === undefined ? [] : [`body = ${literal(body, PYTHON)}`]),
    `request = Request(${JSON.stringify(url)}${more})`,
    'try:',
    '    with urlopen(request) as response:',
    '        answer = json.load(response)',
    'except HTTPError as mistake:',
    '    raise SystemExit(json.load(mistake)["detail"])',
    'print(answer)',
  ].join('\n');
}

/** R has no escape for a name but backticks; a list without names would become one in JSON, so an empty object says so. */
const R = {
  words: { null: 'NULL', true: 'TRUE', false: 'FALSE' },
  list: (entries: readonly string[]) => `list(${entries.join(', ')})`,
  named: ((entries) =>
    entries.length === 0
      ? 'structure(list(), names = character())'
      : `list(${entries.map(([name, value]) => `\`${name}\` = ${value}`).join(', ')})`) satisfies Entries,
};

function r({ url, body }: SnippetRequest): string {
  const steps = [
    `answer <- request(${JSON.stringify(url)})`,
    ...(body === undefined ? [] : [`req_body_json(${literal(body, R)})`]),
    'req_error(body = function(response) resp_body_json(response)$detail)',
    'req_perform()',
    'resp_body_json()',
  ];
  return ['library(httr2)', '', steps.join(' |>\n  '), 'str(answer, max.level = 2)'].join('\n');
}

/** The request in each language; `id` leads the ids of the snippets. */
export function requestSnippets(id: string, request: SnippetRequest): Snippet[] {
  return [
    { id: `${id}-curl`, name: 'curl', about: 'In a shell.', text: curl(request) },
    {
      id: `${id}-javascript`,
      name: 'JavaScript',
      about: 'In a browser or in Node, as a module.',
      text: javascript(request),
    },
    { id: `${id}-python`, name: 'Python', about: 'With the standard library alone.', text: python(request) },
    { id: `${id}-r`, name: 'R', about: 'With the package httr2.', text: r(request) },
  ];
}
