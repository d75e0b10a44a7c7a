// The review page's own script: languages as tabs, filters, and what the glossary says of a term.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const panels = [...document.querySelectorAll(".target")];
  const tabs = panels.map((panel) => byId(`${panel.id}-tab`)).filter(Boolean);
  const form = byId("filters"), only = byId("only"), term = byId("term"), words = byId("words");
  let current = panels[0];

  // Filters. What is looked through is gathered once for each language, when it is first shown.
  const gathered = new Map();

  function blocksOf(panel) {
    if (!gathered.has(panel)) {
      gathered.set(panel, [...panel.querySelectorAll(".block")].map((block) => ({
        block,
        rows: [...block.querySelectorAll(".row")].map((row) => ({
          row,
          text: fold([".src", ".tgt"].map((cell) => row.querySelector(cell).textContent).join("\n")),
          terms: new Set((row.dataset.t || "").split(" ")),
          found: row.querySelector(".finding") !== null,
        })),
      })));
    }
    return gathered.get(panel);
  }

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function filter() {
    const wanted = fold(words.value.trim());
    let shown = 0, all = 0;
    for (const { block, rows } of blocksOf(current)) {
      let any = false;
      for (const { row, text, terms, found } of rows) {
        const fits = (!only.checked || found) && (!term.value || terms.has(term.value))
          && text.includes(wanted);
        row.hidden = !fits;
        any = any || fits;
        shown += fits;
      }
      all += rows.length;
      block.hidden = !any;
    }
    const filtered = only.checked || term.value !== "" || wanted !== "";
    current.classList.toggle("filtered", filtered);
    byId("shown").value = filtered ? `${shown} of ${all} segments` : `${all} segments`;
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  // Languages.
  function choose(panel) {
    current = panel;
    for (const one of panels) one.hidden = one !== panel;
    for (const tab of tabs) {
      const chosen = tab.id === `${panel.id}-tab`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    filter();
  }

  function step(key, at) {
    const last = tabs.length - 1;
    if (key === "ArrowRight") return at === last ? 0 : at + 1;
    if (key === "ArrowLeft") return at === 0 ? last : at - 1;
    if (key === "Home") return 0;
    if (key === "End") return last;
    return key === " " ? at : -1;
  }

  if (tabs.length) {
    tabs[0].parentElement.setAttribute("role", "tablist");
    tabs[0].parentElement.setAttribute("aria-label", "Languages");
    tabs.forEach((tab, at) => {
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panels[at].id);
      panels[at].setAttribute("role", "tabpanel");
      panels[at].setAttribute("aria-labelledby", tab.id);
      tab.addEventListener("click", (event) => {
        event.preventDefault();
        choose(panels[at]);
      });
      tab.addEventListener("keydown", (event) => {
        const next = event.ctrlKey || event.altKey || event.metaKey ? -1 : step(event.key, at);
        if (next < 0) return;
        event.preventDefault();
        choose(panels[next]);
        tabs[next].focus();
      });
    });
  }

  // A link to what is in another language or filtered away has it shown first.
  function reveal(hash) {
    const goal = hash.length > 1 ? byId(hash.slice(1)) : null;
    const panel = goal && goal.closest(".target");
    if (!panel) return;
    if (panel !== current) choose(panel);
    if (goal.hidden) {
      form.reset();
      filter();
    }
    goal.scrollIntoView();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && !tabs.includes(link)) reveal(link.getAttribute("href"));
  });
  addEventListener("hashchange", () => reveal(location.hash));

  // What the glossary says of a term: by pointer and by keyboard, and away with Escape.
  const tip = byId("tip");
  let about = null, leaving = 0;

  function line(name, text) {
    const made = document.createElement("p");
    made.className = name;
    made.textContent = text;
    return made;
  }

  function tell(link) {
    clearTimeout(leaving);
    if (link === about) return;
    hush();
    about = link;
    // The browser's own hint would cover this one.
    if (link.title) {
      link.dataset.said = link.title.slice(link.title.lastIndexOf(", ") + 2);
      link.removeAttribute("title");
    }
    const entry = byId(link.hash.slice(1)).cloneNode(true);
    for (const one of entry.querySelectorAll("[data-lang]")) {
      if (one.dataset.lang !== current.dataset.lang) one.remove();
    }
    const heading = line("name", "");
    heading.append(...entry.querySelector("h3").childNodes);
    entry.querySelector("h3").remove();
    tip.replaceChildren(heading, said(link), line(`status ${link.classList[1]}`, link.dataset.said));
    tip.append(...entry.childNodes);
    tip.hidden = false;
    link.setAttribute("aria-describedby", "tip");
    for (const one of pair(link)) one.classList.add("on");
    place(link);
  }

  // The term as the source has it, and as the translation has it if it has it.
  function said(link) {
    const made = line("said", "");
    for (const one of pair(link)) {
      const cell = one.closest("p"), word = document.createElement("span");
      [word.lang, word.dir, word.textContent] = [cell.lang, cell.dir, one.textContent];
      made.append(...(made.firstChild ? [" → ", word] : [word]));
    }
    return made;
  }

  function pair(link) {
    return link.closest(".row").querySelectorAll(`.term[data-n="${link.dataset.n}"]`);
  }

  function place(link) {
    const at = link.getClientRects()[0];
    const width = document.documentElement.clientWidth, height = tip.offsetHeight;
    const above = at.bottom + height + 8 > innerHeight && at.top > height + 8;
    const left = Math.max(8, Math.min(at.left, width - tip.offsetWidth - 8));
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above ? at.top - height - 4 : at.bottom + 4) + scrollY}px`;
  }

  function hush() {
    if (!about) return;
    about.removeAttribute("aria-describedby");
    for (const one of pair(about)) one.classList.remove("on");
    tip.hidden = true;
    about = null;
  }

  const termAt = (event) => event.target.closest && event.target.closest(".term");
  document.addEventListener("pointerover", (event) => {
    const link = termAt(event);
    if (link) {
      tell(link);
    } else if (tip.contains(event.target)) {
      clearTimeout(leaving);
    }
  });
  document.addEventListener("pointerout", (event) => {
    if (!termAt(event) && !tip.contains(event.target)) return;
    // Time to reach the hint itself, whose text can be selected.
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (about !== document.activeElement) hush();
    }, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = termAt(event);
    if (link) tell(link);
    else hush();
  });
  document.addEventListener("focusout", (event) => {
    if (termAt(event)) hush();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hush();
  });

  choose(panels[0]);
  reveal(location.hash);
})();
