// Names every test that failed with the first lines of its reason, adds up what the test runner wrote for each suite and prints one
// line; fails when a suite is missing or empty.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const folder = process.argv[2] ?? "test-results";
const suites = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.name.endsWith(".json"))
  .map((entry) => ({ name: entry.name, ...JSON.parse(readFileSync(join(folder, entry.name), "utf8")) }));
const passed = suites.reduce((sum, suite) => sum + suite.numPassedTests, 0);
const failedFiles = suites
  .flatMap((suite) => suite.testResults)
  .filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"));
const failed = suites.reduce((sum, suite) => sum + suite.numFailedTests, 0) + failedFiles.length;
const empty = ["unit.json", "browser.json"].filter(
  (name) => !suites.some((suite) => suite.name === name && suite.numTotalTests > 0),
);
for (const file of suites.flatMap((suite) => suite.testResults)) {
  for (const test of file.assertionResults.filter((one) => one.status === "failed")) {
    console.log(`failed: ${relative(".", file.name)}: ${test.fullName}`);
    console.log(firstLines(test.failureMessages.join("\n")));
  }
}
for (const file of failedFiles) console.log(`failed: ${relative(".", file.name)}\n${firstLines(file.message)}`);
for (const name of empty) console.error(`no tests were run by ${name}`);
console.log(`${passed} passed, ${failed + empty.length} failed`);
process.exit(failed + empty.length > 0 || passed === 0 ? 1 : 0);

/** Enough of a reason to begin with; the whole stands further up in the output. */
function firstLines(reason) {
  return reason.slice(0, 1500).split("\n").slice(0, 12).join("\n");
}
