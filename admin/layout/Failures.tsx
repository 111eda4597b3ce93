import { Box } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { RefusalAlert } from "../shared/RefusalAlert";
import { useFailures } from "../shared/useFailures";

/** Above every page: why something on it is missing, what remedies it, and the offer to ask again. */
export const Failures = () => {
  const queryClient = useQueryClient();
  const failures = useFailures();
  const retry = () =>
    void queryClient.refetchQueries({ predicate: ({ state }) => state.status === "error", type: "active" });
  if (failures.length === 0) return null;
  return (
    <Box sx={{ display: "grid", gap: 1, mb: 1.75 }}>
      {failures.map((error, index) => (
        <RefusalAlert key={index} error={error} onRetry={retry} />
      ))}
    </Box>
  );
};
