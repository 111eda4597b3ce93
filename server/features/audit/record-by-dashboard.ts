import type { Act } from "../../verb";
import type { RecordExportInput, RecordPrintInput } from "./inputs";
import { subjectOf } from "./page-subject";

/** Ids of what an event of the dashboard is about. */
interface About {
  ids: string[];
}

/**
 * The dashboard made a file of what it shows, or prints. Nothing is done on the server: `perform` writes the event, and
 * the dashboard gives the file only once that is there.
 */
export function recordByDashboard(_act: Act, { page }: Partial<Pick<RecordExportInput, "page">> | RecordPrintInput): Promise<About> {
  const id = page ? subjectOf(page) : null;
  return Promise.resolve({ ids: id === null ? [] : [id] });
}
