/** Tables of parameters as OpenAPI describes them. */

import type { Parameter, ParameterTable } from '../../params/parameter.ts';
import { outputSchema } from './components.ts';
import type { JsonObject } from './components.ts';

/** The text of an address as the value that a client would give. */
function valueOf(text: string, { type }: JsonObject): unknown {
  if (type === 'array') return text.split(',');
  return type === 'number' || type === 'integer' ? Number(text) : text;
}

/** A family as an object whose properties are the parameters, their whole names included: OpenAPI's style "form", exploded. */
function family(name: string, { schema, about, example }: Parameter): JsonObject {
  const value = outputSchema(schema);
  const [member = '', given = ''] = example.split('=');
  const escaped = name.replace('.', '\\.');
  return {
    name: name.slice(0, -1),
    in: 'query',
    description: `${about} Each property is one parameter, by its whole name: "${name}" included.`,
    style: 'form',
    explode: true,
    schema: { type: 'object', propertyNames: { pattern: `^${escaped}` }, additionalProperties: value },
    example: { [name + member]: valueOf(given, value) },
  };
}

function plainParameter(name: string, { schema, about, required, example }: Parameter): JsonObject {
  const value = outputSchema(schema);
  return {
    name,
    in: 'query',
    description: about,
    ...(required ? { required } : {}),
    ...(value['type'] === 'array' ? { style: 'form', explode: false } : {}),
    schema: value,
    example: valueOf(example, value),
  };
}

export function queryParameters(table: ParameterTable): JsonObject[] {
  return Object.entries(table).map(([name, parameter]) =>
    name.endsWith('.') ? family(name, parameter) : plainParameter(name, parameter),
  );
}

/** The `{id}` of a path; `list` is the address that lists what there is. */
export function idParameter(what: string, list: string, example: string): JsonObject {
  return {
    name: 'id',
    in: 'path',
    required: true,
    description: `Which ${what}. ${list} lists them.`,
    schema: { type: 'string' },
    example,
  };
}
