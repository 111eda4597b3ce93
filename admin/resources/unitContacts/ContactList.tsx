import { TextInput, useCanAccess } from "react-admin";
import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import { ImportLink } from "../../shared/ImportLink";
import { ListPage } from "../../shared/ListPage";
import type { UnitContact } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { ContactMobile } from "./ContactMobile";
import { MissingContacts } from "./MissingContacts";

/** The columns of annex 3, in its order. */
const columns: Column<UnitContact>[] = [
  {
    source: "unitId", path: "unit.name",
    label: "resources.unitContacts.fields.unitId",
    text: ({ unit }) => unit.name,
    cell: ({ unit }) => unit.shortName,
  },
  { source: "name", label: "resources.unitContacts.fields.name", text: ({ name }) => name, sort: true },
  { source: "post", label: "resources.unitContacts.fields.post", text: ({ post }) => post },
  {
    source: "officePhone",
    label: "resources.unitContacts.fields.officePhone",
    text: ({ officePhone }) => officePhone,
  },
  {
    source: "mobileMasked",
    label: "resources.unitContacts.fields.mobile",
    text: ({ mobileMasked }) => mobileMasked,
    cell: (contact) => <ContactMobile contact={contact} />,
  },
  { source: "fax", label: "resources.unitContacts.fields.fax", text: ({ fax }) => fax },
  { source: "email", label: "resources.unitContacts.fields.email", text: ({ email }) => email },
  {
    source: "remark",
    label: "resources.unitContacts.fields.remark",
    text: ({ remark }) => remark,
    wrap: true,
  },
  {
    source: "registeredAt",
    label: "resources.unitContacts.fields.registeredAt",
    text: ({ registeredAt }) => dateTime(registeredAt),
    sort: true,
  },
];

/** Everyone registered, and above them the units that have not registered anyone. */
const ContactList = () => {
  const t = useT();
  const campaign = useCampaign();
  const { canAccess } = useCanAccess({ resource: "unitContacts", action: "edit" });
  if (!campaign) return null;
  return (
    <ListPage<UnitContact>
      title={t("menu.unitContacts")}
      createLabel={t("contacts.add")}
      summary={<MissingContacts />}
      actions={<ImportLink kind="CONTACTS" />}
      columns={columns}
      sort={{ field: "registeredAt", order: "ASC" }}
      filter={{ campaignId: campaign.id }}
      perPage={50}
      rowClick={canAccess ? "edit" : false}
      filters={[
        <TextInput key="name" source="search" label={t("contacts.search")} alwaysOn resettable />,
      ]}
    />
  );
};

export default ContactList;
