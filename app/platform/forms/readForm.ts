/**
 * Reads the form of a request.
 *
 * @throws a Response 400 when the body is no form, as a browser never sends it
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (request.signal.aborted || !(error instanceof TypeError)) throw error;
    throw new Response(null, { status: 400 });
  }
}
