import NextIcon from "@mui/icons-material/NavigateNext";
import BeforeIcon from "@mui/icons-material/NavigateBefore";
import { Box, IconButton } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { LinkBase, type SortPayload, useDataProvider, useNavigate, useResourceContext, useStore } from "react-admin";
import { showLink } from "../links";
import { useT } from "../useT";
import { useKeys } from "./useKeys";

/** The ids of the list somebody goes through, kept until they see a list again: a record that was decided keeps its place. */
const walked = new Map<string, string[]>();

/** A list that is shown is the one to go through from now on. */
export const forgetWalk = (resource: string): void => void walked.delete(resource);

interface ListMemory {
  filter?: Record<string, unknown>;
  sort?: string;
  order?: SortPayload["order"];
}

interface NeighboursProps {
  id: string;
  /** What the list always asks for, and what it begins with. */
  filter: Record<string, unknown>;
  filterDefaultValues?: Record<string, unknown>;
  sort: SortPayload;
}

/** The record before and the one after in the list that led here, by button and by key; up to the list's first 200. */
export const Neighbours = ({ id, filter, filterDefaultValues, sort }: NeighboursProps) => {
  const t = useT();
  const navigate = useNavigate();
  const dataProvider = useDataProvider();
  const resource = useResourceContext() ?? "";
  const [memory] = useStore<ListMemory>(`${resource}.listParams`, {});
  const known = walked.get(resource);
  const asked = { filter: { ...(memory.filter ?? filterDefaultValues), ...filter }, sort: memory.sort ? { field: memory.sort, order: memory.order ?? "ASC" } : sort };
  const { data } = useQuery({
    queryKey: [resource, "neighbours", asked],
    enabled: !known?.includes(id),
    queryFn: async ({ signal }) => (await dataProvider.getList<{ id: string }>(resource, { ...asked, pagination: { page: 1, perPage: 200 }, signal })).data.map((row) => row.id),
  });
  const ids = known?.includes(id) ? known : (data ?? []);
  useEffect(() => {
    if (ids.includes(id)) walked.set(resource, ids);
  }, [ids, id, resource]);
  const at = ids.indexOf(id);
  const [before, after] = at < 0 ? [] : [ids[at - 1], ids[at + 1]];
  const take = useCallback(
    (key: string): boolean => {
      const to = key === "[" || key === "p" ? before : key === "]" || key === "n" ? after : undefined;
      if (to) navigate(showLink(resource, to));
      return to !== undefined;
    },
    [before, after, navigate, resource],
  );
  useKeys(
    [
      { keys: "N ]", label: t("lists.keys.next") },
      { keys: "P [", label: t("lists.keys.before") },
    ],
    at < 0 ? undefined : take,
  );
  if (at < 0 || ids.length < 2) return null;
  return (
    <Box role="navigation" aria-label={t("lists.walk.label")} sx={{ display: "flex", alignItems: "center", "& svg": { fontSize: 18 } }}>
      <Step to={before && showLink(resource, before)} label={t("lists.walk.before")}>
        <BeforeIcon />
      </Step>
      <span>
        {at + 1} / {ids.length}
      </span>
      <Step to={after && showLink(resource, after)} label={t("lists.walk.next")}>
        <NextIcon />
      </Step>
    </Box>
  );
};

const Step = ({ to, label, children }: { to: string | undefined; label: string; children: React.ReactElement }) =>
  to ? (
    <IconButton size="small" component={LinkBase} to={to} aria-label={label}>
      {children}
    </IconButton>
  ) : (
    <IconButton size="small" disabled aria-label={label}>
      {children}
    </IconButton>
  );
