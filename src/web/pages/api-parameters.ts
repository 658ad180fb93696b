/** Parameters and fields of bodies as rows of a table: name, meaning, what it takes, its default, an example. */

import { outputSchema } from '../api/description/components.ts';
import type { JsonObject } from '../api/description/components.ts';
import type { ParameterTable } from '../params/parameter.ts';

export interface ParameterRow {
  readonly name: string;
  readonly about: string;
  readonly takes: string;
  readonly usual: string;
  readonly example: string;
}

/** `Default: …` closes the text of a parameter that has one; the table has a column for it. */
function parted(text: string): { readonly about: string; readonly usual: string } {
  const [about = '', usual = ''] = text.split(/\s*Default: /);
  return { about, usual: usual.replace(/\.$/, '') };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function between({ minimum, maximum }: JsonObject): string {
  return typeof minimum === 'number' && typeof maximum === 'number'
    ? ` from ${String(minimum)} to ${String(maximum)}`
    : '';
}

function listText(of: JsonObject, separator: string): string {
  const most = typeof of['maxItems'] === 'number' ? `, at most ${String(of['maxItems'])}` : '';
  const { $ref: reference } = isObject(of['items']) ? of['items'] : {};
  return typeof reference === 'string'
    ? `a list of ${reference.split('/').at(-1) ?? ''}${most}`
    : `a list${separator}${most}`;
}

/** What a value may be, in words. */
function takesText(of: JsonObject, separator: string): string {
  const { type: stated, enum: values, $ref: reference } = of;
  const type: unknown = Array.isArray(stated) ? stated[0] : stated;
  if (Array.isArray(values)) return values.map(String).join(', ');
  if (typeof reference === 'string') return reference.split('/').at(-1) ?? '';
  if (of['format'] === 'date') return 'a day, as 2021-12-17';
  if (type === 'array') return listText(of, separator);
  if (type === 'integer') return `a whole number${between(of)}`;
  if (type === 'number') return `a number${between(of)}`;
  if (type === 'boolean') return 'true or false';
  return type === 'object' ? 'an object of names and values' : 'text';
}

export function parameterRows(table: ParameterTable): ParameterRow[] {
  return Object.entries(table).map(([name, { schema, about, example, required }]) => ({
    name: name.endsWith('.') ? `${name}…` : name,
    ...parted(about),
    ...(required ? { usual: 'required' } : {}),
    takes: takesText(outputSchema(schema), ', comma-separated'),
    example: name.endsWith('.') ? name + example : `${name}=${example}`,
  }));
}

/** The fields of a body, from its JSON Schema. */
export function fieldRows(schema: JsonObject): ParameterRow[] {
  const fields = isObject(schema['properties']) ? schema['properties'] : {};
  const required: unknown = schema['required'];
  return Object.entries(fields).flatMap(([name, of]): ParameterRow[] => {
    if (!isObject(of)) return [];
    const { description } = of;
    const text = parted(typeof description === 'string' ? description : '');
    const usual = Array.isArray(required) && required.includes(name) ? 'required' : text.usual;
    return [{ name, about: text.about, usual, takes: takesText(of, ''), example: '' }];
  });
}
