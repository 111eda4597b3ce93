import { Typography } from "@mui/material";
import type { Column } from "../../shared/columns";
import type { Bilingual, Dictionary, DictionaryEntry } from "../../shared/conventionTypes";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useT } from "../../shared/useT";

type Row = DictionaryEntry & { id: string };

const zh: Column<Row> = { source: "zh", label: "conventions.dictionaries.chinese", text: ({ name }) => name.zh };
const rest: Column<Row>[] = [
  { source: "codes", label: "conventions.dictionaries.codes", text: ({ codes }, t) => codes.join(t("app.separator")) || null, wrap: true },
  { source: "en", label: "conventions.dictionaries.english", text: ({ name }) => name.en, wrap: true },
  { source: "value", label: "conventions.dictionaries.value", text: ({ value }) => value },
];
const letters: Column<Row> = { source: "letters", label: "conventions.dictionaries.letters", text: (row) => row.letters };

/** One dictionary: its standard, how the two go together, and its entries. */
export const DictionaryPanel = ({ dictionary, language }: { dictionary: Dictionary; language: keyof Bilingual }) => {
  const t = useT();
  const { key, name, standard, title, note, entries } = dictionary;
  const columns = entries.some((entry) => entry.letters) ? [zh, letters, ...rest] : [zh, ...rest];
  return (
    <Panel title={name[language]} aside={standard ?? t("conventions.dictionaries.ownList")}>
      {title ? (
        <Typography variant="body2" sx={{ mb: 0.5 }}>
          {t("conventions.dictionaries.standard", { number: standard, title: title[language] })}
        </Typography>
      ) : null}
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {note[language]}
      </Typography>
      <PlainTable name={name[language]} columns={columns} rows={entries.map((entry) => ({ ...entry, id: `${key} ${entry.value}` }))} />
    </Panel>
  );
};
