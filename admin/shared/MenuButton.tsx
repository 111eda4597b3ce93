import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Button, type ButtonProps, Menu, MenuItem } from "@mui/material";
import { useId, useState } from "react";

interface MenuButtonProps extends Pick<ButtonProps, "size" | "disabled" | "startIcon" | "aria-label"> {
  label: string;
  busy?: boolean;
  items: readonly { label: string; onClick: () => void }[];
}

/** A button that opens a menu of things to save. */
export const MenuButton = ({ label, items, busy, size, disabled, startIcon = <DownloadIcon />, ...rest }: MenuButtonProps) => {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        size={size}
        className="no-print"
        startIcon={startIcon}
        disabled={disabled || busy}
        aria-label={rest["aria-label"]}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        aria-busy={busy}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {label}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {items.map((item) => (
          <MenuItem
            key={item.label}
            onClick={() => {
              setAnchor(null);
              item.onClick();
            }}
          >
            {item.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
