import { Box } from "@mui/material";
import { Children, isValidElement, type ReactNode } from "react";
import { useResourceContext } from "react-admin";
import { fieldHelp } from "./fieldHelp";
import { HelpButton } from "./HelpButton";

/** An input with its help beside it, if there is any. The field is named in full: `procedure.heldOn`. */
export const Helped = ({ field, children }: { field: string; children: ReactNode }) =>
  fieldHelp(field) ? (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) 28px", columnGap: 0.25, alignItems: "start" }}>
      <div>{children}</div>
      <Box sx={{ pt: "14px" }}>
        <HelpButton field={field} />
      </Box>
    </Box>
  ) : (
    children
  );

/**
 * Gives help to the inputs among some children whose `source` has any. `topic` is what the fields are of, where that is
 * not the form's resource. A component without a `source` brings its own.
 */
export function useHelped(topic?: string): (children: ReactNode) => ReactNode {
  const resource = useResourceContext();
  const of = topic ?? resource ?? "";
  return (children) =>
    Children.map(children, (child) => {
      if (!isValidElement<{ source?: unknown }>(child) || typeof child.props.source !== "string") return child;
      return <Helped field={`${of}.${child.props.source}`}>{child}</Helped>;
    });
}
