/** The kinds of problem that an answer may be, each with a stable address where it is explained. */

export interface ProblemKind {
  readonly status: number;
  /** Its place on the page that explains it. */
  readonly slug: string;
  readonly title: string;
  readonly about: string;
}

export const PROBLEM_KINDS: readonly ProblemKind[] = [
  {
    status: 400,
    slug: 'bad-request',
    title: 'Bad request',
    about:
      'The address or the body has mistakes. "errors" lists every one of them at once, up to 100: where it is, what is wrong, what is allowed, and the nearest that is right.',
  },
  {
    status: 404,
    slug: 'not-found',
    title: 'Not found',
    about: 'There is no such address, or no record with that id; the nearest id on record is named.',
  },
  {
    status: 405,
    slug: 'method-not-allowed',
    title: 'Method not allowed',
    about: 'The address exists but does not take that method. "Allow" names those it takes.',
  },
  {
    status: 406,
    slug: 'not-acceptable',
    title: 'Not acceptable',
    about:
      'The address answers in none of the media types that "Accept" allows; "detail" names those it has.',
  },
  {
    status: 413,
    slug: 'content-too-large',
    title: 'Content too large',
    about: 'The body is larger than 256 kB.',
  },
  {
    status: 414,
    slug: 'uri-too-long',
    title: 'URI too long',
    about: 'The address has more than 8,000 characters. A scenario may be sent by POST.',
  },
  {
    status: 415,
    slug: 'unsupported-media-type',
    title: 'Unsupported media type',
    about: 'The body is not JSON in UTF-8 with "Content-Type: application/json".',
  },
  {
    status: 429,
    slug: 'too-many-requests',
    title: 'Too many requests',
    about: 'You ask more often than one client may. "Retry-After" says when to ask again.',
  },
  {
    status: 500,
    slug: 'internal-error',
    title: 'Internal error',
    about: 'A fault of ours, never of your request. The cause is in the server log, by its request id.',
  },
  {
    status: 501,
    slug: 'not-implemented',
    title: 'Not implemented',
    about: 'oEmbed answers come as JSON only.',
  },
  {
    status: 503,
    slug: 'unavailable',
    title: 'Unavailable',
    about:
      'The answer cannot be given at the moment: a release of the data set that cannot be read, too much work at once, or a server about to stop. The same request may work later.',
  },
];

/** Where the kinds are explained, as an address relative to the site. */
export function problemType(status: number): string {
  const kind = PROBLEM_KINDS.find((entry) => entry.status === status);
  return kind ? `/api#problem-${kind.slug}` : 'about:blank';
}
