import { Card } from "@mui/material";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import {
  CreateBase,
  EditBase,
  type RaRecord,
  type RedirectionSideEffect,
  SimpleForm,
  useRecordContext,
  useRegisterMutationMiddleware,
  useResourceContext,
} from "react-admin";
import { Drafted, type FormHandle } from "./form/Drafted";
import type { DraftKey } from "../providers/formDrafts";
import { FormToolbar } from "./form/FormToolbar";
import { OpenedRecord } from "./form/OpenedRecord";
import { useConflict } from "./form/useConflict";
import { useSaveRecord } from "./form/useSaveRecord";
import { PageHead } from "./PageHead";
import { EditFailure } from "./RecordFailure";
import { useShowRefusal } from "./useShowRefusal";
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
    <CreateForm width={form.width} defaults={defaults}>
      {form.children}
    </CreateForm>
  </CreateBase>
);

interface CreateFormProps {
  width?: number;
  defaults?: Record<string, unknown>;
  children: ReactNode;
}

const CreateForm = ({ width, defaults, children }: CreateFormProps) => {
  const handle = useRef<FormHandle>(null);
  const resource = useResourceContext() ?? "";
  const campaignId = typeof defaults?.campaignId === "string" ? defaults.campaignId : undefined;
  useRegisterMutationMiddleware(async (...[of, params, next]: Parameters<CreateMiddleware>) => {
    const created = await next(of, params);
    // Without an id nothing was written: the session is over, and react-admin leads to the sign-in.
    if (isWritten(created)) handle.current?.finish();
    return created;
  });
  return (
    <FormCard width={width} defaults={defaults} draftKey={{ resource, campaignId }} handle={handle}>
      {children}
    </FormCard>
  );
};

const isWritten = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && ("id" in answer || ("data" in answer && isWritten(answer.data)));

type CreateMiddleware = (resource: string, params: unknown, next: (resource: string, params: unknown) => Promise<unknown>) => Promise<unknown>;

type EditPageProps = Omit<FormPageProps, "title"> & { title: string | ((record: RaRecord) => string) };

let openings = 0;

/**
 * The page of a form for a record that exists. It waits for the server: no undo, no optimism. Each opening asks anew, so
 * that nobody starts typing into what an earlier page remembered.
 */
export const EditPage = ({ title, summary, redirect = "list", transform, ...form }: EditPageProps) => {
  const [opening] = useState(() => (openings += 1));
  return (
    <EditBase
      mutationMode="pessimistic"
      queryOptions={{ ...wholeRecord, meta: { ...wholeRecord.meta, opening } }}
      error={<EditFailure />}
      redirect={redirect}
    >
      <EditHead title={title} summary={summary} actions={form.actions} />
      <OpenedRecord>
        {(opened) => (
          <EditForm opened={opened} redirect={redirect} transform={transform} width={form.width}>
            {form.children}
          </EditForm>
        )}
      </OpenedRecord>
    </EditBase>
  );
};

const EditHead = ({ title, summary, actions }: Pick<EditPageProps, "title" | "summary" | "actions">) => {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <PageHead title={typeof title === "string" ? title : title(record)} summary={summary} actions={actions} />
  );
};

interface EditFormProps extends Pick<FormPageProps, "transform" | "width" | "children"> {
  opened: RaRecord;
  redirect: RedirectionSideEffect;
}

const EditForm = ({ opened, redirect, transform, width, children }: EditFormProps) => {
  const resource = useResourceContext() ?? "";
  const handle = useRef<FormHandle>(null);
  const [ask, dialog] = useConflict();
  const save = useSaveRecord({
    opened,
    redirect,
    transform,
    ask,
    show: (values) => handle.current?.show(values),
    finish: () => handle.current?.finish(),
  });
  return (
    <>
      <FormCard width={width} draftKey={{ resource, recordId: String(opened.id) }} handle={handle} onSubmit={save} ask={ask}>
        {children}
      </FormCard>
      {dialog}
    </>
  );
};

interface FormCardProps extends CreateFormProps {
  draftKey: DraftKey;
  handle: RefObject<FormHandle | null>;
  onSubmit?: (values: Record<string, unknown>) => Promise<object | undefined>;
  ask?: ReturnType<typeof useConflict>[0];
}

const FormCard = ({ width = 880, defaults, draftKey, handle, onSubmit, ask, children }: FormCardProps) => (
  <Card sx={{ maxWidth: width }}>
    <SimpleForm defaultValues={defaults} mode="onTouched" toolbar={false} onSubmit={onSubmit}>
      <Drafted draftKey={draftKey} handle={handle} ask={ask} toolbar={<FormToolbar />}>
        {children}
      </Drafted>
    </SimpleForm>
  </Card>
);
