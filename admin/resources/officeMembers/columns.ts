import type { Column } from "../../shared/columns";
import type { OfficeMember } from "../../shared/schema";

export const columns: Column<OfficeMember>[] = [
  {
    source: "position", words: "enums.officePosition",
    label: "resources.officeMembers.fields.position",
    text: ({ position }, t) => t(`enums.officePosition.${position}`),
  },
  { source: "name", label: "resources.officeMembers.fields.name", text: ({ name }) => name },
  {
    source: "organization",
    label: "resources.officeMembers.fields.organization",
    text: ({ organization }) => organization,
  },
  { source: "post", label: "resources.officeMembers.fields.post", text: ({ post }) => post },
  { source: "phoneMasked", label: "resources.officeMembers.fields.phone", text: ({ phoneMasked }) => phoneMasked },
];

/** The export is one table, so it also says which body and seat a member belongs to. */
export const exportColumns: Column<OfficeMember>[] = [
  {
    source: "body", words: "enums.officeBody",
    label: "resources.officeMembers.fields.body",
    text: ({ body }, t) => t(`enums.officeBody.${body}`),
  },
  {
    source: "seat", words: "enums.seat",
    label: "resources.officeMembers.fields.seat",
    text: ({ seat }, t) => (seat ? t(`enums.seat.${seat}`) : null),
  },
  ...columns,
];
