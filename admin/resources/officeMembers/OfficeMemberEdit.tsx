import { EditPage } from "../../shared/FormPage";
import { RemoveButton } from "../../shared/RemoveButton";
import { useT } from "../../shared/useT";
import { OfficeMemberInputs } from "./OfficeMemberInputs";

/** An empty telephone stays as it is, unless it is to be erased. */
const toInput = ({ phone, withoutPhone, ...values }: Record<string, unknown>): Record<string, unknown> => (withoutPhone ? { ...values, phone: null } : phone ? { ...values, phone } : values);

/** Changes or removes a member. */
const OfficeMemberEdit = () => (
  <EditPage title={useT()("officeMembers.editTitle")} transform={toInput} actions={<RemoveButton verb="removeOfficeMember" />}>
    <OfficeMemberInputs />
  </EditPage>
);

export default OfficeMemberEdit;
