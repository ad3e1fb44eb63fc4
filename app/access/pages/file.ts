import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "../../platform/files/fileResponse.ts";
import { findFile, isGivenOut, readPieces } from "../../platform/files/readFile.ts";
import { noteFileLook } from "../files/noteFileLook.ts";
import { asActor } from "../request/contexts.ts";

/** Gives out a file; what is not one's own to read, or was not found clean, is not there. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params["file"] ?? "";
  const file = await asActor(context, async (tx) => {
    await noteFileLook(tx, id);
    return findFile(tx, id);
  });
  if (!file || !isGivenOut(file)) throw new Response(null, { status: 404 });
  return fileResponse(file, (from, count) =>
    asActor(context, (tx) => readPieces(tx, id, from, count)),
  );
}
