// Lets a reader explore a chart. Nothing of the chart library is loaded before its button is pressed.
"use strict";
(() => {
  const loaded = new Map();
  const load = (address) => {
    if (!loaded.has(address)) {
      loaded.set(address, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = done;
        script.onerror = () => { loaded.delete(address); failed(new Error(address)); };
        document.head.append(script);
      }));
    }
    return loaded.get(address);
  };

  // Rows of a CSV text; a quoted cell may hold commas, quotes and line ends.
  const rowsOf = (csv) => {
    const rows = [[]];
    for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
      if (rows.at(-1).length === 0 && !quoted && !plain && !end) break;
      rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end === "\n") rows.push([]);
    }
    return rows.filter((row) => row.length);
  };
  const moment = (cell) => (/^\d{4}-\d{2}(-\d{2})?$/.test(cell) ? Date.parse(cell) : Number(cell));

  // What the marked part adds up to, from the figure's own table; its first column says where a row stands.
  const sums = (chart, range) => {
    const [head, ...rows] = rowsOf(chart.csv);
    const inside = rows.filter(([key]) => moment(key) >= range[0] && moment(key) <= range[1]);
    if (!inside.length) return "0";
    const add = (column) => inside.reduce((sum, row) => sum + Number(row[column] || 0), 0);
    const from = inside[0][0], to = inside.at(-1)[0];
    return [from === to ? from : `${from} – ${to}`, ...chart.adds_up.map((column) => `${head[column]}: ${add(column).toLocaleString(document.documentElement.lang || "en")}`)].join("; ");
  };

  const draw = async (figure, place, words) => {
    const files = figure.dataset.chart;
    await load(figure.dataset.library);
    await load(`${files}.js`);
    const chart = window.ledgerCharts[figure.id];
    const form = figure.clientWidth < 480 ? "narrow" : "wide";
    const drawing = document.createElement("div");
    place.append(drawing);
    const { view } = await window.vegaEmbed(drawing, chart.specs[form], {
      actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: { disableDefaultStyle: true },
    });
    if (chart.adds_up.length === 0 || !view.signal("marked")) return;
    const told = document.createElement("output");
    told.className = "caption";
    told.textContent = words;
    place.append(told);
    view.addSignalListener("marked", (name, value) => {
      const range = Object.values(value)[0];
      told.textContent = range ? `${words} ${sums(chart, range.map(Number))}` : words;
    });
  };

  for (const figure of document.querySelectorAll("figure.chart[data-chart]")) {
    const button = figure.querySelector("button.explore");
    if (!button || !button.hidden) continue;
    const { still, failed, chosen } = button.dataset;
    const explore = button.textContent;
    const place = document.createElement("div");
    place.className = "live";
    figure.querySelector(".caption").before(place);
    let open = false;
    button.addEventListener("click", async () => {
      open = !open;
      button.disabled = true;
      try {
        if (open) await draw(figure, place, chosen);
        else place.replaceChildren();
        figure.classList.toggle("exploring", open);
        button.textContent = open ? still : explore;
      } catch {
        open = false;
        place.textContent = failed;
        figure.classList.remove("exploring");
      }
      button.disabled = false;
    });
    button.hidden = false;
  }
})();
