import { importJob } from "../features/imports/import-job";
import { mailJob } from "../features/mails/mail-job";
import { paperJob } from "../features/papers/make-paper";
import type { JobHandler } from "./job-handler";
import { JobKind } from "./job-kind";

/** What does which kind of job. */
export const jobHandlers: Record<JobKind, JobHandler> = { [JobKind.PAPER]: paperJob, [JobKind.IMPORT]: importJob, [JobKind.MAIL]: mailJob };
