// Checks HTML files against the standard: file names as arguments, faults as JSON by file on standard output.
import { HtmlValidate } from "html-validate";

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "wcag/h32": "off" }, // the ledger's filter acts on each key and sends nothing, so it has no button to send
});
const faults = {};
for (const file of process.argv.slice(2)) {
  const report = await checker.validateFile(file);
  const found = report.results.flatMap((result) => result.messages);
  if (found.length) faults[file] = found.slice(0, 5).map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
}
process.stdout.write(JSON.stringify(faults));
