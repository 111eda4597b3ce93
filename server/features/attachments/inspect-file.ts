import { checkPdf } from "./check-pdf";
import { checkPicture } from "./check-picture";
import { mediaTypeOf, PDF, PICTURES } from "./file-types";

/** The media type of a file that may be attached, by its content; refuses what the types allow and nobody needs. */
export async function inspectFile(path: string, name: string): Promise<string> {
  const mediaType = await mediaTypeOf(path, name);
  if (PICTURES.includes(mediaType)) await checkPicture(path, mediaType);
  if (mediaType === PDF) await checkPdf(path);
  return mediaType;
}
