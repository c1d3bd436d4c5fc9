"use strict";
// The chat page. What is true stands in the town's store; this page shows it, and keeps only the token, the number of
// the last bubble it shows, and what was said but has not arrived yet.
{
  const LONGEST = 5000;
  const LONGEST_PAUSE = 15_000;
  const ANSWER_WITHIN = 10_000;
  const WAIT_AT_MOST = 120_000;
  const $ = (id) => document.getElementById(id);
  const [intro, examples, talk, dots, words, earlier, newer] =
    ["intro", "examples", "talk", "dots", "words", "earlier", "newer"].map($);

  let token = kept(() => localStorage.getItem("kairan.token"));
  let asked = null; // the token the last hello carried
  let last = 0; // the number of the last bubble shown
  let first = 0; // the number of the first bubble shown
  let unsent = JSON.parse(kept(() => sessionStorage.getItem("kairan.unsent")) ?? "[]");
  let underway = null; // the id of the words that are on their way; one at a time, so that their order stays
  const rows = new Map(); // the person's own rows, by the page's id of the words
  const waiting = new Map(); // when the answer to these words was first awaited, by the same id

  // ---- what the browser keeps; a browser that keeps nothing still chats until the page is closed

  function kept(read) {
    try {
      return read();
    } catch {
      return null;
    }
  }

  function keepUnsent() {
    kept(() => sessionStorage.setItem("kairan.unsent", JSON.stringify(unsent)));
  }

  // ---- drawing; texts go in as text only, never as HTML

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function dayOf(at) {
    const day = new Date(at);
    const year = day.getFullYear() === new Date().getFullYear() ? "" : `${day.getFullYear()}年`;
    return `${year}${day.getMonth() + 1}月${day.getDate()}日（${"日月火水木金土"[day.getDay()]}）`;
  }

  function timeOf(at) {
    const time = element("time", "at", new Date(at).toLocaleTimeString("ja-JP", { hour: "numeric", minute: "2-digit" }));
    time.dateTime = new Date(at).toISOString();
    return time;
  }

  // A name before an @ looks like the host, and is none.
  function isAddress(text) {
    try {
      return Boolean(new URL(text)) && !/^https?:\/\/[^/?#]*@/.test(text);
    } catch {
      return false;
    }
  }

  function withLinks(text) {
    const line = element("p", "text");
    let done = 0;
    for (const found of text.matchAll(/https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%]/g)) {
      if (!isAddress(found[0])) continue;
      const link = element("a", "", found[0]);
      link.href = found[0];
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.setAttribute("aria-label", `${found[0]}（新しい画面で開きます）`);
      line.append(text.slice(done, found.index), link);
      done = found.index + found[0].length;
    }
    line.append(text.slice(done));
    return line;
  }

  function buttons(bubble, className, label) {
    const group = element("div", className);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    for (const choice of bubble.choices) {
      const button = element(choice.opens ? "a" : "button", choice.opens ? "button" : "", choice.label);
      group.append(button);
      if (choice.opens) {
        button.href = choice.opens;
        continue;
      }
      button.type = "button";
      button.addEventListener("click", () =>
        speak({ type: "chose", of: bubble.seq, meaning: choice.meaning, text: choice.label }, !bubble.lasting));
    }
    return group;
  }

  function draw(bubble) {
    const mine = bubble.who === "person";
    const row = element("div", mine ? "row person" : "row");
    row.tabIndex = -1;
    const body = element("div", "bubble");
    body.append(element("span", "quiet", mine ? "あなた：" : "回覧："));
    body.append(mine ? element("p", "text", bubble.text) : withLinks(bubble.text));
    if (bubble.lasting && bubble.choices.length) {
      row.classList.add("notice");
      body.append(buttons(bubble, "lasting", "この知らせのボタン"));
    }
    const said = element("div", "said");
    said.append(body, timeOf(bubble.at));
    row.append(element("p", "day"), said);
    row.dataset.day = dayOf(bubble.at);
    return row;
  }

  /** The date stands over the first row of a day. */
  function date(row) {
    if (!row) return;
    const day = row.querySelector(".day");
    day.textContent = row.dataset.day;
    day.hidden = row.previousElementSibling?.dataset.day === row.dataset.day;
  }

  function put(row, before) {
    talk.insertBefore(row, before);
    date(row);
    date(row.nextElementSibling);
  }

  /** Shows a bubble of the store at the end of what is sent; the row, or nothing where there is nothing new to see. */
  function show(bubble) {
    const mine = bubble.who === "person";
    if (mine) arrived(bubble);
    else waiting.delete(bubble.cause);
    const known = mine ? rows.get(bubble.cause) : null;
    if (known) settle(known, bubble);
    if (bubble.seq <= last) return null;
    last = bubble.seq;
    first ||= bubble.seq;
    if (!bubble.text) return null;
    talk.querySelectorAll(".choices").forEach((old) => old.remove());
    if (known) return null;
    const row = draw(bubble);
    if (mine) rows.set(bubble.cause, row);
    else if (!bubble.lasting && bubble.choices.length && !unsent.length)
      row.append(buttons(bubble, "choices", "えらべる返事"));
    put(row, talk.querySelector(".unsent"));
    return row;
  }

  /** A row that was drawn when it was said now stands in the store. */
  function settle(row, bubble) {
    row.classList.remove("unsent");
    row.querySelector(".note")?.remove();
    row.querySelector(".text").textContent = bubble.text;
    row.querySelector(".at").replaceWith(timeOf(bubble.at));
    row.dataset.day = dayOf(bubble.at);
    date(row);
  }

  function drawUnsent(said) {
    const row = draw({ who: "person", text: said.text, choices: [], at: said.at });
    row.classList.add("unsent");
    row.append(element("p", "note", "つながったら、お送りします"));
    rows.set(said.id, row);
    put(row, null);
    return row;
  }

  let quiet = 0;
  /** What was there before is not read out again. */
  function silently(work) {
    talk.setAttribute("aria-live", "off");
    work();
    clearTimeout(quiet);
    quiet = setTimeout(() => talk.setAttribute("aria-live", "polite"), 500);
  }

  function tidy() {
    examples.hidden = rows.size > 0;
    for (const [id, since] of waiting) if (Date.now() - since > WAIT_AT_MOST) waiting.delete(id);
    const awaited = ready && waiting.size > 0;
    dots.hidden = !awaited;
    $("awaited").textContent = awaited ? "お返事を待っています" : "";
    document.body.classList.toggle("away", away);
  }

  function say(text) {
    if ($("status").textContent !== text) $("status").textContent = text;
  }

  // ---- where the reader looks

  const end = () => document.scrollingElement.scrollHeight - innerHeight;
  const atTheEnd = () => end() - scrollY < 150;
  let unread = null;

  /** To the end, but never past the beginning of what is new. */
  function reveal(row) {
    const top = row ? row.getBoundingClientRect().top + scrollY - document.querySelector("header").offsetHeight - 10 : end();
    scrollTo(0, Math.min(top, end()));
    unread = null;
    newer.hidden = true;
  }

  newer.addEventListener("click", () => {
    const row = unread;
    reveal(row);
    row?.focus({ preventScroll: true });
  });
  addEventListener("scroll", () => {
    if (!atTheEnd()) return;
    unread = null;
    newer.hidden = true;
  }, { passive: true });

  // ---- what comes from the town

  const hear = {
    welcome(frame) {
      const other = kept(() => localStorage.getItem("kairan.token"));
      if (asked === null && other) {
        // Another page of this browser was first: its talk is the talk.
        token = other;
        return again();
      }
      token = frame.token;
      kept(() => localStorage.setItem("kairan.token", token));
      ready = true;
      away = false;
      tries = 0;
      say("");
    },
    talk(frame) {
      silently(() => {
        rows.clear();
        waiting.clear();
        talk.replaceChildren();
        last = first = 0;
        frame.bubbles.forEach(show);
        unsent.forEach(drawUnsent);
      });
      older(frame.more);
      tidy();
      if (rows.size || frame.bubbles.length) reveal(null);
    },
    new(frame) {
      const follow = atTheEnd();
      const fresh = frame.bubbles.map(show).filter((row) => row);
      tidy();
      if (!fresh.length) return;
      if (follow) reveal(fresh[0]);
      else if (!unread) unread = fresh[0];
      newer.hidden = follow;
    },
    earlier(frame) {
      const before = document.scrollingElement.scrollHeight;
      const anchor = talk.firstElementChild;
      const drawn = frame.bubbles.filter((bubble) => bubble.text && bubble.seq < first).map((bubble) => {
        const row = draw(bubble);
        if (bubble.who === "person") rows.set(bubble.cause, row);
        return row;
      });
      silently(() => drawn.forEach((row) => put(row, anchor)));
      if (frame.bubbles.length) first = Math.min(first, frame.bubbles[0].seq);
      older(frame.more);
      drawn[0]?.focus({ preventScroll: true });
      scrollBy(0, document.scrollingElement.scrollHeight - before);
    },
    refused(frame) {
      const id = frame.id ?? underway;
      const row = rows.get(id);
      unsent = unsent.filter((said) => said.id !== id);
      keepUnsent();
      waiting.delete(id);
      underway = null;
      if (row) row.querySelector(".note").textContent = frame.text;
      row?.classList.replace("unsent", "refused");
      tidy();
    },
    later(frame) {
      underway = null;
      notBefore = Date.now() + ANSWER_WITHIN;
      setTimeout(pump, ANSWER_WITHIN + 10);
      say(frame.text);
    },
    pong() {},
  };

  function older(more) {
    earlier.hidden = !more;
    intro.hidden = more;
  }

  /** The person's words stand in the store; from now on an answer is awaited, if they are not old. */
  function arrived(bubble) {
    unsent = unsent.filter((said) => said.id !== bubble.cause);
    keepUnsent();
    if (bubble.seq > last && Math.abs(Date.now() - bubble.at) < WAIT_AT_MOST) waiting.set(bubble.cause, Date.now());
    if (underway !== bubble.cause) return;
    underway = null;
    say("");
  }

  // ---- what goes to the town

  function newId() {
    // randomUUID would need https.
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
  }

  function speak(said, takeFocus) {
    const mine = { ...said, id: newId(), at: Date.now() };
    unsent.push(mine);
    keepUnsent();
    talk.querySelectorAll(".choices").forEach((old) => old.remove());
    const row = drawUnsent(mine);
    waiting.set(mine.id, Date.now());
    tidy();
    // The pressed button is gone: who goes on by keyboard goes on from here.
    if (takeFocus) row.focus({ preventScroll: true });
    reveal(null);
    pump();
  }

  let notBefore = 0;
  /** Sends what has waited longest; its own bubble comes back before the next goes out. */
  function pump() {
    if (!ready || underway || !unsent.length || Date.now() < notBefore) return;
    const { type, id, text, of, meaning } = unsent[0];
    underway = id;
    send(type === "chose" ? { type, id, of, meaning } : { type, id, text });
  }

  // ---- the line

  let socket = null;
  let ready = false; // the town knows who we are
  let away = false;
  let tries = 0;
  let retry = 0; // the timer of the next try
  let alarm = 0; // the timer that gives up a line on which nothing comes back

  function send(frame) {
    socket.send(JSON.stringify(frame));
    clearTimeout(alarm);
    alarm = setTimeout(lost, ANSWER_WITHIN);
  }

  function connect() {
    clearTimeout(retry);
    if (socket) return;
    try {
      socket = new WebSocket(document.body.dataset.chat);
    } catch {
      return lost();
    }
    clearTimeout(alarm);
    alarm = setTimeout(lost, ANSWER_WITHIN);
    socket.onopen = () => send({ type: "hello", token: (asked = token), after: last });
    socket.onclose = lost;
    socket.onmessage = (event) => {
      clearTimeout(alarm);
      const frame = JSON.parse(event.data);
      hear[frame.type]?.(frame);
      pump();
    };
  }

  function hangUp() {
    clearTimeout(alarm);
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    socket = null;
    ready = false;
    underway = null;
  }

  function lost() {
    hangUp();
    away = true;
    say("つなぎ直しています…");
    tidy();
    // Growing, and not the same for all, so that a whole town does not come back in the same moment.
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** tries++) * (0.6 + 0.4 * Math.random());
    clearTimeout(retry);
    retry = setTimeout(connect, pause);
  }

  function again() {
    hangUp();
    connect();
  }

  /** Something has changed for this page: is the line still there? */
  function check() {
    if (document.hidden) return;
    tries = 0;
    if (!socket) connect();
    else if (ready) send({ type: "ping" });
  }

  addEventListener("online", check);
  addEventListener("pageshow", (event) => event.persisted && check());
  document.addEventListener("visibilitychange", check);
  setInterval(() => ready && !document.hidden && send({ type: "ping" }), 30_000);
  addEventListener("storage", (event) => {
    if (event.key !== "kairan.token" || !event.newValue) return;
    const now = kept(() => localStorage.getItem("kairan.token"));
    if (!now || now === token) return;
    token = now;
    last = 0;
    again();
  });

  // ---- writing

  function grow() {
    words.style.height = "auto";
    words.style.height = `${words.scrollHeight + words.offsetHeight - words.clientHeight}px`;
    if (words.value.length > LONGEST)
      say(`送れるのは5,000文字までです（いま${words.value.length.toLocaleString("ja-JP")}文字）。`);
    else if ($("status").textContent.startsWith("送れるのは")) say("");
  }

  words.addEventListener("input", grow);
  words.addEventListener("keydown", (event) => {
    // While Japanese is being composed, Enter takes the word (Safari tells it by 229 only).
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    $("composer").requestSubmit();
  });
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (!text || words.value.length > LONGEST) return words.focus();
    words.value = "";
    grow();
    speak({ type: "wrote", text }, false);
  });
  // Pressing the button leaves the keyboard of a phone open.
  $("composer").querySelector("[type=submit]").addEventListener("mousedown", (event) => event.preventDefault());
  examples.querySelectorAll("button").forEach((button) =>
    button.addEventListener("click", () => speak({ type: "wrote", text: button.textContent }, true)));
  earlier.addEventListener("click", () => ready && send({ type: "earlier", before: first }));

  history.scrollRestoration = "manual";
  // A QR code may bring the first words along (?say=…); they are only written, the person sends them.
  const brought = new URLSearchParams(location.search).get("say");
  if (brought) {
    words.value = brought.slice(0, LONGEST);
    history.replaceState(null, "", location.pathname);
  }
  examples.hidden = token !== null || unsent.length > 0;
  unsent.forEach(drawUnsent);
  grow();
  connect();
  setInterval(tidy, 10_000);
}
