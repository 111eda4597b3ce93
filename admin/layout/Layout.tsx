import type { ReactNode } from "react";
import { Layout as RaLayout } from "react-admin";
import { ErrorPage } from "./ErrorPage";
import { Failures } from "./Failures";
import { Menu } from "./Menu";
import { TopBar } from "./TopBar";

/** Top bar, menu, page. */
export const Layout = ({ children }: { children: ReactNode }) => (
  <RaLayout appBar={TopBar} appBarAlwaysOn menu={Menu} error={ErrorPage}>
    <Failures />
    {children}
  </RaLayout>
);
