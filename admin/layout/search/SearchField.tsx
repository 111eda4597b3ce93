import SearchIcon from "@mui/icons-material/Search";
import { Autocomplete, Box, TextField, Typography } from "@mui/material";
import { type Ref, useState } from "react";
import { useNavigate } from "react-admin";
import { useMay } from "../../shared/useMe";
import { unseen } from "../../shared/unseen";
import { useT } from "../../shared/useT";
import { addressOf } from "./addressOf";
import { HitLine } from "./HitLine";
import { MOST_HITS, useHits } from "./useHits";

interface SearchFieldProps {
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  /** Called once a record was opened. */
  onOpened?: () => void;
}

/** The combobox: arrows choose, Enter opens, Esc closes; how many were found is told politely. */
export const SearchField = ({ inputRef, autoFocus, onOpened }: SearchFieldProps) => {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const [typed, type] = useState("");
  const [open, setOpen] = useState(false);
  const { hits, recent, waiting } = useHits(typed, open);
  const count = t(hits.length < MOST_HITS ? "search.count" : "search.countMost", { smart_count: hits.length });
  const none = recent ? t("search.nothingYet") : t("search.none", { text: typed.trim() });
  return (
    <>
      <Autocomplete
        value={null}
        inputValue={typed}
        onInputChange={(_, text, reason) => type(reason === "input" ? text : "")}
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        openOnFocus
        autoHighlight={!recent}
        options={waiting ? [] : hits}
        filterOptions={(all) => all}
        getOptionKey={({ kind, id }) => `${kind} ${id}`}
        getOptionLabel={({ name }) => name}
        groupBy={({ kind }) => (recent ? t("search.recent") : t(`search.kind.${kind}`))}
        loading={waiting}
        loadingText={t("search.looking")}
        noOptionsText={none}
        forcePopupIcon={false}
        blurOnSelect
        onChange={(_, hit) => {
          if (!hit) return;
          navigate(addressOf(hit, may));
          onOpened?.();
        }}
        renderOption={({ key, ...props }, hit) => <HitLine key={key} hit={hit} withKind={recent} {...props} />}
        renderGroup={({ key, group, children }) => (
          <Box component="li" key={key} role="group" aria-label={group}>
            <Typography variant="caption" component="div" color="text.secondary" aria-hidden sx={{ px: 2, pt: 1 }}>
              {group}
            </Typography>
            <Box component="ul" role="presentation" sx={{ p: 0, m: 0, listStyle: "none" }}>
              {children}
            </Box>
          </Box>
        )}
        slotProps={{ popper: { sx: { minWidth: { xs: 0, lg: 380 } }, placement: "bottom-end" }, listbox: { sx: { maxHeight: "60vh" } } }}
        renderInput={(params) => (
          <TextField
            {...params}
            inputRef={inputRef}
            autoFocus={autoFocus}
            margin="none"
            placeholder={t("search.placeholder")}
            title={t("search.hint")}
            slotProps={{
              input: { ...params.InputProps, startAdornment: <SearchIcon fontSize="small" color="action" aria-hidden /> },
              htmlInput: { ...params.inputProps, "aria-label": t("search.label"), "aria-keyshortcuts": "Control+K /", maxLength: 60, enterKeyHint: "go" },
            }}
          />
        )}
      />
      <Box role="status" sx={unseen}>
        {open && !recent && !waiting ? (hits.length > 0 ? count : none) : ""}
      </Box>
    </>
  );
};
