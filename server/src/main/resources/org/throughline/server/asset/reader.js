// What a script adds to pages that work without one: the keyboard, forms that do not load the page anew, and the service
// worker for reading offline. Sends nothing anywhere but to the forms' own addresses.
const status = document.getElementById("status");
const say = text => { status.textContent = ""; status.textContent = text; };

// Forms that switch something on and off.
for (const form of document.querySelectorAll("form.toggle")) {
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const on = form.elements.on;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.type !== "opaqueredirect" && !answer.ok) throw new Error(answer.status);
    } catch {
      form.submit();
      return;
    }
    const button = form.querySelector("button");
    const now = on.value === "1";
    on.value = now ? "0" : "1";
    button.textContent = now ? form.dataset.no : form.dataset.yes;
    button.classList.toggle("on", now);
    say(button.textContent);
  });
}

// Moving through lists.
const entries = () => [...document.querySelectorAll(".story-item, .article-item, .fact, .quotation, .followed, .reports > li")]
  .filter(entry => entry.offsetParent !== null);
let at = -1;

const move = step => {
  const all = entries();
  if (all.length === 0) return;
  at = Math.max(0, Math.min(all.length - 1, at + step));
  document.querySelectorAll(".current").forEach(one => one.classList.remove("current"));
  all[at].classList.add("current");
  all[at].scrollIntoView({ block: "nearest" });
  all[at].querySelector("a[href]")?.focus({ preventScroll: true });
};

const current = () => document.querySelector(".current");
const press = key => document.querySelector(`form.toggle[data-key="${key}"]`)?.requestSubmit();

const mark = async () => {
  const entry = current()?.closest("[data-story]");
  if (!entry) return press("m");
  const seen = entry.classList.contains("seen");
  const body = new URLSearchParams({
    story: entry.dataset.story.slice("/story/".length), last: entry.dataset.last, on: seen ? "0" : "1", back: location.pathname });
  await fetch("/desk/see", { method: "POST", body, redirect: "manual" });
  entry.classList.toggle("seen", !seen);
};

const places = { t: "/", l: "/latest", n: "/storylines", q: "/quotations", e: "/entities", s: "/sources", f: "/following", b: "/saved" };
let going = false;

const keys = {
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.querySelector("a[href]")?.click(),
  m: mark,
  s: () => press("s"),
  f: () => press("f"),
  u: () => history.length > 1 ? history.back() : location.assign("/"),
  v: () => document.querySelector("a.external")?.click(),
  "/": () => document.getElementById("q").focus(),
  "?": () => location.assign("/help"),
};

document.addEventListener("keydown", event => {
  const inField = event.target.closest("input, textarea, select, [contenteditable]");
  if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
  if (going) {
    going = false;
    if (places[event.key]) location.assign(places[event.key]);
    return;
  }
  if (event.key === "g") {
    going = true;
    return;
  }
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

// Reading offline: the last stories are kept by a service worker.
if ("serviceWorker" in navigator) {
  const address = "/offline.js";
  const policy = window.trustedTypes?.createPolicy("throughline", {
    createScriptURL: given => {
      if (given !== address) throw new TypeError(given);
      return given;
    },
  });
  navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address).catch(() => {});
}

// The page shown when nothing else is there lists what was kept.
const kept = document.getElementById("offline-pages");
if (kept && "caches" in window) {
  const cache = await caches.open("pages");
  for (const request of (await cache.keys()).reverse()) {
    const path = new URL(request.url).pathname;
    if (path === "/offline") continue;
    const title = /<title>([^<]*) · Throughline<\/title>/.exec(await (await cache.match(request)).text());
    const link = document.createElement("a");
    link.href = path;
    link.textContent = title ? title[1] : path;
    const item = document.createElement("li");
    item.append(link);
    kept.append(item);
  }
}
