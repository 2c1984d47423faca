// Filters and sorts the ledger's table. Without this script the table is whole and in the order of time.
"use strict";
(() => {
  const table = document.getElementById("ledger");
  const controls = document.getElementById("controls");
  if (!table || !controls) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const count = document.getElementById("shown");
  const fields = { search: controls.elements.search, kind: controls.elements.kind, status: controls.elements.status };
  const KIND = 2, STATUS = 7;

  const fill = (select, column) => {
    const terms = new Set(rows.flatMap((row) => row.cells[column].textContent.split(" / ")));
    for (const term of [...terms].filter((word) => word !== "–").sort()) select.add(new Option(term, term));
  };
  fill(fields.kind, KIND);
  fill(fields.status, STATUS);

  const fits = (row) =>
    row.textContent.toLowerCase().includes(fields.search.value.trim().toLowerCase()) &&
    (!fields.kind.value || row.cells[KIND].textContent === fields.kind.value) &&
    (!fields.status.value || row.cells[STATUS].textContent.split(" / ").includes(fields.status.value));

  const remember = () => {
    const state = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) state.set(name, field.value);
    history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
  };
  const filter = () => {
    let shown = 0;
    for (const row of rows) if (!(row.hidden = !fits(row))) shown += 1;
    count.textContent = `${shown} of ${rows.length} events`;
  };

  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell.classList.contains("number")) return cell.dataset.sort || cell.textContent;
    const digits = cell.textContent.replace(/,/g, "").match(/\d+/);
    return digits ? Number(digits[0]) : -1;
  };
  const sort = (column) => {
    const up = heads[column].getAttribute("aria-sort") === "descending";
    heads.forEach((head, place) => head.setAttribute("aria-sort", place === column ? (up ? "ascending" : "descending") : "none"));
    rows.sort((a, b) => {
      const [x, y] = [key(a, column), key(b, column)];
      return (x < y ? -1 : x > y ? 1 : 0) * (up ? 1 : -1);
    });
    body.append(...rows);
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(column));
    head.replaceChildren(button);
  });

  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (fields[name]) fields[name].value = value;
  for (const field of Object.values(fields)) field.addEventListener("input", () => { filter(); remember(); });
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.hidden = false;
  filter();
})();
