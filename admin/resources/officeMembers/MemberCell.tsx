import { Box } from "@mui/material";
import { LinkBase, useCanAccess } from "react-admin";
import type { Column } from "../../shared/columns";
import { editLink } from "../../shared/links";
import { RevealableNumber } from "../../shared/RevealableNumber";
import type { OfficeMember } from "../../shared/schema";
import { useMayReveal } from "../../shared/useMayReveal";
import { useT } from "../../shared/useT";

/** One cell of a member's line: the name leads to the form, the telephone can be looked at, for those who may. */
export const MemberCell = ({ member, column: { source, label, text } }: { member: OfficeMember; column: Column<OfficeMember> }) => {
  const t = useT();
  const mayReveal = useMayReveal();
  const { canAccess } = useCanAccess({ resource: "officeMembers", action: "edit" });
  const { id, name, phoneMasked } = member;
  if (source === "name" && canAccess) {
    return (
      <Box component={LinkBase} to={editLink("officeMembers", id)} sx={{ color: "primary.main" }}>
        {name}
      </Box>
    );
  }
  if (source === "phoneMasked" && phoneMasked && mayReveal(member)) return <RevealableNumber recordId={id} field="MEMBER_PHONE" label={t(label)} masked={phoneMasked} />;
  return text(member, t) ?? t("app.none");
};
