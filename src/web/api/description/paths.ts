/** Operations as OpenAPI describes them. */

import { fullPath, listOfIds } from '../operation.ts';
import type { Described, Example } from '../operation.ts';
import { referenceTo } from './components.ts';
import type { JsonObject } from './components.ts';
import type { ExampleAnswers } from './example-answers.ts';
import { headersOfAnswer } from './headers.ts';
import { idParameter, queryParameters } from './parameters.ts';
import { otherResponses } from './responses.ts';

/** Examples by a key; OpenAPI wants a name for each. */
function namedExamples(examples: readonly Example[], value: (example: Example) => unknown): JsonObject {
  return Object.fromEntries(
    examples.map((example, i) => [
      `example${String(i + 1)}`,
      { summary: example.title, value: value(example) },
    ]),
  );
}

function contentOf({ answers, id, examples }: Described, shown: ExampleAnswers): JsonObject {
  const [usual] = Object.keys(answers);
  const entries = Object.entries(answers).map(([type, schema]) => {
    const answer = type === usual ? shown.get(id) : undefined;
    const summary = `${examples[0].title}, each list cut to its first entries`;
    const example = answer === undefined ? {} : { examples: { shortened: { summary, value: answer } } };
    return [type, { schema: referenceTo(schema), ...example }];
  });
  return Object.fromEntries(entries) as JsonObject;
}

function parametersOf(of: Described): JsonObject[] {
  const { idOf, query, examples } = of;
  const named = idOf === undefined ? [] : [idParameter(idOf, listOfIds(of), examples[0].id ?? '')];
  return [...named, ...queryParameters(query)];
}

const HEAD_TOO = ' HEAD answers the same without the body.';

function operationObject(operation: Described, shown: ExampleAnswers): JsonObject {
  const { id, method, tag, title, about, body, examples } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description: about + (method === 'get' ? HEAD_TOO : ''),
    parameters: parametersOf(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            description: 'JSON, at most 256 kB.',
            content: {
              'application/json': {
                schema: referenceTo(body),
                examples: namedExamples(examples, (example) => example.body),
              },
            },
          },
        }
      : {}),
    responses: {
      '200': {
        description: title,
        headers: headersOfAnswer(operation),
        content: contentOf(operation, shown),
      },
      ...otherResponses(operation),
    },
  };
}

/** The operations by path and method. */
export function pathsOf(operations: readonly Described[], shown: ExampleAnswers): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    const path = fullPath(operation);
    paths[path] = { ...paths[path], [operation.method]: operationObject(operation, shown) };
  }
  return paths;
}
