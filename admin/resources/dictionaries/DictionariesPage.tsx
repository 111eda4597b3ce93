import { Box, TextField } from "@mui/material";
import { useState } from "react";
import { Loading, useLocaleState, useRequireAccess } from "react-admin";
import type { Bilingual, Dictionary } from "../../shared/conventionTypes";
import { PageHead } from "../../shared/PageHead";
import { useAsk } from "../../shared/useAsk";
import { useFailures } from "../../shared/useFailures";
import { useT } from "../../shared/useT";
import { DictionaryPanel } from "./DictionaryPanel";

const everything = {};

/** The dictionary as far as it answers to what is looked for: whole where its own name or standard does. */
function found(dictionary: Dictionary, wanted: string): Dictionary | null {
  const has = (...texts: (string | null)[]) => texts.some((text) => text?.toLowerCase().includes(wanted));
  const hasWords = (words: Bilingual | null) => words !== null && has(words.zh, words.en);
  if (has(dictionary.key, dictionary.standard) || hasWords(dictionary.name) || hasWords(dictionary.title)) return dictionary;
  const entries = dictionary.entries.filter(({ value, name, codes, letters }) => has(value, letters, ...codes) || hasWords(name));
  return entries.length > 0 ? { ...dictionary, entries } : null;
}

/** All dictionaries on one page, narrowed by what is looked for in either language, a code or a standard. */
const DictionariesPage = () => {
  useRequireAccess({ resource: "dictionaries", action: "list" });
  const t = useT();
  const [locale] = useLocaleState();
  const [text, setText] = useState("");
  const { data } = useAsk("dictionaries", everything);
  const failed = useFailures().length > 0;
  if (!data) return failed ? null : <Loading />;
  const wanted = text.trim().toLowerCase();
  const shown = wanted ? data.flatMap((dictionary) => found(dictionary, wanted) ?? []) : data;
  return (
    <Box>
      <PageHead title={t("menu.dictionaries")} summary={t("conventions.dictionaries.summary")} />
      <TextField
        type="search"
        label={t("conventions.dictionaries.search")}
        value={text}
        onChange={({ target }) => setText(target.value)}
        sx={{ maxWidth: 420, mb: 1.5 }}
      />
      {shown.length === 0 ? <Box sx={{ color: "text.secondary" }}>{t("conventions.dictionaries.none")}</Box> : null}
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { lg: "1fr 1fr" } }}>
        {shown.map((dictionary) => (
          <DictionaryPanel key={dictionary.key} dictionary={dictionary} language={locale === "en" ? "en" : "zh"} />
        ))}
      </Box>
    </Box>
  );
};

export default DictionariesPage;
