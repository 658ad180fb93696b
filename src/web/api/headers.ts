/** Headers that every answer of the API carries, however early it is refused. */

const DESCRIBED_BY = [
  '</api/v1/openapi.json>; rel="describedby"; type="application/vnd.oai.openapi+json"',
  '</api>; rel="service-doc"; type="text/html"',
].join(', ');

/** What scripts of other origins may read beside the body. */
export const EXPOSED = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'];

/** Where the API is described, to whoever asks from whatever origin. */
export const API_HEADERS = { 'Cross-Origin-Resource-Policy': 'cross-origin', Link: DESCRIBED_BY } as const;
