/*
 * What moves on the pages of a book. htmx exchanges parts; this file tells it when something changed elsewhere, keeps what
 * somebody is typing, and brings the focus back. Without it every form and link still works.
 */
(() => {
  "use strict";
  const $ = (selector, within = document) => within.querySelector(selector);
  const main = $("#main");

  /* The chat: a press on an example says it. */
  const chat = $("kharcha-chat.at-hand");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button, summary");
    if (!button) return;
    if (button.dataset.say && chat?.open) {
      chat.open();
      chat.send(button.dataset.say);
    } else if (button.dataset.dismiss === "toast") {
      button.closest(".toast").remove();
    } else if (button.dataset.dismiss === "guest") {
      document.cookie = "kharcha-hushed=1; Path=/; SameSite=Lax";
      $("#guest").remove();
    } else if ("amounts" in button.dataset) showAmounts(button.getAttribute("aria-pressed") !== "true");
    else if ("refresh" in button.dataset) refresh();
  });

  /* Who hides amounts may show them until the tab is closed. */
  const AMOUNTS = "kharcha-amounts";
  const showAmounts = (shown) => {
    const button = $("[data-amounts] [data-amounts]");
    if (!button) return;
    document.documentElement.dataset.amounts = shown ? "shown" : "hidden";
    button.setAttribute("aria-pressed", String(shown));
    try {
      if (shown) sessionStorage.setItem(AMOUNTS, "shown");
      else sessionStorage.removeItem(AMOUNTS);
    } catch { /* A browser may keep nothing. */ }
  };
  try {
    if (sessionStorage.getItem(AMOUNTS)) showAmounts(true);
  } catch { /* A browser may keep nothing. */ }

  /* Showing anew what changed. What somebody is doing is not taken from under their hands. */
  const isBusy = () => main.querySelector(".editing, .adding[open], .row input:checked, [data-grown]") !== null;
  const isAsking = () => main.querySelector(".htmx-request") !== null;

  const part = () => $("#found") || $("#main[data-live]") || $("[data-live]");

  const UNASKED = "Kharcha-Unasked";

  const refresh = (unasked) => {
    const shown = part();
    if (!shown || !window.htmx) return;
    const stale = $("#stale");
    if (stale) stale.hidden = true;
    const selector = `#${shown.id}`;
    const headers = unasked ? { [UNASKED]: "true" } : {};
    htmx.ajax("GET", location.pathname + location.search, { target: selector, select: selector, swap: "outerHTML", headers });
  };

  const changed = () => {
    if (!part()) return;
    if (isAsking()) soon();
    else if (!isBusy()) refresh(true);
    else if ($("#stale")) $("#stale").hidden = false;
  };

  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 150);
  };

  /* Only a page that is seen listens: a browser has few connections for each site. What was missed is looked up. */
  let events, opened = false;
  const listen = () => {
    events?.close();
    events = null;
    if (document.hidden || !window.EventSource || !part()) return;
    events = new EventSource("/events");
    events.addEventListener("changed", soon);
    events.addEventListener("open", () => {
      if (opened) soon();
      opened = true;
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  listen();
  document.addEventListener("kharcha:refresh", () => refresh());
  document.addEventListener("kharcha:totals", () => {
    const totals = $("#totals");
    if (totals?.dataset.later) htmx.ajax("GET", totals.dataset.later, { target: "#totals", swap: "outerHTML" });
  });

  /* What could not be sent stays in its form, and the form says why. */
  const trouble = (event, sentence) => {
    const form = event.detail.elt.closest("form") || event.detail.elt;
    const place = $(".trouble", form);
    if (place) place.textContent = sentence;
    else $("#offline").textContent = sentence;
  };
  document.addEventListener("htmx:responseError", (event) => {
    const { status } = event.detail.xhr;
    if (status === 401) trouble(event, "You are not logged in any more. Log in in another tab, then send this again.");
    else if (status === 404) trouble(event, "This entry is not there any more.");
    else if (status === 429) trouble(event, "That was too often. Wait a moment, then send it again.");
    else trouble(event, "That did not work. What you typed is still here: send it again in a moment.");
  });
  document.addEventListener("htmx:sendError", (event) =>
    trouble(event, "There is no connection. What you typed is still here: send it again."));
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) $("#offline").textContent = "";
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    /* Somebody has begun something since this was asked for. */
    if (event.detail.requestConfig.headers[UNASKED] && (isAsking() || isBusy())) {
      event.detail.shouldSwap = false;
      soon();
    }
    /* More rows are here than a fresh page would show. */
    if (event.detail.target.classList.contains("more")) $("#days").dataset.grown = "";
  });

  /* The focus: into a form that opens, to the first mistake, and back to the row's own button when it closes. */
  document.addEventListener("htmx:afterSettle", (event) => {
    const row = event.detail.elt;
    if (!row?.matches) return;
    const mistake = $("[aria-invalid]", row);
    if (mistake) mistake.focus();
    else if (row.matches(".row.editing")) $("input:not([type=hidden])", row)?.focus();
    else if (row.matches(".row")) $(".icon-button", row)?.focus();
    else if (row.matches("#add-form")) $("input:not([type=hidden])", row)?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.target.closest?.(".editing")?.querySelector("[data-cancel]")?.click();
  });
  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.(".adding[open]")) $("input:not([type=hidden])", event.target)?.focus();
  }, true);
})();
