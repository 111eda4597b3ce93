import { Box } from "@mui/material";
import { ListBase, useListContext } from "react-admin";
import { CreateLink } from "../../shared/CreateLink";
import { ExportButton } from "../../shared/ExportButton";
import { PageHead } from "../../shared/PageHead";
import { officeBodies } from "../../shared/enums";
import type { OfficeMember } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { exportColumns } from "./columns";
import { MemberGroup } from "./MemberGroup";

/** Who leads and who works: the leading group first, then each seat of the office. */
const OfficeMemberList = () => {
  const t = useT();
  const campaign = useCampaign();
  if (!campaign) return null;
  const title = t("menu.officeMembers");
  return (
    <ListBase sort={{ field: "rank", order: "ASC" }} filter={{ campaignId: campaign.id }} perPage={200}>
      <PageHead
        title={title}
        summary={campaign.name}
        actions={
          <>
            <ExportButton columns={exportColumns} name={title} />
            <CreateLink resource="officeMembers" label={t("officeMembers.add")} />
          </>
        }
      />
      <Groups />
    </ListBase>
  );
};

const Groups = () => {
  const { data = [] } = useListContext<OfficeMember>();
  const groups = officeBodies.flatMap((body) =>
    [null, "INDUSTRY" as const, "COMMUNICATIONS" as const].map((seat) => ({
      body,
      seat,
      members: data.filter((member) => member.body === body && member.seat === seat),
    })),
  );
  return (
    <Box sx={{ display: "grid", gap: 1.75 }}>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ body, seat, members }) => (
          <MemberGroup key={`${body}${seat}`} body={body} seat={seat} members={members} />
        ))}
    </Box>
  );
};

export default OfficeMemberList;
