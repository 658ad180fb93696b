/** The error that a promise is rejected with. */
export async function failure(of: Promise<unknown>): Promise<Error> {
  try {
    await of;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
