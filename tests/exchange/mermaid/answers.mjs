// What Mermaid itself reads in the diagrams of answers.json, written back into that file.
// npm install mermaid jsdom somewhere, then there: node …/answers.mjs …/answers.json
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import fs from "node:fs";

const require = createRequire(pathToFileURL(process.cwd() + "/"));
const { JSDOM } = require("jsdom");
globalThis.window = new JSDOM("<!DOCTYPE html><body></body>").window;
globalThis.document = globalThis.window.document;
const mermaid = (await import(pathToFileURL(process.cwd() + "/node_modules/mermaid/dist/mermaid.core.mjs"))).default;
mermaid.initialize({ startOnLoad: false });
await mermaid.parse("journey\nsection A\na: 3: b\n"); // registers the kinds of diagrams

const shown = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)).replace(/ﬂ°(\w+)¶ß/g, "&$1;");
const [file] = process.argv.slice(2);
const cases = JSON.parse(fs.readFileSync(file, "utf8"));
for (const [n, { text }] of cases.entries()) {
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const { db } = diagram;
    cases[n] = {
      text,
      title: db.getDiagramTitle(),
      description: db.getAccDescription(),
      sections: db.getSections().map(shown),
      tasks: db.getTasks().map((task) => [shown(task.section), shown(task.task), task.score, task.people.map(shown)]),
    };
  } catch {
    cases[n] = { text, refused: true };
  }
}
fs.writeFileSync(file, JSON.stringify(cases, null, 1) + "\n");
