/** `Accept` in one spelling. */

/**
 * Lower case, without blanks, and without parameters but the weight: no answer here has a form of its own for
 * `application/json; charset=utf-8`, which many clients send and which asks for what `application/json` is.
 */
export function plainAccept(accept: string): string {
  return accept
    .toLowerCase()
    .replace(/\s+/g, '')
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';');
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return weight === undefined ? type : `${type};${weight}`;
    })
    .join(',');
}
