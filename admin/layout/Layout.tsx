import type { ReactNode } from "react";
import { Layout as RaLayout } from "react-admin";
import { TourOffer } from "../tour/TourOffer";
import { ErrorPage } from "./ErrorPage";
import { Failures } from "./Failures";
import { LineNotice } from "./LineNotice";
import { Menu } from "./Menu";
import { PrintRecorder } from "./PrintRecorder";
import { TopBar } from "./TopBar";

/** Top bar, menu, page. */
export const Layout = ({ children }: { children: ReactNode }) => (
  <RaLayout appBar={TopBar} appBarAlwaysOn menu={Menu} error={ErrorPage}>
    <LineNotice />
    <Failures />
    <PrintRecorder />
    <TourOffer />
    {children}
  </RaLayout>
);
