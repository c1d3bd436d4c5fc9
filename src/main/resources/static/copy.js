// 「表をコピー」: puts a table on the clipboard as a spreadsheet takes it. Without this file the buttons stay hidden.
const cell = text => {
  const one = text.trim().replace(/\s+/g, " ");
  // No cell becomes a formula.
  return /^[=+\-@＝＋－＠]/.test(one) && !/^-?\d+(\.\d+)?$/.test(one) ? "'" + one : one;
};

async function put(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  // Pages that come without https have no clipboard.
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

// 「文をコピー」: the same for a text.
for (const button of document.querySelectorAll("button[data-copies-text]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await put(document.getElementById(button.dataset.copiesText).textContent).catch(() => false);
    button.nextElementSibling.textContent = done ? "コピーしました。文書に貼り付けられます。" : "コピーできませんでした。文をえらんで、コピーしてください。";
  });
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const rows = [...document.getElementById(button.dataset.copies).rows];
    const text = rows.map(row => [...row.cells].map(one => cell(one.textContent)).join("\t")).join("\n");
    const done = await put(text).catch(() => false);
    button.nextElementSibling.textContent = done ? "コピーしました。表計算ソフトに貼り付けられます。" : "コピーできませんでした。表をえらんで、コピーしてください。";
  });
}
