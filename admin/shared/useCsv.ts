import { useLocation } from "react-admin";
import { csvFile } from "./csv";
import { download } from "./download";
import { useDesk } from "./useDesk";
import { useShowRefusal } from "./useShowRefusal";

/**
 * Saves rows as a CSV file that the browser writes itself; the first row are its headings. The audit trail is told
 * before: what it could not record is not given.
 */
export function useCsv() {
  const desk = useDesk();
  const showRefusal = useShowRefusal();
  const { pathname } = useLocation();
  return async (name: string, rows: Parameters<typeof csvFile>[0]): Promise<void> => {
    try {
      await desk.verb("recordExport", { name, count: rows.length - 1, page: pathname });
      download(name, csvFile(rows));
    } catch (error) {
      showRefusal(error);
    }
  };
}
