import { Box, Typography } from "@mui/material";
import { useGetList } from "react-admin";
import type { UnitContact } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { ContactMobile } from "../unitContacts/ContactMobile";

/** Who is responsible at a unit. */
export const UnitContacts = ({ campaignId, unitId }: { campaignId: string; unitId: string }) => {
  const t = useT();
  const { data } = useGetList<UnitContact>("unitContacts", {
    filter: { campaignId, unitId },
    pagination: { page: 1, perPage: 20 },
    sort: { field: "registeredAt", order: "ASC" },
  });
  if (data?.length === 0) return <Typography color="text.secondary">{t("units.noContact")}</Typography>;
  return data?.map((contact) => (
    <Box key={contact.id} sx={{ display: "flex", flexWrap: "wrap", columnGap: 2 }}>
      <b>{contact.name}</b>
      <span>{contact.post}</span>
      <span>{contact.officePhone}</span>
      <ContactMobile contact={contact} />
      <Box component="span" sx={{ overflowWrap: "anywhere" }}>
        {contact.email}
      </Box>
    </Box>
  ));
};
