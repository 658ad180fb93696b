/** Machines, and classes of equipment, with every figure. */

import { byId } from '../../model/index.ts';
import { equipmentAnswer, equipmentClassAnswer } from '../answers/records.ts';
import { onlyParameters } from '../params/list-query.ts';
import { DATA } from '../params/release.ts';
import { notOnRecord } from '../problem.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { idIn, send } from './send.ts';

export const listEquipment: Operation = {
  id: 'listEquipment',
  method: 'get',
  path: '/equipment',
  tag: 'Records',
  title: 'Machines',
  about:
    'Every scanner on record with every figure, and the classes of other equipment with their suppliers.',
  query: DATA,
  answers: { 'application/json': answers.equipmentAnswer },
  examples: [{ title: 'Every machine' }],
  answer: ({ releases }, request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    send(response, catalogue, {
      equipment: catalogue.equipment.map((machine) => equipmentAnswer(catalogue, machine)),
      equipmentClasses: catalogue.equipmentClasses.map((entry) => equipmentClassAnswer(catalogue, entry)),
    });
  },
};

export const getEquipment: Operation = {
  id: 'getEquipment',
  method: 'get',
  path: '/equipment/{id}',
  tag: 'Records',
  title: 'One machine',
  about: 'A scanner with every figure, its standing and its citation.',
  idOf: 'machine',
  query: DATA,
  answers: { 'application/json': answers.machineAnswer },
  examples: [{ title: 'ASML NXT:1980Di', id: 'asml-nxt-1980di' }],
  answer: ({ releases }, request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const machine = byId(catalogue.equipment, idIn(request));
    if (!machine) throw notOnRecord('machine', idIn(request), catalogue.equipment);
    send(response, catalogue, { equipment: equipmentAnswer(catalogue, machine) });
  },
};
