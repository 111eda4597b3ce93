import { EditPage } from "../../shared/FormPage";
import { RemoveButton } from "../../shared/RemoveButton";
import { useT } from "../../shared/useT";
import { ContactInputs } from "./ContactInputs";

/** Changes or removes a contact. */
const ContactEdit = () => (
  <EditPage title={useT()("contacts.editTitle")} actions={<RemoveButton verb="removeContact" />}>
    <ContactInputs />
  </EditPage>
);

export default ContactEdit;
