import { type RaRecord, useDataProvider, useListContext } from "react-admin";
import { useState } from "react";
import { listVariables } from "../providers/listVariables";
import { columnWords } from "./columnWords";
import type { Column } from "./columns";
import { date } from "./format";
import { useShownColumns } from "./list/shownColumns";
import { MenuButton } from "./MenuButton";
import { useCsv } from "./useCsv";
import { useMay } from "./useMe";
import { useNow } from "./useNow";
import { usePaper } from "./usePaper";
import { useShowRefusal } from "./useShowRefusal";
import { useT } from "./useT";

/** The most the API gives in one answer. */
const page = 200;

/**
 * Exports the list as shown: the same columns, filter and order, all its pages. Excel is made by the server, which
 * goes on when the page is left; CSV is written here.
 */
export function ExportButton<Row extends RaRecord>({ columns: all, name }: { columns: readonly Column<Row>[]; name: string }) {
  const t = useT();
  const now = useNow();
  const may = useMay();
  const dataProvider = useDataProvider();
  const showRefusal = useShowRefusal();
  const { resource, filter, filterValues, sort, total = 0 } = useListContext<Row>();
  const columns = useShownColumns(resource, all);
  const [writing, setWriting] = useState(false);
  const { request, busy, paper } = usePaper();
  const writeCsv = useCsv();
  const asked = { ...filterValues, ...filter };

  const saveExcel = () => {
    const { filter: shown, orderBy } = listVariables({ filter: asked, sort });
    const shownColumns = columns
      .flatMap(({ parts, ...column }) => parts?.map((part) => ({ ...column, ...part })) ?? column)
      .map(({ label, source, path = source, words }) => ({ heading: t(label), path, ...(words && { words: columnWords(words, t) }) }));
    request({ kind: "LIST", list: { query: resource, title: name, columns: shownColumns, filter: shown, orderBy } });
  };
  const saveCsv = async () => {
    setWriting(true);
    try {
      const rows: Row[] = [];
      for (let number = 1; (number - 1) * page < total; number += 1) {
        const { data } = await dataProvider.getList<Row>(resource, { pagination: { page: number, perPage: page }, sort, filter: asked });
        rows.push(...data);
      }
      const head = columns.map(({ label }) => t(label));
      const body = rows.map((row) => columns.map(({ text }) => text(row, t)));
      await writeCsv(`${t("csv.file", { name, date: date(now ?? new Date()) })}.csv`, [head, ...body]);
    } catch (error) {
      showRefusal(error);
    } finally {
      setWriting(false);
    }
  };
  const part = paper?.total ? Math.floor((100 * paper.done) / paper.total) : undefined;
  return (
    <MenuButton
      label={busy ? (part === undefined ? t("papers.making") : t("papers.makingPart", { part })) : t("action.export")}
      busy={busy || writing}
      disabled={total === 0}
      items={[
        ...(may("requestPaper") ? [{ label: t("papers.excel"), onClick: saveExcel }] : []),
        { label: t("papers.csv"), onClick: () => void saveCsv() },
      ]}
    />
  );
}
