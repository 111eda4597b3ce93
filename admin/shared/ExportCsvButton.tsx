import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Button } from "@mui/material";
import { type RaRecord, useDataProvider, useListContext } from "react-admin";
import { useState } from "react";
import type { Column } from "./columns";
import { csvFile, download } from "./csv";
import { date } from "./format";
import { useNow } from "./useNow";
import { useShowRefusal } from "./useShowRefusal";
import { useT } from "./useT";

/** The most the API gives in one answer. */
const page = 200;

/** Exports the list as shown: the same columns, filter and order, all its pages. */
export function ExportCsvButton<Row extends RaRecord>({
  columns,
  name,
}: {
  columns: readonly Column<Row>[];
  name: string;
}) {
  const t = useT();
  const now = useNow();
  const dataProvider = useDataProvider();
  const showRefusal = useShowRefusal();
  const { resource, filter, filterValues, sort, total = 0 } = useListContext<Row>();
  const [busy, setBusy] = useState(false);

  const rows = async () => {
    const all: Row[] = [];
    for (let number = 1; (number - 1) * page < total; number += 1) {
      const pagination = { page: number, perPage: page };
      const { data } = await dataProvider.getList<Row>(resource, {
        pagination,
        sort,
        filter: { ...filterValues, ...filter },
      });
      all.push(...data);
    }
    return all;
  };
  const save = async () => {
    setBusy(true);
    try {
      const head = columns.map(({ label }) => t(label));
      const body = (await rows()).map((row) => columns.map(({ text }) => text(row, t)));
      download(`${t("csv.file", { name, date: date(now ?? new Date()) })}.csv`, csvFile([head, ...body]));
    } catch (error) {
      showRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<DownloadIcon />}
      onClick={save}
      disabled={busy || total === 0}
    >
      {t("action.export")}
    </Button>
  );
}
