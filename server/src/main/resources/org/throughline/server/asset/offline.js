// Keeps the pages opened last, so that they can be read without a connection. Always asks the reader first.
const MOST = 40;
const READABLE = /^\/($|story\/|article\/|storyline\/|entity\/|following|saved|latest)/;

self.addEventListener("install", event => {
  event.waitUntil(caches.open("pages").then(cache => cache.add("/offline")).then(() => self.skipWaiting()));
});

self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname.startsWith("/asset/")) {
    event.respondWith(fromStore("assets", request));
  } else if (request.mode === "navigate") {
    event.respondWith(page(request, address));
  }
});

async function fromStore(name, request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function page(request, address) {
  const cache = await caches.open("pages");
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && READABLE.test(address.pathname)) {
      await cache.delete(request);
      await cache.put(request, answer.clone());
      const all = await cache.keys();
      for (const old of all.slice(0, Math.max(0, all.length - MOST))) {
        if (!old.url.endsWith("/offline")) await cache.delete(old);
      }
    }
    return answer;
  } catch (failure) {
    const kept = await cache.match(request) ?? await cache.match("/offline");
    if (kept) return kept;
    throw failure;
  }
}
