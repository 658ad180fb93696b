/**
 * Country codes: ISO 3166-1 alpha-2 as officially assigned. A list of our own, since the model runs in browsers too and
 * `Intl` knows names for regions, withdrawn codes among them, but has no list of countries.
 */

import type { Catalogue } from './catalogue.ts';
import { supplierCountries } from './jurisdictions.ts';
import { nearest } from './nearest.ts';
import type { ScenarioProblem } from './scenario-problems.ts';

export const COUNTRIES: readonly string[] = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ',
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR',
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP',
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT',
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW',
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ',
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
].flatMap((line) => line.split(' '));

/** Codes in use that are not ISO's own, with ISO's. */
const ALSO_WRITTEN: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** The places on record, which come first among what may have been meant. */
function onRecord(catalogue: Catalogue): string[] {
  const made = catalogue.nodes.flatMap(({ madeIn }) => madeIn.map(({ country }) => country));
  const grouped = catalogue.countryGroups.flatMap(({ countries }) => countries);
  return [...new Set([...made, ...supplierCountries(catalogue), ...grouped])];
}

/** What is wrong with a country code, in either case; a code on record stands even where ISO has none. */
export function countryProblems(
  catalogue: Catalogue,
  path: readonly string[],
  code: string | undefined,
): ScenarioProblem[] {
  const given = code?.toUpperCase();
  if (given === undefined || COUNTRIES.includes(given)) return [];
  const recorded = onRecord(catalogue);
  if (recorded.includes(given)) return [];
  const near = ALSO_WRITTEN[given] ?? nearest(given, [...recorded, ...COUNTRIES]);
  const hint = near === null ? '' : ` Did you mean "${near}"?`;
  return [
    {
      path,
      detail: `"${(code ?? '').slice(0, 100)}" is not a country code.${hint}`,
      allowed: ['ISO 3166 alpha-2, such as CN or TW'],
    },
  ];
}
