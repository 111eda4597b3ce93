import type { ReactNode } from "react";
import { PageHead } from "../shared/PageHead";
import { waiting } from "../shared/tasks";
import { useT } from "../shared/useT";
import { useTasks } from "../shared/useTasks";
import { useGreeting } from "./useGreeting";

/** The greeting with how much waits for the caller. */
export const HomeHead = ({ summary, actions }: { summary?: ReactNode; actions?: ReactNode }) => {
  const t = useT();
  const greeting = useGreeting();
  const count = waiting(useTasks());
  return (
    <PageHead
      title={count > 0 ? t("home.title", { greeting, smart_count: count }) : t("home.clear", { greeting })}
      summary={summary}
      actions={actions}
    />
  );
};
