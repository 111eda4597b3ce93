import { prepareTemplate, runtimePassword, startCluster, type TestCluster } from "./cluster";

declare global {
  // jest runs setup and teardown in one process but loads them apart: this is how one hands to the other.
  var testCluster: TestCluster | undefined;
}

/** Once a run, before the workers start: they inherit the environment set here. */
export default async function globalSetup(): Promise<void> {
  globalThis.testCluster = await startCluster();
  await prepareTemplate(globalThis.testCluster.ownerUrl);
  process.env.TEST_OWNER_URL = globalThis.testCluster.ownerUrl;
  process.env.TEST_RUNTIME_PASSWORD = runtimePassword;
  process.env.TEST_RUN_FOLDER = globalThis.testCluster.folder;
}
