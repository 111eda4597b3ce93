import { EditPage } from "../../shared/FormPage";
import { RemoveButton } from "../../shared/RemoveButton";
import { useT } from "../../shared/useT";
import { OfficeMemberInputs } from "./OfficeMemberInputs";

/** Changes or removes a member. */
const OfficeMemberEdit = () => (
  <EditPage title={useT()("officeMembers.editTitle")} actions={<RemoveButton verb="removeOfficeMember" />}>
    <OfficeMemberInputs />
  </EditPage>
);

export default OfficeMemberEdit;
