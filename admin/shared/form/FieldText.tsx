import { useGetOne, useTranslate } from "react-admin";
import { type T, useT } from "../useT";

/** Fields whose values have words of their own, by the last part of their path. */
const words: Record<string, string> = {
  sex: "enums.sex",
  politicalStatus: "enums.politicalStatus",
  education: "enums.education",
  administrativeRank: "enums.administrativeRank",
  identity: "enums.personIdentity",
  honourLevel: "enums.honourLevel",
  nature: "enums.workplaceNature",
  kind: "enums.unitKind",
  body: "enums.officeBody",
  seat: "enums.seat",
  reviewLevels: "enums.reviewLevel",
  votingMajority: "ballots.majority",
  publicityStages: "outcomes.stage",
};

/** The same where a resource's field of that name has other words. */
const ofResource: Record<string, string> = { "officeMembers.position": "enums.officePosition" };

/** Fields that hold the id of another record. */
const references: Record<string, string> = { "nominations.workplaceId": "workplaces", "workplaces.parentId": "workplaces", "recommendingUnits.parentId": "recommendingUnits" };

/** A field as its form calls it. */
export function useFieldLabel(resource: string): (path: string) => string {
  const translate = useTranslate();
  return (path) => translate(`resources.${resource}.fields.${path}`, { _: path });
}

/** A field's value in words. */
function valueText(value: unknown, kind: string | undefined, t: T, translate: (key: string) => string): string {
  if (value === null || value === undefined || value === "") return t("app.none");
  if (Array.isArray(value)) return value.map((one) => valueText(one, kind, t, translate)).join(t("app.separator")) || t("app.none");
  if (typeof value === "boolean") return translate(value ? "ra.boolean.true" : "ra.boolean.false");
  return kind ? translate(`${kind}.${String(value)}`) : String(value);
}

interface FieldTextProps {
  resource: string;
  path: string;
  value: unknown;
}

/** A field's value as the form shows it: the words of a choice, the name of another record. */
export const FieldText = ({ resource, path, value }: FieldTextProps) => {
  const t = useT();
  const translate = useTranslate();
  const field = `${resource}.${path}`;
  const reference = references[field];
  if (reference && typeof value === "string") return <ReferenceText reference={reference} id={value} />;
  const kind = ofResource[field] ?? words[path.split(".").pop() ?? path];
  return <>{valueText(value, kind, t, translate)}</>;
};

const ReferenceText = ({ reference, id }: { reference: string; id: string }) => {
  const { data } = useGetOne<{ id: string; name: string }>(reference, { id });
  return <>{data?.name ?? "…"}</>;
};
