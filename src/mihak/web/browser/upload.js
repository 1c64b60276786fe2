// Sending files: dropped on the form or chosen, listed before they go, with a bar while they do.
const form = document.getElementById("upload");

if (form) {
  const input = form.querySelector('input[type="file"]');
  const zone = form.querySelector(".drop");
  const bar = form.querySelector("#sending");
  const trouble = form.querySelector("#upload-trouble");
  const button = form.querySelector("button.main");
  const limit = Number(form.dataset.limit);
  const size = (bytes) =>
    bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

  const say = (words) => {
    trouble.textContent = words;
    trouble.hidden = !words;
  };

  const line = (file) => {
    const item = document.createElement("li");
    const [name, weight] = [document.createElement("bdi"), document.createElement("bdi")];
    name.textContent = file.name;
    weight.textContent = size(file.size);
    item.append(name, weight);
    return item;
  };

  // What is dropped comes beside what is chosen already, each file once.
  const key = (file) => [file.name, file.size, file.lastModified].join("/");
  const add = (more) => {
    const all = new Map([...input.files, ...more].map((file) => [key(file), file]));
    const carried = new DataTransfer();
    for (const file of all.values()) carried.items.add(file);
    input.files = carried.files;
    show();
  };

  // A folder that is dropped stands for the files in it, at any depth.
  const within = async (entry) => {
    if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return found;
      for (const one of some) found.push(...(await within(one)));
    }
  };
  const dropped = (carried) => {
    const entries = [...carried.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.some((entry) => entry.isDirectory)) return add(carried.files);
    Promise.all(entries.map(within)).then((found) => add(found.flat()), () => say(form.dataset.failed));
  };

  const show = () => {
    const files = [...input.files];
    form.querySelector("#chosen").replaceChildren(...(files.length > 1 ? files.map(line) : []));
    const large = files.reduce((sum, file) => sum + file.size, 0) > limit;
    say(large ? form.dataset.tooLarge : "");
    button.disabled = large;
  };

  input.addEventListener("change", show);
  // Anywhere on the page: a file that misses the form by a little must not take the page, and what was typed, away.
  const files = (event) => event.dataTransfer?.types.includes("Files");
  for (const type of ["dragenter", "dragover"]) {
    document.addEventListener(type, (event) => {
      if (!files(event)) return;
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => event.relatedTarget || zone.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    zone.classList.remove("over");
    if (!files(event)) return;
    event.preventDefault();
    dropped(event.dataTransfer);
  });

  // Sent by script so that a bar can follow it; what comes back is a page to go to, or the form with what is wrong.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    const failed = () => {
      bar.hidden = true;
      button.disabled = false;
      say(request.status === 413 ? form.dataset.tooLarge : form.dataset.failed);
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => (bar.querySelector("progress").value = (100 * loaded) / total));
    request.addEventListener("error", failed);
    request.addEventListener("load", () => {
      const there = request.getResponseHeader("hx-redirect");
      if (there) return location.assign(there);
      if (request.status === 401) {
        bar.hidden = true;
        button.disabled = false;
        return document.dispatchEvent(new Event("signed-out"));
      }
      const told = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main .trouble[role=alert]:not([hidden])");
      failed();
      if (told) say(told.textContent);
    });
    request.open("POST", form.action);
    request.setRequestHeader("hx-request", "true");
    request.setRequestHeader("x-csrftoken", form.querySelector("[name=_csrf_token]").value);
    say("");
    bar.hidden = false;
    button.disabled = true;
    request.send(new FormData(form));
  });
}
