import type { StoredFile } from "./readFile.ts";

const PIECES_AT_ONCE = 4;

/**
 * A file as the answer to a request: always to be kept, never shown inside a page, and read from the
 * database piece by piece as fast as the reader takes it.
 *
 * @param pieces reads some pieces, from a place on; in a transaction of its own, so that a slow reader
 *   holds no connection
 */
export function fileResponse(
  file: Pick<StoredFile, "name" | "type" | "size">,
  pieces: (from: number, count: number) => Promise<Buffer[]>,
): Response {
  let place = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const found = await pieces(place, PIECES_AT_ONCE);
      place += found.length;
      for (const piece of found) controller.enqueue(piece);
      if (found.length < PIECES_AT_ONCE) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": file.type,
      "content-length": String(file.size),
      "content-disposition": attachment(file.name),
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}

/** The header that names a download, for old readers in plain letters too (RFC 6266). */
function attachment(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()+-]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
