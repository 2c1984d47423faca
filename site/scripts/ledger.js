// Filters, sorts and hands out the ledger's table. Without this script the table is whole and in the order of time.
"use strict";
(() => {
  const table = document.getElementById("ledger");
  const controls = document.getElementById("controls");
  if (!table || !controls) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const names = heads.map((head) => head.textContent);
  const output = document.getElementById("shown");
  const fields = Object.fromEntries([...controls.elements].filter((field) => field.name && !field.closest(".unscripted")).map((field) => [field.name, field]));
  const chosen = Object.entries(fields).filter(([name]) => !["search", "from", "to"].includes(name));
  const order = { column: 0, up: false };
  const text = (row) => (row.words ??= `${row.dataset.date} ${row.textContent}`.toLowerCase());

  const fits = (row) => {
    const words = fields.search.value.trim().toLowerCase().split(/\s+/);
    const { date } = row.dataset;
    return words.every((word) => text(row).includes(word)) &&
      (!fields.from.value || date >= fields.from.value) && (!fields.to.value || date <= fields.to.value) &&
      chosen.every(([name, field]) => !field.value || row.dataset[name].split("|").includes(field.value));
  };

  // The state stands behind the # of the address, so that a link holds it, also from a folder.
  const state = () => {
    const words = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) words.set(name, field.value);
    if (order.column || order.up) words.set("sort", `${order.column}${order.up ? "-up" : ""}`);
    return words.toString();
  };
  const remember = () => {
    const words = state();
    try {
      history.replaceState(null, "", `#${words}`);
    } catch {
      location.hash = words;
    }
    for (const link of document.querySelectorAll("a.switch")) link.hash = words;
  };
  const recall = () => {
    for (const field of Object.values(fields)) field.value = "";
    Object.assign(order, { column: 0, up: false });
    for (const words of [new URLSearchParams(location.search), new URLSearchParams(location.hash.slice(1))]) {
      for (const [name, value] of words) if (fields[name]) fields[name].value = value;
      const [column, up] = (words.get("sort") ?? "").split("-");
      if (Number(column) in heads && column) Object.assign(order, { column: Number(column), up: up === "up" });
    }
  };

  const filter = () => {
    let shown = 0;
    for (const row of rows) if (!(row.hidden = !fits(row))) shown += 1;
    output.textContent = controls.dataset.shown.replace("{shown}", shown).replace("{all}", rows.length);
  };
  const key = (row) => {
    const cell = row.cells[order.column];
    if (!cell.classList.contains("number")) return cell.dataset.sort || cell.textContent.trim();
    return Number(cell.dataset.sort || cell.textContent.replace(/\D/g, ""));
  };
  const compare = (x, y) => (typeof x === "string" ? x.localeCompare(y, document.documentElement.lang) : x - y);
  const sort = () => {
    heads.forEach((head, place) =>
      head.setAttribute("aria-sort", place !== order.column ? "none" : order.up ? "ascending" : "descending"));
    rows.sort((a, b) => compare(key(a), key(b)) * (order.up ? 1 : -1));
    body.append(...rows);
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => {
      Object.assign(order, { column, up: order.column === column ? !order.up : false });
      sort();
      remember();
    });
    head.replaceChildren(button);
  });

  // One column of the file for each of the table, and one more where cells have small print.
  const small = heads.map((_, column) => rows.some((row) => row.cells[column].querySelector(".note")));
  const written = (cell) => {
    const copy = cell.cloneNode(true);
    const note = copy.querySelector(".note");
    note?.remove();
    const number = cell.classList.contains("number") ? cell.dataset.sort : undefined;
    const main = number ?? copy.querySelector("time")?.dateTime ?? copy.textContent;
    return [main === "-1" ? "" : main.trim(), note?.textContent ?? ""];
  };
  const quoted = (word) => {
    const safe = /^[=+\-@\t\r]/.test(word) && !/^[+-]?\d+$/.test(word) ? `'${word}` : word;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (cells) => cells.flatMap(([main, note], column) => (small[column] ? [main, note] : [main])).map(quoted).join(",");
  const download = () => {
    const second = controls.dataset.small.split("|");
    const lines = [names.map((name, column) => [name, small[column] ? second.shift() : ""])];
    for (const row of rows) if (!row.hidden) lines.push([...row.cells].map(written));
    const file = new Blob(["\ufeff", lines.map(line).join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = controls.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  controls.addEventListener("input", () => { filter(); remember(); });
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("reset", () => setTimeout(() => {
    Object.assign(order, { column: 0, up: false });
    sort();
    filter();
    remember();
  }));
  document.getElementById("download").addEventListener("click", download);
  addEventListener("hashchange", () => { recall(); sort(); filter(); });
  recall();
  sort();
  filter();
  controls.hidden = false;
})();
