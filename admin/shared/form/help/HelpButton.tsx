import HelpIcon from "@mui/icons-material/HelpOutlineOutlined";
import { Box, IconButton, Popover, Typography } from "@mui/material";
import { useId, useState } from "react";
import { ruleName } from "../../ruleTitle";
import { useT } from "../../useT";
import { fieldHelp } from "./fieldHelp";
import { useRuleSetting } from "./useRuleSetting";

/** Beside an input: what to fill in, and the article it rests on, word for word. By mouse, keyboard and screen reader. */
export const HelpButton = ({ field }: { field: string }) => {
  const t = useT();
  const heading = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const help = fieldHelp(field);
  const rule = useRuleSetting(anchor ? help?.rule : undefined);
  if (!help) return null;
  return (
    <>
      <IconButton
        size="small"
        type="button"
        aria-label={t("forms.help.button")}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ color: "text.secondary", width: 28, height: 28 }}
      >
        <HelpIcon sx={{ fontSize: 18 }} />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-labelledby": heading, tabIndex: -1, sx: { p: 2, width: 360, maxWidth: "calc(100vw - 32px)" } } }}
      >
        <Typography id={heading} sx={{ fontWeight: 600, mb: 0.5 }}>
          {t("forms.help.button")}
        </Typography>
        <Typography>{t(help.text)}</Typography>
        {rule ? (
          <Box sx={{ mt: 1.25, fontSize: 13, color: "text.secondary" }}>
            {`${t("forms.help.quote", { article: rule.article })} · ${ruleName(rule, t)}`}
            <Box component="blockquote" lang="zh-CN" sx={{ m: 0, mt: 0.5, pl: 1, borderLeft: 2, borderColor: "divider" }}>
              {rule.source}
            </Box>
          </Box>
        ) : null}
      </Popover>
    </>
  );
};
