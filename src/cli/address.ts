/** Flags as the query of an address, so that the API's own parsers read them and say what is wrong. */

import type { Arguments } from './arguments.ts';
import type { Flag } from './command.ts';
import { CommandError } from './world.ts';

export function parameterOf({ name, parameter }: Flag): string {
  return parameter ?? name;
}

function pairOf(flag: Flag, text: string): readonly [name: string, value: string] {
  if (flag.kind !== 'family') return [parameterOf(flag), text];
  const at = text.indexOf('=');
  return [`${flag.name}.${text.slice(0, at)}`, text.slice(at + 1)];
}

/**
 * `?nodes=a%2Cb&set.us-x.node-nm=14`. Lists given more than once are joined; anything else given twice stays twice, which
 * the parsers refuse. Throws where a member of a family is not `KEY=VALUE`.
 */
export function queryOf({ given }: Pick<Arguments, 'given'>): string {
  const asked = given.filter(({ flag }) => flag.kind !== 'own');
  const broken = asked.filter(({ flag, value }) => flag.kind === 'family' && value.indexOf('=') < 1);
  if (broken.length > 0) {
    const lines = broken.map(
      ({ flag, value }) => `--${flag.name} takes ${flag.value ?? ''}, not "${value.slice(0, 100)}".`,
    );
    throw new CommandError(lines.join('\n'));
  }
  const lists = new Map<string, string[]>();
  const pairs: (readonly [string, string])[] = [];
  for (const { flag, value } of asked) {
    const [name, text] = pairOf(flag, value);
    if (flag.kind === 'list') lists.set(name, [...(lists.get(name) ?? []), text]);
    else pairs.push([name, text]);
  }
  const query = new URLSearchParams();
  for (const [name, texts] of lists) query.append(name, texts.join(','));
  for (const [name, text] of pairs) query.append(name, text);
  return `?${query.toString()}`;
}

const FAMILY = /^(set|reading|assume)\.(.+)$/;

/** A parameter as it is typed here: `--nodes`, `--set us-x.node-nm`. */
export function flagText(parameter: string): string {
  const [, family, key] = FAMILY.exec(parameter) ?? [];
  return family === undefined || key === undefined ? `--${parameter}` : `--${family} ${key}`;
}

/** Parameters that what is said of a question names beside its own. */
const NAMED = /"(with|without|nodes|runs|scale|dpi)"/g;

/** What is said of a question as it is typed here: `--with adds a measure`. */
export function inFlags(detail: string): string {
  return detail.replaceAll(NAMED, (_, name: string) => flagText(name));
}
