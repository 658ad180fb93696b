/** Machines and classes of equipment as answers send them. */

import { z } from 'zod';
import { cited, citedText, gap, recorded, recordedDate } from './figures.ts';
import { country, id, listOf, scannerClass, transistor } from './values.ts';

export const machine = z
  .strictObject({
    id: id.describe('Id of the machine, as in addresses.'),
    name: z.string().describe('Model name.'),
    maker: z.string().describe('Who makes it.'),
    country: country.describe('ISO 3166 alpha-2 code of the country it is supplied from.'),
    class: scannerClass,
    maturity: z
      .enum(['in-series', 'announced', 'prototype'])
      .describe('Announced machines and prototypes are not in series production.'),
    wavelengthNm: recorded.describe('Exposure wavelength, in nm.'),
    numericalAperture: recorded.describe('Largest numerical aperture of the lens.'),
    resolutionNm: recorded.describe('Smallest half-pitch that the maker states, in nm.'),
    dedicatedChuckOverlayNm: recorded.describe(
      'Overlay to a layer exposed by the same machine on the same chuck, in nm.',
    ),
    matchedMachineOverlayNm: recorded.describe('Overlay between machines of one type, in nm.'),
    throughputWph: recorded.describe('Wafers per hour.'),
    introduced: recordedDate.describe('When it was introduced.'),
    note: z.string().exactOptional().describe('What a reader should know beside it.'),
  })
  .meta({ id: 'Machine', description: 'A lithography machine with every figure on record.' });

const suppliers = z
  .strictObject({
    countries: listOf(country).describe('ISO 3166 alpha-2 codes of countries with more than 5 % of supply.'),
    ...cited,
  })
  .meta({ id: 'SupplierCountries', description: 'Where a class of equipment comes from.' });

const need = z
  .strictObject({
    transistors: listOf(transistor).describe('The transistors whose making needs such equipment.'),
    why: z.string().describe('What it is needed for.'),
    ...cited,
  })
  .meta({ id: 'EquipmentNeed', description: 'What needs a class of equipment.' });

export const equipmentClass = z
  .strictObject({
    id: id.describe('Id of the class, as "deny" and "only" take it.'),
    name: z.string().describe('Name of the class.'),
    scanners: listOf(scannerClass)
      .exactOptional()
      .describe('The scanner classes it stands for, where it is one of lithography.'),
    eccn: z.union([citedText, gap]).describe('The list entry (ECCN) that names it.'),
    supplierCountries: z.union([suppliers, gap]).describe('Where it is supplied from.'),
    chineseCapability: listOf(citedText).describe('What China is reported to make of it.'),
    neededFor: need.exactOptional().describe('Absent where the class is not part of a logic line.'),
    note: z.string().exactOptional().describe('What a reader should know beside it.'),
  })
  .meta({ id: 'EquipmentClass', description: 'A class of chip equipment, scanners and others.' });
