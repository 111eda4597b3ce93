/** Fields of a nomination that a reviewer can ask to be mended, as the form and its errors call them. */
export const MENDABLE = [
  "name",
  "workplaceId",
  "deeds",
  "procedure",
  "publicity",
  ...["sex", "ethnicity", "birthDate", "politicalStatus", "education", "post", "administrativeRank", "professionalTitle", "identity", "tradeSince", "honours", "honourLevel", "honourTreatment", "misconduct", "idNumber", "mobile"].map((field) => `person.${field}`),
  ...["nature", "administrativeRank", "headcount", "leaderName", "leaderPost", "phone", "creditCode", "honours", "lastAccidentOn", "lastCaseOn", "staffViolation"].map((field) => `collective.${field}`),
];
