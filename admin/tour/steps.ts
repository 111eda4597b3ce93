import type { MessageKey } from "../i18n/zh";
import type { Role } from "../shared/enums";

/** One thing that is pointed out: where it is, what it is called, what it is for. */
export interface TourStep {
  element: string;
  title: MessageKey;
  text: MessageKey;
}

const line = (resource: string) => `nav a[href="#/${resource}"]`;

interface OfRole {
  home: MessageKey;
  /** The line of the menu this role works in most. */
  line: TourStep;
}

const office: OfRole = {
  home: "conventions.tour.homeOffice",
  line: { element: line("nominations"), title: "conventions.tour.lineOffice", text: "conventions.tour.lineOfficeText" },
};
const auditor: OfRole = {
  home: "conventions.tour.homeAuditor",
  line: { element: line("auditEvents"), title: "conventions.tour.lineAuditor", text: "conventions.tour.lineAuditorText" },
};

const ofRole: Record<Role, OfRole> = {
  OFFICE: office,
  UNIT: {
    home: "conventions.tour.homeUnit",
    line: { element: line("nominations"), title: "conventions.tour.lineUnit", text: "conventions.tour.lineUnitText" },
  },
  LEADING_GROUP: {
    home: "conventions.tour.homeLeader",
    line: { element: line("ballots"), title: "conventions.tour.lineLeader", text: "conventions.tour.lineLeaderText" },
  },
  AUDITOR: auditor,
  SYSTEM_ADMINISTRATOR: {
    home: "conventions.tour.homeAdmin",
    line: { element: line("accounts"), title: "conventions.tour.lineAdmin", text: "conventions.tour.lineAdminText" },
  },
  SECURITY_ADMINISTRATOR: {
    home: "conventions.tour.homeAdmin",
    line: { element: line("sessions"), title: "conventions.tour.lineSecurity", text: "conventions.tour.lineSecurityText" },
  },
  INTEGRATION: auditor,
};

/** What a role is shown, in order. What is not on the page, e.g. the menu on a phone, is passed over. */
export function stepsOf(role: Role): TourStep[] {
  const { home, line } = ofRole[role];
  const steps: TourStep[] = [
    { element: "#main-content h1", title: "conventions.tour.home", text: home },
    { element: "nav", title: "conventions.tour.nav", text: "conventions.tour.navText" },
    line,
    { element: '[data-tour="search"]', title: "conventions.tour.search", text: "conventions.tour.searchText" },
    { element: '[data-tour="campaign"]', title: "conventions.tour.campaign", text: "conventions.tour.campaignText" },
    { element: '[data-tour="notices"]', title: "conventions.tour.notices", text: "conventions.tour.noticesText" },
    { element: '[data-tour="user-menu"]', title: "conventions.tour.user", text: "conventions.tour.userText" },
  ];
  return steps.filter(({ element }) => isSeen(document.querySelector(element)));
}

const isSeen = (element: Element | null): boolean => {
  const { width = 0, height = 0, right = 0 } = element?.getBoundingClientRect() ?? {};
  return width > 0 && height > 0 && right > 0;
};
