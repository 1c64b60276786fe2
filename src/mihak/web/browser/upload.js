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

  const show = () => {
    const files = [...input.files];
    form.querySelector("#chosen").replaceChildren(...(files.length > 1 ? files.map(line) : []));
    const large = files.reduce((sum, file) => sum + file.size, 0) > limit;
    say(large ? form.dataset.tooLarge : "");
    button.disabled = large;
  };

  input.addEventListener("change", show);
  for (const type of ["dragenter", "dragover"]) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    show();
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
