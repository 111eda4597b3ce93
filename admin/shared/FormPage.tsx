import { Box, Button, Card } from "@mui/material";
import type { ReactNode } from "react";
import {
  CreateBase,
  EditBase,
  type RaRecord,
  type RedirectionSideEffect,
  SaveButton,
  SimpleForm,
  useNavigate,
  useRecordContext,
} from "react-admin";
import { PageHead } from "./PageHead";
import { EditFailure } from "./RecordFailure";
import { useShowRefusal } from "./useShowRefusal";
import { useT } from "./useT";
import { wholeRecord } from "./whole";

interface FormPageProps {
  title: string;
  summary?: ReactNode;
  /** Where to go after saving; the list, unless told. */
  redirect?: RedirectionSideEffect;
  transform?: (values: Record<string, unknown>) => Record<string, unknown>;
  actions?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** The page of a form for a new record. What the server refuses is shown, and put on the fields it names. */
export const CreatePage = ({
  title,
  summary,
  redirect = "list",
  transform,
  defaults,
  ...form
}: FormPageProps & { defaults?: Record<string, unknown> }) => (
  <CreateBase redirect={redirect} transform={transform} mutationOptions={{ onError: useShowRefusal() }}>
    <PageHead title={title} summary={summary} actions={form.actions} />
    <FormCard width={form.width} defaults={defaults}>
      {form.children}
    </FormCard>
  </CreateBase>
);

type EditPageProps = Omit<FormPageProps, "title"> & { title: string | ((record: RaRecord) => string) };

/** The page of a form for a record that exists. It waits for the server: no undo, no optimism. */
export const EditPage = ({ title, summary, redirect = "list", transform, ...form }: EditPageProps) => (
  <EditBase
    mutationMode="pessimistic"
    queryOptions={wholeRecord}
    error={<EditFailure />}
    redirect={redirect}
    transform={transform}
    mutationOptions={{ onError: useShowRefusal() }}
  >
    <EditHead title={title} summary={summary} actions={form.actions} />
    <FormCard width={form.width}>{form.children}</FormCard>
  </EditBase>
);

const EditHead = ({ title, summary, actions }: Pick<EditPageProps, "title" | "summary" | "actions">) => {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <PageHead title={typeof title === "string" ? title : title(record)} summary={summary} actions={actions} />
  );
};

const FormCard = ({
  width = 880,
  defaults,
  children,
}: {
  width?: number;
  defaults?: Record<string, unknown>;
  children: ReactNode;
}) => (
  <Card sx={{ maxWidth: width }}>
    <SimpleForm
      defaultValues={defaults}
      mode="onTouched"
      warnWhenUnsavedChanges
      toolbar={<FormToolbar />}
    >
      {children}
    </SimpleForm>
  </Card>
);

const FormToolbar = () => {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Box sx={{ display: "flex", gap: 1, px: 2, pb: 2 }}>
      <SaveButton label={t("action.save")} icon={<></>} />
      <Button variant="outlined" color="inherit" onClick={() => navigate(-1)}>
        {t("action.cancel")}
      </Button>
    </Box>
  );
};
