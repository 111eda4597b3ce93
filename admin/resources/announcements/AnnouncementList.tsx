import { Button } from "@mui/material";
import { useState } from "react";
import { TextInput } from "react-admin";
import type { AnnouncementLine } from "../../shared/communicationTypes";
import { ListPage } from "../../shared/ListPage";
import { useCampaign } from "../../shared/useCampaign";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { officeColumns, readerColumns } from "./columns";
import { PublishDialog } from "./PublishDialog";

/** Announcements of the chosen campaign: the office's own with their readers, or those for the caller. */
const AnnouncementList = () => {
  const t = useT();
  const may = useMay();
  const campaign = useCampaign();
  const [publishing, setPublishing] = useState(false);
  if (!campaign) return null;
  const watches = may("announcementReaders");
  return (
    <>
      <ListPage<AnnouncementLine>
        title={t("menu.announcements")}
        summary={watches ? t("announcements.summaryOffice") : undefined}
        columns={watches ? officeColumns : readerColumns}
        sort={{ field: "publishedAt", order: "DESC" }}
        filter={{ campaignId: campaign.id }}
        filters={[<TextInput key="title" source="title.contains" label={t("announcements.field.title")} alwaysOn resettable />]}
        rowClick="show"
        actions={
          may("publishAnnouncement") ? (
            <Button variant="contained" onClick={() => setPublishing(true)}>
              {t("announcements.publish")}
            </Button>
          ) : undefined
        }
      />
      {publishing ? <PublishDialog campaignId={campaign.id} onClose={() => setPublishing(false)} /> : null}
    </>
  );
};

export default AnnouncementList;
