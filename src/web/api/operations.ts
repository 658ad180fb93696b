/** Every operation of the API, in the order in which it is described. A new one is a module of its own, and a line here. */

import { assessByAddress, assessByBody } from './assess.ts';
import { classifyByBody } from './classify.ts';
import { compareNodes } from './compare.ts';
import { getEquipment, listEquipment } from './equipment.ts';
import { keptSchemas } from './description/components.ts';
import { keptExampleAnswers } from './description/example-answers.ts';
import { describing } from './description.ts';
import { findLinesByBody } from './find-lines.ts';
import { history } from './history.ts';
import { getMeasure, listMeasures } from './measures.ts';
import { getNode, listNodes } from './nodes.ts';
import type { Operation } from './operation.ts';
import { overviewOf } from './overview.ts';
import { recordCheck } from './record-check.ts';
import { sensitivity } from './sensitivity.ts';
import { getSource, listSources } from './sources.ts';
import { sweepByAddress } from './sweep.ts';
import { tippingPointsByAddress } from './tipping-points.ts';

const OTHERS: readonly Operation[] = [
  listNodes,
  getNode,
  listEquipment,
  getEquipment,
  listMeasures,
  getMeasure,
  listSources,
  getSource,
  compareNodes,
  assessByAddress,
  assessByBody,
  sweepByAddress,
  tippingPointsByAddress,
  findLinesByBody,
  sensitivity,
  classifyByBody,
  recordCheck,
  history,
];

/** Answers that are descriptions themselves: inside another, their references would lead nowhere. */
const DESCRIPTIONS = ['openApi', 'getSchema'];

/** What is answered to the examples of the others. */
export const exampleAnswers = keptExampleAnswers(() =>
  OPERATIONS.filter(({ id }) => !DESCRIPTIONS.includes(id)),
);

/** Every named schema at its own address. */
export const schemas = keptSchemas(() => OPERATIONS.flatMap(({ body }) => body ?? []));

const DESCRIBING = describing(() => OPERATIONS, schemas, exampleAnswers);

export const OPERATIONS: readonly Operation[] = [
  overviewOf([...OTHERS, ...DESCRIBING]),
  ...OTHERS,
  ...DESCRIBING,
];
