/** Process nodes with every figure, its standing and citation. */

import { byId } from '../../model/index.ts';
import { nodeAnswer } from '../answers/records.ts';
import { askedNodes, NODE_FILTERS, onlyParameters } from '../params/list-query.ts';
import { DATA } from '../params/release.ts';
import { notOnRecord } from '../problem.ts';
import type { Operation } from './operation.ts';
import * as answers from './schemas/answers.ts';
import { idIn, send } from './send.ts';

export const listNodes: Operation = {
  id: 'listNodes',
  method: 'get',
  path: '/nodes',
  tag: 'Records',
  title: 'Process nodes',
  about: 'Every process node on record, or those of a foundry or a device class, with every figure.',
  query: { ...NODE_FILTERS, ...DATA },
  answers: { 'application/json': answers.nodesAnswer },
  examples: [{ title: 'Logic nodes of SMIC', query: 'foundry=smic&deviceClass=logic' }],
  answer: ({ releases }, request, response) => {
    const { catalogue, nodes } = askedNodes(releases, request.originalUrl);
    send(response, catalogue, { nodes: nodes.map((node) => nodeAnswer(catalogue, node)) });
  },
};

export const getNode: Operation = {
  id: 'getNode',
  method: 'get',
  path: '/nodes/{id}',
  tag: 'Records',
  title: 'One process node',
  about: 'A process node with every figure, its standing and its citation.',
  idOf: 'process node',
  query: DATA,
  answers: { 'application/json': answers.nodeAnswer },
  examples: [{ title: 'SMIC 14 nm', id: 'smic-14nm' }],
  answer: ({ releases }, request, response) => {
    const { catalogue } = onlyParameters(releases, request.originalUrl, []);
    const node = byId(catalogue.nodes, idIn(request));
    if (!node) throw notOnRecord('process node', idIn(request), catalogue.nodes);
    send(response, catalogue, { node: nodeAnswer(catalogue, node) });
  },
};
