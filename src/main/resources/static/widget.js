/*
 * <kharcha-chat>: Kharcha's chat for any page. One file, no framework, nothing loaded from elsewhere.
 *
 *   <script src="https://kharcha.example/widget.js" defer></script>
 *   <kharcha-chat server="https://kharcha.example"></kharcha-chat>
 *
 * Promises: nothing received is ever read as HTML (textContent only); nothing is stored before the first message; a message
 * is sent under one id however often the connection breaks, so it is booked once. Attributes, events and styling: /embed.
 */
(() => {
  "use strict";
  if (customElements.get("kharcha-chat")) return;

  const SCRIPT = document.currentScript?.src;

  /* Colours repeat tokens.css (a test says so); --kharcha-… on the element overrides them. */
  const CSS = `
:host{display:block;position:relative;
--surface:var(--kharcha-surface,light-dark(#ffffff,#1b1d20));--raised:var(--kharcha-raised,light-dark(#f1eee8,#26282c));
--line:var(--kharcha-line,light-dark(#e3dfd7,#33363b));--edge:var(--kharcha-edge,light-dark(#85827a,#7d8086));
--ink:var(--kharcha-ink,light-dark(#1c1e21,#edece8));--muted:var(--kharcha-muted,light-dark(#5f6268,#a2a5aa));
--accent:var(--kharcha-accent,light-dark(#0b6157,#63c7b4));--on-accent:var(--kharcha-on-accent,light-dark(#ffffff,#06211c));
--danger:light-dark(#a3271b,#f08f80);--mine:color-mix(in oklab,var(--accent) 13%,var(--surface));
--radius:var(--kharcha-radius,10px);height:var(--kharcha-height,36rem);
font:var(--kharcha-font,400 1rem/1.5 "IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);
font-variant-numeric:tabular-nums lining-nums;text-align:start;color:var(--ink)}
:host([hidden]){display:none}
:host([mode=floating]){position:static;height:auto}
*{box-sizing:border-box}
button,textarea,input{font:inherit;font-variant-numeric:inherit;color:inherit;margin:0}
button{cursor:pointer}
:focus{outline:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.panel{display:flex;flex-direction:column;height:100%;min-height:0;background:var(--surface);color:var(--ink);
border:1px solid var(--line);border-radius:calc(var(--radius) + 6px);overflow:hidden}
header{display:flex;align-items:center;gap:.5rem;padding:.625rem .75rem .625rem 1.125rem;border-bottom:1px solid var(--line)}
h2{flex:1;margin:0;font-size:.9375rem;font-weight:600;letter-spacing:-.005em}
.icon{display:grid;place-items:center;flex:none;width:2.5rem;height:2.5rem;padding:0;border:0;border-radius:50%;background:none}
.icon:hover{background:var(--raised)}
svg{width:1.25rem;height:1.25rem;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.log{position:relative;flex:1;display:flex;flex-direction:column;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:1.125rem 1.125rem .875rem;
mask-image:linear-gradient(transparent,#000 .75rem calc(100% - .75rem),transparent)}
.log>*{flex:none}
.log>:first-child{margin-top:auto}
.log:focus-visible{outline-offset:-3px}
.day{margin:1.5rem 0 1rem;text-align:center;font-size:.8125rem;color:var(--muted)}
.turn{margin-bottom:1.375rem}
.turn:last-child{margin-bottom:0}
.said{display:flex;flex-direction:column;align-items:flex-end;margin-bottom:.75rem}
.said p{margin:0;max-width:85%;padding:.4375rem .875rem;background:var(--mine);
border-radius:1.125rem;border-end-end-radius:.3125rem}
p{white-space:pre-wrap;overflow-wrap:anywhere}
.reply{display:flex;flex-direction:column;align-items:flex-start;gap:.75rem;max-width:min(100%,38rem)}
.reply p{margin:0}
.state{display:flex;gap:.5rem;align-items:baseline;margin-top:.25rem;font-size:.8125rem;color:var(--muted)}
.state.bad{color:var(--danger)}
.file{display:inline-block;padding:.5rem .875rem;border:1px solid var(--line);border-radius:var(--radius);color:var(--accent);text-decoration:none}
.file:hover{text-decoration:underline}
.link{padding:.25rem;margin:-.25rem;border:0;background:none;color:var(--accent);text-decoration:underline;text-underline-offset:.15em}
.choices{display:flex;flex-wrap:wrap;gap:.5rem}
.choices p{flex-basis:100%}
.chip{min-height:2.25rem;padding:.3125rem .875rem;
border:1px solid color-mix(in oklab,var(--edge) 50%,var(--surface));border-radius:1.125rem;background:var(--surface);
font-size:.9375rem;line-height:1.3;text-align:start;transition:background-color .12s,border-color .12s}
.chip:hover{background:var(--raised);border-color:var(--accent)}
.picture{display:block;width:100%;max-width:27.5rem;aspect-ratio:11/12;background:var(--raised);border:1px solid var(--line);
border-radius:var(--radius);overflow:hidden;font-size:.875rem;color:var(--muted)}
.picture img{display:block;width:100%;height:auto;opacity:0;transition:opacity .12s}
.picture.shown,.picture.failed{aspect-ratio:auto}
.picture.shown img,.picture.failed img{opacity:1}
.picture.failed{padding:.75rem}
.copy{display:flex;gap:.5rem;width:100%;max-width:32rem}
.copy input{flex:1;min-width:0;padding:.375rem .75rem;border:1px solid var(--edge);border-radius:var(--radius);background:var(--surface)}
.dots{display:flex;gap:.3125rem;padding:.5rem 0}
.dots i{width:.4375rem;height:.4375rem;border-radius:50%;background:var(--muted);animation:breathe 1.2s infinite ease-in-out}
.dots i:nth-child(2){animation-delay:.15s}
.dots i:nth-child(3){animation-delay:.3s}
@keyframes breathe{0%,60%,100%{opacity:.25}30%{opacity:1}}
form{display:flex;align-items:flex-end;margin:0 .75rem .75rem;padding:.25rem;border:1px solid var(--edge);border-radius:1.5rem}
form:has(textarea:focus-visible){border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
textarea{flex:1;min-width:0;max-height:9.5rem;padding:.5rem .5rem .5rem .875rem;border:0;background:none;
line-height:1.5;resize:none;overflow-y:auto}
textarea::placeholder{color:var(--muted);opacity:1}
textarea:focus-visible{outline:none}
.send{background:var(--accent);color:var(--on-accent)}
.send:hover{background:color-mix(in oklab,var(--accent) 88%,var(--ink))}
.send svg{stroke-width:2}
.launch{position:fixed;inset-block-end:var(--kharcha-bottom,1.25rem);inset-inline-end:1.25rem;z-index:2147483000;width:3.5rem;height:3.5rem;
box-shadow:0 4px 16px rgb(0 0 0/.22)}
.launch svg{width:1.5rem;height:1.5rem}
.float{position:fixed;inset-block-end:1.25rem;inset-inline-end:1.25rem;z-index:2147483000;
width:min(26rem,calc(100vw - 2.5rem));height:min(42rem,calc(100dvh - 2.5rem));box-shadow:0 12px 48px rgb(0 0 0/.22)}
[hidden]{display:none!important}
@media (max-width:30rem){.log{padding-inline:.875rem}.float{inset:0;width:auto;height:auto;border:0;border-radius:0}}
@media (max-height:22rem){.panel{min-height:20rem}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}.dots i{opacity:.7}}
@media (forced-colors:active){.said p,.icon{border:1px solid}}`;

  /* The chat's own words, in the languages that Kharcha answers in. */
  const WORDS = {
    en: {
      send: "Send", say: "Write what you spent", you: "You", writing: "Kharcha is writing", open: "Open the chat", close: "Close the chat",
      unsent: "Not sent yet", retry: "Send again", refused: "This could not be taken", log: "Conversation", full: "opens in full size",
      copy: "Copy", copied: "Copied", offer: "Get a recovery link", link: "Your recovery link", lost: "The link could not be made. Try again later.",
    },
  };

  const ICONS = {
    send: "M12 19V5M5.5 11.5 12 5l6.5 6.5",
    chat: "M20 11.5c0 4.1-3.6 7.5-8 7.5-1.2 0-2.4-.3-3.4-.7L4 19.5l1.2-4A7 7 0 0 1 4 11.5C4 7.4 7.6 4 12 4s8 3.4 8 7.5Z",
    close: "m6 6 12 12M18 6 6 18",
  };

  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  const icon = (path) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    svg.append(document.createElementNS(svg.namespaceURI, "path"));
    svg.firstChild.setAttribute("d", path);
    return svg;
  };

  const newId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  /* A site may forbid its storage; then the guest lasts as long as the page. */
  const store = {
    read(key) {
      try { return localStorage.getItem(key); } catch { return null; }
    },
    write(key, value) {
      try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* kept in memory */ }
    },
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");

  class KharchaChat extends HTMLElement {
    static observedAttributes = ["theme", "title", "greeting", "examples", "mode", "locale", "token"];

    #root = this.attachShadow({ mode: "open" });
    #queue = [];
    #labels = new Map();
    #seen = new Set();
    #failures = 0;
    #shown = "";

    connectedCallback() {
      if (!this.#panel) this.#build();
      this.#who = this.#named();
      this.#lifetime = new AbortController();
      const { signal } = this.#lifetime;
      darkSystem.addEventListener("change", () => this.#paint(), { signal });
      addEventListener("online", () => this.#resume(), { signal });
      this.#paint();
      if (!this.#floating || !this.#panel.hidden) this.#resume();
    }

    disconnectedCallback() {
      this.#lifetime.abort();
      clearTimeout(this.#timer);
    }

    attributeChangedCallback(name) {
      if (!this.#panel) return;
      if (name === "token") return this.#changed();
      if (name !== "theme") this.#word();
      this.#paint();
    }

    /** The token by which this site says who its visitor is; null: a guest. */
    get token() { return this.getAttribute("token"); }

    set token(token) { token ? this.setAttribute("token", token) : this.removeAttribute("token"); }

    /** Sends a message, as if it had been typed; the label is what the conversation shows instead of the text. */
    send(text, label) {
      if (!text.trim()) return;
      const message = { id: newId(), text, sent_at: new Date().toISOString(), label, who: this.#who };
      this.#queue.push(message);
      if (label) this.#labels.set(text, label);
      this.#ask(message);
      this.#emit("message", { id: message.id, text });
      this.#flush();
    }

    /** Writes into the box without sending. */
    fill(text) {
      this.#box.value = text;
      this.#grow();
      this.#box.focus();
    }

    open() {
      if (!this.#floating || !this.#panel.hidden) return;
      this.#panel.hidden = false;
      this.#launch.hidden = true;
      this.#resume();
      this.#box.focus();
      this.#down();
      this.#emit("open");
    }

    close() {
      if (!this.#floating || this.#panel.hidden) return;
      this.#panel.hidden = true;
      this.#launch.hidden = false;
      this.#launch.focus();
      this.#emit("close");
    }

    #panel; #log; #box; #launch; #close; #heading; #sendButton; #status; #start; #dots; #lifetime; #timer; #token; #loaded; #sending; #who = "";

    /* What the page says about this chat. */

    get #floating() { return this.getAttribute("mode") === "floating"; }

    get #server() { return new URL(this.getAttribute("server") || SCRIPT || "/", location.href).origin; }

    get #atHome() { return this.#server === location.origin; }

    get #locale() { return this.getAttribute("locale") || navigator.language; }

    get #words() { return WORDS[this.#locale.split("-")[0].toLowerCase()] || WORDS.en; }

    get #dark() {
      const wish = this.getAttribute("theme");
      if (wish === "dark" || wish === "light") return wish === "dark";
      const page = getComputedStyle(this).colorScheme;
      return page === "dark" || (page !== "light" && darkSystem.matches);
    }

    /* Building and painting. */

    #build() {
      this.#root.adoptedStyleSheets = [sheet];
      this.#heading = make("h2", { id: "title" });
      this.#close = make("button", { type: "button", className: "icon", onclick: () => this.close() }, icon(ICONS.close));
      this.#log = make("div", { className: "log", tabIndex: 0 });
      this.#log.setAttribute("role", "log");
      this.#log.setAttribute("aria-live", "polite");
      this.#status = make("div", { className: "sr" });
      this.#status.setAttribute("role", "status");
      this.#box = make("textarea", { rows: 1, name: "message", autocomplete: "off", enterKeyHint: "send", dir: "auto" });
      this.#box.addEventListener("input", () => this.#grow());
      this.#box.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.#submit();
      });
      this.#sendButton = make("button", { type: "submit", className: "icon send" }, icon(ICONS.send));
      const form = make("form", {}, this.#box, this.#sendButton);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#submit();
      });
      this.#panel = make("section", { className: "panel", title: "" }, make("header", {}, this.#heading, this.#close), this.#log, this.#status, form);
      this.#panel.setAttribute("aria-labelledby", "title");
      this.#panel.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.close();
      });
      this.#launch = make("button", { type: "button", className: "icon send launch", title: "", onclick: () => this.open() }, icon(ICONS.chat));
      this.#root.append(this.#launch, this.#panel);
      this.#panel.hidden = this.#floating;
      this.#word();
    }

    #word() {
      const words = this.#words;
      this.#heading.textContent = this.getAttribute("title") || "Kharcha";
      this.#log.setAttribute("aria-label", words.log);
      this.#box.placeholder = words.say;
      this.#box.setAttribute("aria-label", words.say);
      this.#sendButton.setAttribute("aria-label", words.send);
      this.#launch.setAttribute("aria-label", words.open);
      this.#close.setAttribute("aria-label", words.close);
      this.#panel.classList.toggle("float", this.#floating);
      this.#close.hidden = !this.#floating;
      this.#heading.parentNode.classList.toggle("sr", !this.#floating && !this.hasAttribute("title"));
      this.#launch.hidden = !this.#floating || !this.#panel.hidden;
      if (!this.#floating) this.#panel.hidden = false;
      this.#welcome();
    }

    /* The greeting and the examples stand where the conversation will be, until there is one. */
    #welcome() {
      this.#start?.remove();
      if (this.#log.querySelector(".turn")) return;
      const greeting = this.getAttribute("greeting");
      const examples = (this.getAttribute("examples") || "").split("|").filter((text) => text.trim());
      this.#start = make("div", { className: "reply" });
      if (greeting) this.#start.append(make("p", { textContent: greeting, dir: "auto" }));
      if (examples.length)
        this.#start.append(this.#choices(examples.map((text) => ({ label: text.trim(), value: { input: { text: text.trim() } } }))));
      this.#log.prepend(this.#start);
    }

    #paint() {
      const scheme = this.#dark ? "dark" : "light";
      for (const part of [this.#panel, this.#launch]) part.style.colorScheme = scheme;
      for (const image of this.#log.querySelectorAll("img")) this.#source(image);
    }

    #source(image) {
      const address = new URL(image.dataset.source, this.#server);
      // Kharcha's own charts are asked of the server that this chat talks to, under whatever name it was reached.
      const chart = address.pathname.startsWith("/charts/");
      const wanted = chart ? new URL(address.pathname + address.search, this.#server) : address;
      if (chart) wanted.searchParams.set("theme", this.#dark ? "dark" : "light");
      if (image.src === wanted.href) return;
      image.src = wanted.href;
      image.parentNode.href = wanted.href;
    }

    /* Typing. */

    #submit() {
      const text = this.#box.value;
      if (!text.trim()) return;
      this.#box.value = "";
      this.#grow();
      this.send(text);
    }

    #grow() {
      this.#box.style.height = "auto";
      this.#box.style.height = `${this.#box.scrollHeight}px`;
    }

    /* Sending: one message after the other, each under its own id until it is answered. */

    async #flush() {
      clearTimeout(this.#timer);
      if (this.#sending) return;
      this.#sending = true;
      this.#writing(true);
      while (this.#queue.length) {
        const message = this.#queue[0];
        const outcome = await this.#post(message);
        if (this.#queue[0] !== message) continue;
        if (outcome.again) {
          this.#later(message, outcome);
          break;
        }
        this.#queue.shift();
        this.#failures = 0;
        this.#keepUnsent();
        await this.#answer(message, outcome);
      }
      this.#writing(false);
      this.#sending = false;
    }

    async #post(message, tried) {
      this.#mark(message);
      const { id: message_id, text, sent_at } = message;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      try {
        const response = await this.#call("/api/chat", { message_id, text, sent_at, timezone: zone, locale: this.#locale });
        const body = await response.json().catch(() => ({}));
        if (response.ok && body.output) return { body };
        if (message.who !== this.#who) return {};
        if (response.status === 401 && !tried && (this.#token || this.#guest())) {
          this.#remember(null);
          return this.#post(message, true);
        }
        const again = response.ok || response.status >= 500 || response.status === 429 || response.status === 408;
        return { again, status: response.status, body, wait: Number(response.headers.get("Retry-After")) * 1000 };
      } catch {
        return { again: true, status: 0 };
      }
    }

    async #call(path, body, token) {
      token ??= this.#who ? await this.#admitted() : this.#guest();
      const headers = body ? { "Content-Type": "application/json" } : {};
      if (token) headers.Authorization = `Bearer ${token}`;
      return fetch(this.#server + path, {
        method: body ? "POST" : "GET",
        body: body && JSON.stringify(body),
        headers,
        credentials: this.#atHome ? "same-origin" : "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(30000),
      });
    }

    /* Whom the site's token names: kept apart from every other visitor, and from the guest of this browser. */
    #named() {
      try {
        return JSON.parse(atob(this.token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).sub || "";
      } catch {
        return "";
      }
    }

    /* Another visitor: nothing that was seen or waits here is theirs. The same one with a new token: what waits can go. */
    #changed() {
      const who = this.#named();
      if (who !== this.#who) {
        this.#who = who;
        this.#token = null;
        this.#queue = [];
        this.#labels.clear();
        this.#seen.clear();
        this.#shown = "";
        this.#loaded = false;
        this.#log.replaceChildren();
        this.#welcome();
      }
      if (this.#panel && !this.#panel.hidden) this.#resume();
    }

    /* The site's token lives for minutes; what it is exchanged for is kept in memory only. */
    async #admitted() {
      if (this.#token) return this.#token;
      const who = this.#who;
      const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const response = await this.#call("/api/visitor", { token: this.token, timezone, locale: this.#locale }, "");
      const { visitor_token: token } = response.ok ? await response.json() : {};
      if (who !== this.#who) throw new Error("another visitor");
      if (!token) {
        this.#emit("visitor", { status: response.status });
        throw new Error("the site's token does not count any more");
      }
      return (this.#token = token);
    }

    #key(name) {
      return `kharcha-${name} ${this.#server}${this.#who && ` ${this.#who}`}`;
    }

    /* At home the guest is known by a cookie that no script can read; elsewhere by a token in that site's storage. */
    #guest() {
      return this.#atHome ? null : (this.#token ??= store.read(this.#key("guest")));
    }

    #remember(token) {
      if (this.#atHome) return;
      this.#token = token;
      if (!this.#who) store.write(this.#key("guest"), token);
    }

    #later(message, { status, wait }) {
      const pause = Math.max(wait || 0, Math.min(30000, 1000 * 2 ** this.#failures++) * (0.8 + Math.random() * 0.4));
      for (const waiting of this.#queue) this.#mark(waiting, this.#words.unsent, true);
      this.#keepUnsent();
      this.#timer = setTimeout(() => this.#flush(), pause);
      this.#emit("error", { id: message.id, status, willRetry: true });
    }

    /* What could not be sent outlives a reload, and is sent then under the same id. */
    #keepUnsent() {
      const unsent = this.#queue.map(({ id, text, sent_at, label }) => ({ id, text, sent_at, label }));
      store.write(this.#key("unsent"), unsent.length ? JSON.stringify(unsent) : null);
    }

    async #answer(message, { status, body }) {
      if (status) {
        this.#mark(message, [this.#words.refused, body.error?.message].filter(Boolean).join(": "), false);
        this.#emit("error", { id: message.id, status, willRetry: false });
        return;
      }
      if (body.guest_token) this.#remember(body.guest_token);
      await this.#reply(message.turn, body.output, true);
      this.#emit("reply", { id: message.id, output: body.output });
    }

    /* What was said before, and then what waits to be sent; again whenever the connection is back. */
    async #resume() {
      if (!this.#loaded) {
        this.#loaded = true;
        this.#log.ariaBusy = "true";
        const who = this.#who;
        if (who || this.#atHome || this.#guest()) await this.#history(who);
        if (who !== this.#who) return;
        this.#restore();
        this.#log.ariaBusy = "false";
        this.#down();
        this.#emit("ready");
      }
      if (this.#queue.length) this.#flush();
    }

    async #history(who) {
      try {
        const response = await this.#call("/api/chat/history");
        const { turns = [] } = response.ok ? await response.json() : {};
        if (who !== this.#who) return;
        const first = this.#log.querySelector(".turn");
        for (const { message_id, text, output, at } of turns) {
          if (message_id && this.#seen.has(message_id)) continue;
          this.#seen.add(message_id);
          this.#reply(this.#turn(this.#labels.get(text) || text, at && new Date(at), first), output);
        }
      } catch {
        this.#loaded = false;
      }
    }

    #restore() {
      try {
        for (const message of JSON.parse(store.read(this.#key("unsent"))) || []) {
          if (this.#seen.has(message.id)) continue;
          message.who = this.#who;
          this.#queue.push(message);
          this.#ask(message);
        }
      } catch { /* not written by us */ }
    }

    /* The conversation. */

    #ask(message) {
      this.#seen.add(message.id);
      message.turn = this.#turn(message.label || message.text, new Date(message.sent_at));
      this.#down();
    }

    #turn(text, at, before = null) {
      this.#start?.remove();
      before ??= this.#dots?.isConnected ? this.#dots : null;
      const day = at ? at.toDateString() : "";
      if (day && day !== this.#shown) {
        if (this.#shown || day !== new Date().toDateString()) this.#log.insertBefore(this.#day(at), before);
        this.#shown = day;
      }
      const said = make("div", { className: "said" }, this.#says(this.#words.you, text));
      const turn = make("div", { className: "turn" }, said);
      this.#log.insertBefore(turn, before);
      return turn;
    }

    #day(at) {
      const options = { weekday: "long", day: "numeric", month: "long" };
      if (at.getFullYear() !== new Date().getFullYear()) options.year = "numeric";
      return make("div", { className: "day", textContent: new Intl.DateTimeFormat(this.#locale, options).format(at) });
    }

    #says(who, text) {
      return make("p", { dir: "auto" }, make("span", { className: "sr", textContent: `${who}: ` }), text);
    }

    #mark(message, text, mayRetry) {
      const said = message.turn.firstChild;
      const before = said.querySelector(".state");
      // Whoever pressed "send again" must not lose their place with the button.
      if (before?.contains(this.#root.activeElement)) this.#box.focus();
      before?.remove();
      if (!text) return;
      const state = make("div", { className: mayRetry ? "state" : "state bad" }, make("span", { textContent: text }));
      if (mayRetry)
        state.append(make("button", { type: "button", className: "link", textContent: this.#words.retry, onclick: () => this.#flush() }));
      said.append(state);
      this.#down();
    }

    /* A new reply waits a moment for its pictures, so that it comes in one piece and nothing moves under the reader's eye. */
    async #reply(turn, output, fresh) {
      const reply = make("div", { className: "reply" });
      for (const block of Array.isArray(output?.generic) ? output.generic : []) {
        const shown = this.#block(block);
        if (shown) reply.append(shown);
      }
      const pictures = [...reply.querySelectorAll("img")].map((image) => image.decode().catch(() => {}));
      if (fresh && pictures.length)
        await Promise.race([Promise.all(pictures), new Promise((resume) => setTimeout(resume, 1500))]);
      turn.append(reply);
      if (fresh) this.#down(turn);
    }

    /* A block of a kind that this widget does not know is passed over. */
    #block(block) {
      if (block.response_type === "text" && block.text) return this.#file(block.text) ?? this.#says(this.#heading.textContent, block.text);
      if (block.response_type === "image" && block.source) return this.#picture(block);
      if (block.response_type === "option" && Array.isArray(block.options)) return this.#choices(block.options, block.title);
      if (block.response_type === "user_defined" && block.user_defined?.type === "recovery_offer") return this.#offer(block.user_defined);
      return null;
    }

    /* A label with the address of a file behind it becomes a link that says the label. It leads to this server, whoever wrote it. */
    #file(text) {
      const found = /^(.{1,80}?):? https?:\/\/\S+(\/files\/[\w-]+\.(?:csv|xlsx|pdf|json))$/.exec(text);
      if (!found) return null;
      const link = make("a", { className: "file", textContent: found[1].trimEnd(), href: new URL(found[2], this.#server).href, download: "" });
      return make("p", { dir: "auto" }, make("span", { className: "sr", textContent: `${this.#heading.textContent}: ` }), link);
    }

    #picture({ source, alt_text, title }) {
      const image = make("img", { alt: alt_text || title || "" });
      const link = make("a", { className: "picture", target: "_blank", rel: "noopener noreferrer" }, image);
      link.setAttribute("aria-label", `${image.alt} (${this.#words.full})`);
      const settle = (state) => {
        const atEnd = this.#atEnd;
        link.classList.add(state);
        if (atEnd) this.#down();
      };
      image.onload = () => settle("shown");
      image.onerror = () => settle("failed");
      image.dataset.source = source;
      try {
        if (!/^https?:$/.test(new URL(source, this.#server).protocol)) return null;
        this.#source(image);
      } catch {
        return null;
      }
      return link;
    }

    #choices(options, title) {
      const choices = make("div", { className: "choices" });
      if (title) choices.append(make("p", { textContent: title, dir: "auto" }));
      for (const { label, value } of options) {
        const text = value?.input?.text;
        if (!label || !text) continue;
        this.#labels.set(text, label);
        choices.append(make("button", { type: "button", className: "chip", textContent: label, dir: "auto", onclick: () => this.send(text, label) }));
      }
      return choices;
    }

    #offer({ label }) {
      const place = make("div", { className: "choices" });
      const button = make("button", { type: "button", className: "chip", textContent: label || this.#words.offer });
      button.onclick = async () => {
        try {
          const { url } = await (await this.#call("/api/recovery-link", {})).json();
          this.#link(place, url);
        } catch {
          place.append(make("p", { textContent: this.#words.lost }));
        }
      };
      place.append(button);
      return place;
    }

    #link(place, url) {
      const field = make("input", { readOnly: true, value: url, onfocus: () => field.select() });
      field.setAttribute("aria-label", this.#words.link);
      const copy = make("button", { type: "button", className: "chip", textContent: this.#words.copy });
      copy.onclick = async () => {
        field.select();
        try { await navigator.clipboard.writeText(url); } catch { document.execCommand("copy"); }
        copy.textContent = this.#words.copied;
      };
      place.className = "copy";
      place.replaceChildren(field, copy);
      field.focus();
      this.#down();
    }

    #writing(on) {
      this.#status.textContent = on ? this.#words.writing : "";
      this.#dots?.remove();
      if (!on) return;
      this.#dots = make("div", { className: "dots" }, make("i"), make("i"), make("i"));
      this.#dots.setAttribute("aria-hidden", "true");
      this.#log.append(this.#dots);
      this.#down();
    }

    get #atEnd() {
      return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 40;
    }

    /* To the newest line; a turn taller than the window is shown from its beginning. */
    #down(turn) {
      const log = this.#log;
      log.scrollTop = turn && turn.offsetHeight > log.clientHeight ? turn.offsetTop - 16 : log.scrollHeight;
    }

    #emit(name, detail = {}) {
      this.dispatchEvent(new CustomEvent(`kharcha:${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.define("kharcha-chat", KharchaChat);
})();
